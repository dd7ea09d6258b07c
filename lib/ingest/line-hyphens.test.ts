import { describe, expect, it } from "vitest";
import { joinedHyphens, LINE_HYPHEN_RULE } from "./line-hyphens.ts";
import { planSource } from "./plan-source.ts";
import { setLines } from "./testing/make-pdf.ts";
import { planPlainFile } from "./testing/plan-plain-file.ts";
import { readMadePdf } from "./testing/read-made-pdf.ts";

/** A text in which `|` stands behind each hyphen that a line ended with. */
function marked(text: string): [string, number[]] {
  const pieces = text.split("|");
  let at = 0;
  const hyphens = pieces.slice(0, -1).map((piece) => {
    at += piece.length;
    return at - 1;
  });
  return [pieces.join(""), hyphens];
}

/** What stands there once the hyphens that go are gone. */
function joined(text: string): string {
  const [plain, hyphens] = marked(text);
  const gone = new Set(joinedHyphens(plain, hyphens).map(({ rawStartUtf16 }) => rawStartUtf16));
  return [...plain].filter((_, at) => !gone.has(at)).join("");
}

describe("a hyphen at a line's end", () => {
  it.each([
    [
      "the word stands whole elsewhere",
      "A demonstration. The demon-|stration ended.",
      "A demonstration. The demonstration ended.",
    ],
    ["the halves are no words here", "The keep-|er of the weir.", "The keeper of the weir."],
    [
      "the word stands whole, with a capital",
      "Shelters opened. The shel-|ters filled.",
      "Shelters opened. The shelters filled.",
    ],
    ["letters have marks of their own", "Die Über-|schwemmung kam.", "Die Überschwemmung kam."],
  ])("goes where %s", (_, text, expected) => {
    expect(joined(text)).toBe(expected);
  });

  it.each([
    [
      "both halves stand as words",
      "A well known gate, and water. The water-|gate of the gate.",
      "water-gate",
    ],
    ["it stands with its hyphen elsewhere", "A flood-plain. The flood-|plain.", "The flood-plain"],
    ["a name follows", "The Varga-|Holt inquiry.", "Varga-Holt"],
    ["a part follows that is set apart in print", "The ex-|minister spoke.", "ex-minister"],
    ["the word has more of them", "A twenty-one-year-|old clerk.", "twenty-one-year-old"],
    ["a figure stands before it", "Gate 12-|bis was shut.", "12-bis"],
  ])("stays where %s", (_, text, expected) => {
    expect(joined(text)).toContain(expected);
  });

  it("is left alone inside a line", () => {
    expect(joinedHyphens("The keep-er of the weir.", [])).toEqual([]);
  });
});

describe("a PDF's plan", () => {
  const lines = [
    "The weir at Merle was opened before dawn, and the demon-",
    "stration on the lower bridge went on until the ex-",
    "minister spoke. A second demonstration is to follow in the",
    "old town, as the harbour office and its clerks have told.",
  ];
  const read = () => readMadePdf({ pages: [{ texts: setLines(lines, { x: 40, y: 700 }) }] });

  it("leaves out such a hyphen under its rule, and puts it back when asked", async () => {
    const source = await read();
    expect(source.text).toContain("demon-stration");
    const planned = planSource(source, "weir.pdf");
    if (!planned.ok) throw new Error(planned.error.message);
    const [article] = planned.plan.articles;
    expect(article?.body).toContain(
      "the demonstration on the lower bridge went on until the ex-minister spoke",
    );
    const gone = article?.removed.filter(({ rule }) => rule === LINE_HYPHEN_RULE) ?? [];
    expect(
      gone.map(({ rawStartUtf16, rawEndUtf16 }) => source.text.slice(rawStartUtf16, rawEndUtf16)),
    ).toEqual(["-"]);
    const putBack = gone.map(({ rawStartUtf16, rawEndUtf16 }) => ({ rawStartUtf16, rawEndUtf16 }));
    const again = planSource(source, "weir.pdf", { edits: { startsUtf16: null, putBack, takenOut: [] } });
    expect(again.ok && again.plan.articles[0]?.body).toContain("the demon-stration on the lower bridge");
  });
});

describe("a plain text's plan", () => {
  const lines = [
    "The weir at Merle was opened before the dawn of Monday, and the demon-",
    "stration on the lower bridge went on there until the ex-",
    "minister spoke to it. A second demonstration is to follow in the pre- and",
    "post-war quarters, as the harbour office and its clerks have been told,",
    "and as the town's own paper said on the evening of the day before it.",
  ];
  const plan = (text: string) => {
    const planned = planPlainFile(Buffer.from(text), "weir.txt");
    if (!planned.ok) throw new Error(planned.error.message);
    const [article] = planned.plan.articles;
    return { text: planned.plan.text, body: article?.body, removed: article?.removed ?? [] };
  };

  it.each(["\n", "\r\n"])("joins words over wrapped lines, and names what went (%j)", (end) => {
    const { text, body, removed } = plan(["A day at the weir", "", ...lines].join(end));
    expect(body).toBe(
      lines.join(" ").replace("demon- stration", "demonstration").replace("ex- minister", "ex-minister"),
    );
    const gone = removed.filter(({ rule }) => rule === LINE_HYPHEN_RULE);
    expect(gone.map(({ rawStartUtf16, rawEndUtf16 }) => text.slice(rawStartUtf16, rawEndUtf16))).toEqual([
      `-${end}`,
      end,
    ]);
  });

  it("keeps a hyphen at the end of a line that is a paragraph of its own", () => {
    const { body, removed } = plan(
      "A day at the weir\n\nGate 3 was shut by the keeper-\nNobody else came that day to the weir, and the book was closed at nine.\n",
    );
    expect(body).toContain("keeper-\n\nNobody");
    expect(removed.filter(({ rule }) => rule === LINE_HYPHEN_RULE)).toEqual([]);
  });
});
