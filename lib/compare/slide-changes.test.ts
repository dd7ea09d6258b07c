import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStretch, wordChanges } from "#lib/compare/word-changes.ts";

const changes = (a: string, b: string) =>
  wordChanges(readStretch(a, 0, a.length), readStretch(b, 0, b.length)).map((change) => [change.a, change.b]);

describe("where insertions and deletions are said to stand", () => {
  it.each([
    [
      "off the start",
      "if the rains come early the whole harvest is lost",
      "the whole harvest is lost",
      [["if the rains come early", ""]],
    ],
    [
      "off the end",
      "we saw the gate and the wall and the gate",
      "we saw the gate",
      [["and the wall and the gate", ""]],
    ],
    [
      "a whole sentence",
      "He left. The gate is shut. The wall stands.",
      "He left. The wall stands.",
      [["The gate is shut", ""]],
    ],
    [
      "put in, the same way",
      "the whole harvest is lost",
      "if the rains come early the whole harvest is lost",
      [["", "if the rains come early"]],
    ],
    [
      "a word doubled beside one left out",
      "we focus mainly on a small gate",
      "we focus on on a small gate",
      [
        ["mainly", ""],
        ["", "on"],
      ],
    ],
  ])("%s", (_name, a, b, expected) => {
    expect(changes(a, b)).toEqual(expected);
  });

  it("keeps what makes one text of the other", () => {
    const word = fc.constantFrom("a", "b", "c", "d");
    const text = fc.array(word, { minLength: 1, maxLength: 24 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = wordChanges(readStretch(a, 0, a.length), readStretch(b, 0, b.length));
        let made = "";
        let at = 0;
        for (const change of found) {
          expect(change.aStartUtf16).toBeGreaterThanOrEqual(at);
          made += `${a.slice(at, change.aStartUtf16)} ${change.b} `;
          at = change.aEndUtf16;
        }
        made += a.slice(at);
        const joined = (words: string) => words.replaceAll(" ", "");
        expect(joined(made)).toBe(joined(b));
      }),
    );
  });
});
