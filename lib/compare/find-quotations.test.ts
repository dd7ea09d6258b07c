import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotations } from "#lib/compare/find-quotations.ts";

const quoted = (text: string) =>
  findQuotations(text).map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16));

describe("findQuotations", () => {
  it.each([
    ["straight", 'She said "the gate is shut" and left.', ["the gate is shut"]],
    ["curly", "“The gate is shut,” she said. “Go home.”", ["The gate is shut,", "Go home."]],
    ["guillemets", "Il dit : « la porte est fermée ».", ["la porte est fermée"]],
    ["guillemets with no-break spaces", "«\u00a0fermée\u00a0»", ["fermée"]],
    ["guillemets turned inward", "Er sagte: »Das Tor ist zu« und ging.", ["Das Tor ist zu"]],
    ["low and high", "Er sagte: „Das Tor ist zu“ und ging.", ["Das Tor ist zu"]],
    ["low and high, Polish", "Powiedział: „Brama zamknięta”.", ["Brama zamknięta"]],
    ["corner brackets", "彼は「門は閉じた」と言った。", ["門は閉じた"]],
    ["single curly", "The ‘no longer’ remark of the minister’s office.", ["no longer"]],
    ["single straight", "Must stay 'one step ahead' of it, it's said.", ["one step ahead"]],
    [
      "possessive inside single",
      "He saw ‘the states’ armies in the field’ there.",
      ["the states’ armies in the field"],
    ],
    ["nested", "“He said ‘shut it’ to me,” she recalled.", ["He said ‘shut it’ to me,"]],
    ["nested, same marks", "“He said “shut it” to me,” she recalled.", ["He said “shut it” to me,"]],
    ["mixed marks", '“The gate is shut," she said. "It opens”, he said.', ["The gate is shut,", "It opens"]],
    ["no mark but an apostrophe", "It’s the states’ and the gate's own.", []],
    ["inches", 'A 5" pipe and a 6" pipe.', []],
    ["never closed", "“The gate is shut, she said.\n\nNothing more.", []],
    [
      "unclosed before a whole one",
      "“The gate is shut, she said.\n\n“Go home,” he said.",
      ["The gate is shut, she said.\n\n“Go home,"],
    ],
    ["empty", "“” and “ … ”", []],
  ])("%s", (_name, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it("reads a quotation on through paragraphs that begin with the mark again", () => {
    const text = "“The gate is shut.\n\n“It will stay so,” she said.\n\n“No.”";
    expect(quoted(text)).toEqual(["The gate is shut.\n\n“It will stay so,", "No."]);
  });

  it("gives spans in order, apart, without marks or white space at their ends", () => {
    const piece = fc.constantFrom(
      "“",
      "”",
      '"',
      "'",
      "‘",
      "’",
      "«",
      "»",
      "„",
      "a",
      "b s",
      " ",
      ".",
      "\n\n",
      "🙂",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const span of findQuotations(text)) {
          expect(span.startUtf16).toBeGreaterThan(end - 1);
          const words = text.slice(span.startUtf16, span.endUtf16);
          expect(words).toBe(words.trim());
          expect(words).toMatch(/[\p{L}\p{N}]/u);
          end = span.endUtf16;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("stays fast on marks that never close", () => {
    expect(findQuotations("“a ".repeat(20_000))).toEqual([]);
    expect(findQuotations("“a\n\n".repeat(10_000))).toEqual([]);
  });
});
