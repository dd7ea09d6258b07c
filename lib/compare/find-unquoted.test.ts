import { describe, expect, it } from "vitest";
import { findUnquoted, indexUnquoted } from "#lib/compare/find-unquoted.ts";
import { tokenize } from "#lib/text/tokens.ts";

function find(quotation: string, text: string, quoted: [number, number][] = []): string | null {
  const spans = quoted.map(([startUtf16, endUtf16]) => ({ startUtf16, endUtf16 }));
  const span = findUnquoted(tokenize(quotation), indexUnquoted(text, spans));
  return span && text.slice(span.startUtf16, span.endUtf16);
}

const TEXT = "Rain fell. Vale said that the eastern gate, he thinks, will stay shut for a week. Wind rose.";

describe("findUnquoted", () => {
  it.each([
    ["the same words", "that the eastern gate", "that the eastern gate"],
    [
      "words put in between",
      "the eastern gate will stay shut for a week",
      "the eastern gate, he thinks, will stay shut for a week",
    ],
    ["too few of its words", "the eastern gate was opened by somebody from the town last night", null],
    ["common words only", "for a of", null],
    ["two words", "eastern gate", null],
    ["nothing alike", "boats lay in the harbour", null],
  ])("%s", (_name, quotation, expected) => {
    expect(find(quotation, TEXT)).toBe(expected);
  });

  it("takes a long run for enough even where the rest is new", () => {
    const quotation =
      "We have checked it twice since Monday and so the eastern gate he thinks will stay shut";
    expect(find(quotation, TEXT)).toBe("the eastern gate, he thinks, will stay shut");
  });

  it("does not count words that stand between quotation marks there", () => {
    expect(find("the eastern gate", TEXT, [[20, 50]])).toBeNull();
  });

  it("finds the place among many like ones without looking at all of them", () => {
    const text = `${"the eastern gate ".repeat(5000)}and the western gate is open`;
    expect(find("and the western gate is open", text)).toBe("and the western gate is open");
  });
});
