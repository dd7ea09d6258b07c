/** Single sentences and pieces of them, copied word for word into texts that share nothing else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { HARBOUR_OTHER_REPORT, LIBRARY_STORY } from "#lib/compare/testing/harbour-articles.ts";

function shared(a: string, b: string) {
  return compareTexts(a, b).passages.map(({ kind, nature, ...at }) => ({
    a: a.slice(at.aStartUtf16, at.aEndUtf16),
    b: b.slice(at.bStartUtf16, at.bEndUtf16),
    kind,
    nature,
  }));
}

const withStop = (words: string) => `${words}.`;

/** Fifteen words, eight, nine with a number and names. */
const SENTENCES = [
  "The brewery poured its last barrel into the gutter on the night the mill burned",
  "Nobody repaired the gate before the cattle escaped",
  "Inspectors counted 4,120 drowned sheep along the Vessel canal",
] as const;

describe("a short sentence copied word for word", () => {
  it.each(SENTENCES)("is a verbatim passage with exact ends: %s", (sentence) => {
    const a = `${LIBRARY_STORY}\n\n${withStop(sentence)}`;
    const b = `${withStop(sentence)} ${HARBOUR_OTHER_REPORT}`;
    expect(shared(a, b)).toEqual([{ a: sentence, b: sentence, kind: "verbatim", nature: "copied" }]);
  });

  it("is found as a piece of other sentences when it is long or telling enough", () => {
    const piece = "poured its last barrel into the gutter the night the mill burned";
    const a = `${LIBRARY_STORY} An old luthier, they say, ${piece}, and laughed.`;
    const b = `The brewery ${piece} down. ${HARBOUR_OTHER_REPORT}`;
    expect(shared(a, b)).toEqual([{ a: piece, b: piece, kind: "verbatim", nature: "copied" }]);
  });

  it("is found wherever it stands in either text, and from either side", () => {
    const stories = [LIBRARY_STORY, HARBOUR_OTHER_REPORT] as const;
    const place = fc.nat({ max: 3 });
    const insert = (story: string, at: number, sentence: string) =>
      story.split("\n\n").toSpliced(at, 0, withStop(sentence)).join("\n\n");
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES), place, place, (sentence, atA, atB) => {
        const a = insert(stories[0], atA, sentence);
        const b = insert(stories[1], atB, sentence);
        const expected = [{ a: sentence, b: sentence, kind: "verbatim", nature: "copied" }];
        expect(shared(a, b)).toEqual(expected);
        expect(shared(b, a)).toEqual(expected);
      }),
      { numRuns: 48 },
    );
  });

  it("is reported once where one text has it again and again", () => {
    const sentence = SENTENCES[1];
    const b = [sentence, HARBOUR_OTHER_REPORT, sentence].map(withStop).join("\n\n");
    expect(shared(`${LIBRARY_STORY}\n\n${withStop(sentence)}`, b)).toHaveLength(1);
  });
});

describe("a short run of equal words that is no copy", () => {
  const between = (words: string) => shared(`${LIBRARY_STORY} ${words}`, `${words} ${HARBOUR_OTHER_REPORT}`);

  it.each([
    [
      "a name with its titles",
      "Ida Ferrand of the Northern Institute for Water and Soil of Old Vessel spoke.",
    ],
    ["common words", "There was not much that they could have done about it after all."],
    ["a stock phrase", "The ministry did not immediately respond to a request for comment."],
    ["seven words", "Nobody repaired the gate before cattle escaped."],
    ["what both quote", "“Nobody repaired the gate before the cattle escaped.”"],
  ])("%s", (_what, words) => {
    expect(between(words)).toEqual([]);
  });

  it("a turn of phrase inside other sentences", () => {
    const a = `${LIBRARY_STORY} Two of her uncles had died in the line of duty that year.`;
    const b = `${HARBOUR_OTHER_REPORT} Three pilots have died in the line of duty since.`;
    expect(shared(a, b)).toEqual([]);
  });

  it("a page's furniture, which stands in its text again and again", () => {
    const line = "Print page – mail article – enlarge letters – weather forecast – traffic cameras";
    const page = (story: string) => [line, story, line, line].join("\n\n");
    expect(shared(page(LIBRARY_STORY), page(HARBOUR_OTHER_REPORT))).toEqual([]);
  });
});
