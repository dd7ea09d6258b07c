import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { passageChanges } from "#lib/compare/passage-words.ts";
import { tokenize } from "#lib/text/tokens.ts";

const word = fc.constantFrom(
  "gate",
  "the",
  "river",
  "of",
  "shut",
  "shutting",
  "water",
  "7",
  "Vale",
  "no",
  "“old”",
);
const prose = fc.array(word, { minLength: 1, maxLength: 40 }).map((list) => list.join(" "));
const whole = (a: string, b: string) => ({
  aStartUtf16: 0,
  aEndUtf16: a.length,
  bStartUtf16: 0,
  bEndUtf16: b.length,
  kind: "edited" as const,
  similarity: 0.5,
  nature: "copied" as const,
});

describe("passageChanges", () => {
  it("names the words that changed, in the whole texts' offsets", () => {
    const shared = "The eastern gate of the reservoir was found cracked on Monday by just two engineers";
    const a = `Before. ${shared}.`;
    const b = `Quite another beginning. ${shared.replace("cracked", "broken").replace("just ", "")}.`;
    const passage = compareTexts(a, b).passages[0];
    const changes = passage ? passageChanges(a, b, passage) : [];
    expect(changes.map((change) => [change.kind, change.a, change.b])).toEqual([
      ["substitute", "cracked", "broken"],
      ["delete", "just", ""],
    ]);
    expect(a.slice(changes[0]?.aStartUtf16, changes[0]?.aEndUtf16)).toBe("cracked");
    expect(b.slice(changes[0]?.bStartUtf16, changes[0]?.bEndUtf16)).toBe("broken");
  });

  it("turns A's words into B's when applied", () => {
    fc.assert(
      fc.property(prose, prose, (a, b) => {
        let rebuilt = "";
        let at = 0;
        for (const change of passageChanges(a, b, whole(a, b))) {
          expect(change.aStartUtf16).toBeGreaterThanOrEqual(at);
          rebuilt += `${a.slice(at, change.aStartUtf16)} ${change.b} `;
          at = change.aEndUtf16;
        }
        const norms = (text: string) => tokenize(text).map((token) => token.norm);
        expect(norms(rebuilt + a.slice(at))).toEqual(norms(b));
      }),
    );
  });

  it("finds none in the same words", () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(passageChanges(text, text, whole(text, text))).toEqual([]);
      }),
    );
  });
});
