import { describe, expect, it } from "vitest";
import { readQuotations } from "#lib/compare/quotation.ts";

const statements = (text: string) => readQuotations(text).map(({ statement }) => statement);

describe("quotations that are one statement", () => {
  it.each([
    ["an attribution in the middle", "“It is shut,” she said, “and will stay shut.”", [0, 0]],
    [
      "a long one",
      "“It is shut,” said Dr. Anna Vale, who runs the district office. “It will stay shut.”",
      [0, 0],
    ],
    ["in the next paragraph", "“It is shut,” said Vale.\n\n“It will stay shut.”", [0, 0]],
    ["closed at each paragraph", "“It is shut.”\n\n“It will stay shut,” said Vale.", [0, 0]],
    ["three pieces", "“It is,” he said, “shut for good,” he repeated. He said: “Go.”", [0, 0, 1]],
    ["another sentence between", "“It is shut,” said Vale. Rain fell on the road. “Go home.”", [0, 1]],
    ["no attribution between", "The “gate” stood near a “well” of salt.", [0, 1]],
    ["another paragraph", "“It is shut,” said Vale.\n\nAsked again, she said: “Go home.”", [0, 1]],
    ["another speaker", "“It is shut,” said Anna Vale. “It is open,” said Dana Oprea.", [0, 1]],
  ])("%s", (_name, text, expected) => {
    expect(statements(text)).toEqual(expected);
  });
});
