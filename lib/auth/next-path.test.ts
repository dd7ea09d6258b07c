import { describe, expect, it } from "vitest";
import { safeNextPath, signInPath } from "./next-path.ts";

describe("safeNextPath", () => {
  it.each([
    ["/p/kestrel/library?q=missing#top", "/p/kestrel/library?q=missing#top"],
    [undefined, "/"],
    ["", "/"],
    ["https://evil.example/", "/"],
    ["//evil.example/", "/"],
    ["/\\evil.example/", "/"],
    ["/\t/evil.example/", "/"],
    ["/./../..//evil.example", "/"],
    ["/.//evil.example", "/"],
    ["javascript:alert(1)", "/"],
    ["/sign-in?next=/sign-in", "/"],
    ["/api/upload", "/"],
    [`/${"a".repeat(1001)}`, "/"],
  ])("%s leads to %s", (next, path) => {
    expect(safeNextPath(next)).toBe(path);
  });
});

describe("signInPath", () => {
  it("leads back to a page of this site", () => {
    expect(signInPath("/p/kestrel/claims?status=open")).toBe(
      "/sign-in?next=%2Fp%2Fkestrel%2Fclaims%3Fstatus%3Dopen",
    );
    expect(signInPath("//evil.example")).toBe("/sign-in");
  });
});
