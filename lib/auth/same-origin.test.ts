import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const from = (headers: Record<string, string>) => new Headers(headers);

describe("isSameOrigin", () => {
  it.each([
    ["its own page", { origin: "https://collate.example", "sec-fetch-site": "same-origin" }, true],
    ["an old browser's own page", { origin: "https://collate.example" }, true],
    ["no Origin", {}, false],
    ["a null Origin", { origin: "null" }, false],
    ["another site", { origin: "https://evil.example" }, false],
    ["the same host by http", { origin: "http://collate.example" }, false],
    ["a sibling", { origin: "https://collate.example", "sec-fetch-site": "same-site" }, false],
    ["a cross-site request", { origin: "https://collate.example", "sec-fetch-site": "cross-site" }, false],
    [
      "a forged forwarded host",
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
      false,
    ],
  ])("%s", (_, headers, expected) => {
    expect(isSameOrigin(from(headers as Record<string, string>), "https://collate.example")).toBe(expected);
  });

  it("takes the names of this machine for one another, on one port", () => {
    const local = "http://127.0.0.1:3000";
    expect(isSameOrigin(from({ origin: "http://localhost:3000" }), local)).toBe(true);
    expect(isSameOrigin(from({ origin: "http://localhost:3001" }), local)).toBe(false);
    expect(isSameOrigin(from({ origin: "http://localhost:3000" }), "https://collate.example")).toBe(false);
  });
});
