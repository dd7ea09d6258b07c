import { describe, expect, it } from "vitest";
import { hashPassword, isPassword } from "./password-hash.ts";

describe("passwords", () => {
  it("are kept as argon2id with 19 MiB, two passes, one lane", async () => {
    expect(await hashPassword("a long enough phrase")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("match only themselves", async () => {
    const kept = await hashPassword("a long enough phrase");
    expect(await isPassword(kept, "a long enough phrase")).toBe(true);
    expect(await isPassword(kept, "a long enough phrasE")).toBe(false);
  });

  it("match in whichever Unicode form the keyboard sends", async () => {
    const kept = await hashPassword("caf\u00e9 at the corner");
    expect(await isPassword(kept, "cafe\u0301 at the corner")).toBe(true);
  });

  it("never match an account that is not there", async () => {
    expect(await isPassword(null, "a long enough phrase")).toBe(false);
  });
});
