/** What becomes of passages that are out of order, in pieces, beside look-alikes or inside something larger. */
import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import {
  HARBOUR_OTHER_REPORT,
  HARBOUR_REPORT,
  LIBRARY_STORY,
} from "#lib/compare/testing/harbour-articles.ts";

const paragraphs = HARBOUR_REPORT.split("\n\n");
const paragraph = (index: number) => paragraphs[index] ?? "";
const withoutStop = (text: string) => text.replace(/\.$/, "");

function shared(a: string, b: string) {
  return compareTexts(a, b).passages.map(({ kind, similarity, ...at }) => ({
    a: a.slice(at.aStartUtf16, at.aEndUtf16),
    b: b.slice(at.bStartUtf16, at.bEndUtf16),
    kind,
    similarity,
  }));
}

describe("passages of two texts", () => {
  it("finds a whole repost inside an archive page, to the word", () => {
    const page = [LIBRARY_STORY, HARBOUR_REPORT, HARBOUR_OTHER_REPORT].join("\n\n");
    const found = shared(page, HARBOUR_REPORT);
    expect(found).toMatchObject([{ kind: "verbatim", a: withoutStop(HARBOUR_REPORT) }]);
    expect(found[0]?.b).toBe(withoutStop(HARBOUR_REPORT));
  });

  it("finds paragraphs that stand in another order, each with its own place", () => {
    const turned = [paragraph(4), LIBRARY_STORY, paragraph(2)].join("\n\n");
    const found = shared(turned, HARBOUR_REPORT);
    expect(found.map(({ a }) => a)).toEqual([withoutStop(paragraph(4)), withoutStop(paragraph(2))]);
    expect(found.every(({ kind, a, b }) => kind === "verbatim" && a === b)).toBe(true);
  });

  it("finds one sentence that became two", () => {
    const one =
      "The foreman, who had worked at the terminal for thirty years and had never seen such damage, ordered ultrasonic tests of all nine cranes before the morning shift began.";
    const two =
      "The foreman had worked at the terminal for thirty years. He had never seen such damage, and ordered ultrasonic tests of all nine cranes before the morning shift began.";
    const found = shared(`${LIBRARY_STORY}\n\n${one}`, `${two}\n\n${HARBOUR_OTHER_REPORT}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: "edited", a: withoutStop(one), b: withoutStop(two) });
  });

  it("finds the halves of one sentence where they stand far apart", () => {
    const first =
      "A contractor that went bankrupt two years ago had used an uncertified alloy on the seaward cranes to save money";
    const second =
      "while the harbour's own inspectors signed for the welds without ever having climbed the ladders to look at them";
    const apart = [`${first}.`, LIBRARY_STORY, `The rest is known: ${second}.`].join("\n\n");
    const found = shared(`${HARBOUR_OTHER_REPORT}\n\n${first}, ${second}.`, apart);
    expect(found.map(({ a, b }) => [a, b])).toEqual([
      [first, first],
      [second, second],
    ]);
  });

  it("finds two passages of one text inside a longer one of the other that has more between them", () => {
    const [opening, middle, end] = [paragraph(0), paragraph(1), paragraph(3)];
    const found = shared(`${opening}\n\n${end}`, HARBOUR_REPORT);
    expect(found.map(({ b }) => b)).toEqual([withoutStop(opening), withoutStop(end)]);
    expect(found.some(({ b }) => b.includes(middle.slice(0, 40)))).toBe(false);
  });

  it("keeps the ends of what was copied where the copy stands beside look-alikes", () => {
    const alike =
      "The harbour authority said on Tuesday that inspectors look at the gantry cranes of its terminal every spring.";
    const a = [LIBRARY_STORY, paragraph(0), "Nobody was hurt."].join("\n\n");
    const b = [alike, paragraph(0), alike.replace("every spring", "in autumn")].join(" ");
    expect(shared(a, b)).toMatchObject([{ kind: "verbatim", b: withoutStop(paragraph(0)) }]);
  });

  it("reports a copy that stands twice at both places, and no poorer likeness of it", () => {
    const likeness =
      "The authority of Port Arlen's harbour found cracks in four gantry cranes, which unload ships, and its inspectors closed the terminal.";
    const b = [paragraph(0), LIBRARY_STORY, likeness, HARBOUR_OTHER_REPORT, paragraph(0)].join("\n\n");
    const found = shared(paragraph(0), b);
    expect(found.map((passage) => passage.b)).toEqual([withoutStop(paragraph(0)), withoutStop(paragraph(0))]);
  });

  it("takes no shared name, title or address for reuse", () => {
    const title = "Lisbeth Orm, chairwoman of the Port Arlen Harbour Authority for the Southern Islands,";
    const a = `${LIBRARY_STORY} ${title} came to hear the trumpets.`;
    const b = `${title} will not resign. ${HARBOUR_OTHER_REPORT}`;
    expect(shared(a, b)).toEqual([]);
  });

  it("finds nothing between two reports of one event that have no words from each other", () => {
    expect(shared(HARBOUR_REPORT, HARBOUR_OTHER_REPORT)).toEqual([]);
  });

  it("stays bounded on a word a hundred thousand times", () => {
    const wall = "gate ".repeat(100_000);
    expect(shared(wall, `${wall}dam`).length).toBeLessThanOrEqual(1);
  });
});
