import { describe, expect, it } from "vitest";
import { readRefusal, refusalSentence, type SignInRefusal, writeRefusal } from "./sign-in-answer.ts";

const address = (error: string) => `https://collate.example/api/auth/error?${new URLSearchParams({ error })}`;

describe("a refused sign-in on its way to the form", () => {
  it.each<SignInRefusal>([
    { code: "wrong" },
    { code: "expired" },
    { code: "busy" },
    { code: "too_many", waitSeconds: 61 },
  ])("arrives as it was sent: $code", (refusal) => {
    expect(readRefusal(address(writeRefusal(refusal)))).toEqual(refusal);
  });

  it("is none where the address tells of none", () => {
    expect(readRefusal("https://collate.example/")).toBeNull();
    expect(readRefusal("not an address")).toBeNull();
  });

  it("takes a form token that did not fit for a passing refusal", () => {
    expect(readRefusal("https://collate.example/api/auth/signin?csrf=true")).toEqual({ code: "busy" });
  });

  it("takes an error it does not know for a passing one, and shows none of its text", () => {
    expect(readRefusal(address("Can't reach database at 10.0.0.7"))).toEqual({ code: "busy" });
  });

  it.each([
    [1, "Wait 1 minute and"],
    [61, "Wait 2 minutes and"],
    [900, "Wait 15 minutes and"],
  ])("says how long to wait: %i seconds", (waitSeconds, words) => {
    expect(refusalSentence({ code: "too_many", waitSeconds })).toContain(words);
  });
});
