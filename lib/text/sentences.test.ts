import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "#lib/text/sentences.ts";

const split = (text: string) =>
  sentences(text).map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16));

describe("sentences", () => {
  it.each([
    ["plain", "One. Two! Three?", ["One.", "Two!", "Three?"]],
    ["titles", "Mr. Vale met Gen. Oprea. He left.", ["Mr. Vale met Gen. Oprea.", "He left."]],
    [
      "initials",
      "J. R. Smith spoke. So did I. Then all left.",
      ["J. R. Smith spoke.", "So did I.", "Then all left."],
    ],
    ["acronym inside", "The U.S. Senate met.", ["The U.S. Senate met."]],
    [
      "acronym at the end",
      "It came from the U.S. The rest did not.",
      ["It came from the U.S.", "The rest did not."],
    ],
    [
      "number sign",
      "Gate No. 5 failed. It said no. Nobody came.",
      ["Gate No. 5 failed.", "It said no.", "Nobody came."],
    ],
    ["months", "On Feb. 8 it rained. On Sept. 9 too.", ["On Feb. 8 it rained.", "On Sept. 9 too."]],
    ["decimals", "It rose 3.5 metres. Then 4.", ["It rose 3.5 metres.", "Then 4."]],
    ["quote closing after the stop", "“It is shut.” She left.", ["“It is shut.”", "She left."]],
    ["quote and credit", "“Is it shut?” she asked. No.", ["“Is it shut?” she asked.", "No."]],
    ["straight quotes", '"Go." He went.', ['"Go."', "He went."]],
    ["ellipsis going on", "He waited … and left. Then … Done.", ["He waited … and left.", "Then …", "Done."]],
    ["paragraphs", "A head\n\nA text\nwrapped. End", ["A head", "A text\nwrapped.", "End"]],
    ["CJK", "水が来た。門は閉じた。", ["水が来た。", "門は閉じた。"]],
    ["Arabic", "هل أغلق؟ نعم.", ["هل أغلق؟", "نعم."]],
    ["nothing", " \n\n ", []],
  ])("%s", (_name, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it("covers every character that is not white space, in order", () => {
    const piece = fc.constantFrom(
      "Mr.",
      "U.S.",
      "a",
      "B",
      ".",
      "?",
      "”",
      "“",
      " ",
      "\n",
      "\n\n",
      "5",
      "🙂",
      "…",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        expect(split(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        let end = 0;
        for (const span of sentences(text)) {
          expect(span.startUtf16).toBeGreaterThanOrEqual(end);
          end = span.endUtf16;
        }
      }),
    );
  });

  it("stays fast on a long run of stops", () => {
    expect(split(`${"…".repeat(40_000)} ${".”".repeat(20_000)}`)).toHaveLength(2);
  });
});
