import { describe, expect, it } from "vitest";
import { sayProblem } from "./problem-words.ts";

describe("sayProblem", () => {
  it.each([
    ["The file is empty.", null, "The file is empty."],
    ["The quote is never closed.", 7, "The quote is never closed. Line 7."],
    ["No record can be used. Line 7: it is no object.", 7, "No record can be used. Line 7: it is no object."],
    [
      "Line 1, record 7, column “text”: its text is empty.",
      1,
      "Line 1, record 7, column “text”: its text is empty.",
    ],
    ["See line 70.", 7, "See line 70. Line 7."],
  ])("says %j of line %j", (message, line, said) => {
    expect(sayProblem({ message, line })).toBe(said);
  });
});
