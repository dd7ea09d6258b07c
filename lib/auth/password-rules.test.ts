import { describe, expect, it } from "vitest";
import { passwordProblem } from "./password-rules.ts";

const person = { email: "rosa.keller@example.org", name: "Rosa Keller" };

describe("passwordProblem", () => {
  it.each([
    ["eleven signs", "short words", /at least 12/],
    ["too long a text", "ab cd ".repeat(40), /at most 200/],
    ["a first guess in capitals", "PASSWORD1234", /first passwords/],
    ["one sign again and again", "aaaaaaaaaaaaaaaa", /first passwords/],
    ["the address", "rosa.keller@example.org", /your name/],
    ["the name with a year", "rosakeller2031", /your name/],
    ["eleven emoji, which are twenty-two units", "🌊".repeat(11), /at least 12/],
  ])("refuses %s", (_, password, problem) => {
    expect(passwordProblem(password, person)).toMatch(problem);
  });

  it.each(["the gate stood open", "correct horse battery staple", "Kx9!vBw2#qLm7", "дамба прорвана ночью"])(
    "takes %s",
    (password) => {
      expect(passwordProblem(password, person)).toBeNull();
    },
  );

  it("lets a name stand in a password that is long enough without it", () => {
    expect(passwordProblem("rosa walks along the wall", person)).toBeNull();
  });
});
