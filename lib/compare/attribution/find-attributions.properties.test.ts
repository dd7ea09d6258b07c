import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";

const PIECES = [
  "Vale",
  "the minister",
  "he",
  "who",
  "said",
  "says",
  "told",
  "that",
  "was accused of",
  "according to",
  "claim",
  "to",
  "and",
  ",",
  ".",
  ":",
  "“",
  "”",
  '"',
  "'",
  "(",
  ")",
  "—",
  "\n\n",
  "\n",
  "reporters",
  "dam",
  "is",
  "shut",
  "by",
  "in an interview",
  "Monday",
  "’s",
  "…",
  "?!",
  "😀",
  "adding",
];
const newsLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(" "));
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), newsLike);

function spansOf({ source, cue, content, parts, speaker, hedges }: Attribution): Span[] {
  return [source, cue, content, ...parts, ...(speaker ? [speaker.span] : []), ...hedges].filter(
    (span) => span !== null,
  );
}

describe("attributions of any text", () => {
  it("hold spans inside the text, none empty, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let reached = 0;
        for (const attribution of findAttributions(text)) {
          for (const { startUtf16, endUtf16 } of spansOf(attribution)) {
            expect(startUtf16).toBeGreaterThanOrEqual(0);
            expect(endUtf16).toBeGreaterThan(startUtf16);
            expect(endUtf16).toBeLessThanOrEqual(text.length);
          }
          const { parts, content } = attribution;
          expect(parts[0]?.startUtf16).toBe(content.startUtf16);
          expect(parts.at(-1)?.endUtf16).toBe(content.endUtf16);
          parts.slice(1).forEach((part, index) => {
            expect(part.startUtf16).toBeGreaterThanOrEqual(parts[index]?.endUtf16 ?? 0);
          });
          expect(content.startUtf16).toBeGreaterThanOrEqual(reached);
          reached = content.startUtf16;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("are the same each time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findAttributions(text)).toEqual(findAttributions(text));
      }),
    );
  });

  it.each([
    ["one endless sentence", "said that he said, ".repeat(20_000)],
    ["names without end", "Vale ".repeat(60_000)],
    ["quotation marks without end", "“".repeat(50_000)],
    ["quotations without end", '"a" '.repeat(50_000)],
    ["commas without end", ",".repeat(200_000)],
    ["titles without end", "Mr. ".repeat(50_000)],
    ["clitics without end", "a’s".repeat(50_000)],
    ["line breaks without end", "\n".repeat(200_000)],
  ])("are found in %s", (_, text) => {
    expect(Array.isArray(findAttributions(text))).toBe(true);
  });
});
