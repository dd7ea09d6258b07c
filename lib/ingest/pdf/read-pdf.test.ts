import { describe, expect, it } from "vitest";
import type { SourceText } from "../source-text.ts";
import { END, FULL, LEFT, left, PARAGRAPHS, RIGHT, right, TWO_COLUMNS } from "../testing/flood-columns.ts";
import { type PdfText, setLines } from "../testing/make-pdf.ts";
import { readMadePdf } from "../testing/read-made-pdf.ts";
import { namePages } from "./read-pdf.ts";

function layoutLines({ text, layout }: SourceText): string[] {
  return layout.map(
    (span) => `${span.role}, ${span.rule}: ${text.slice(span.rawStartUtf16, span.rawEndUtf16)}`,
  );
}

/** As programs write that go down the page line by line, across both columns. */
function rowByRow(texts: readonly PdfText[]): PdfText[] {
  return texts.toSorted((a, b) => b.y - a.y || a.x - b.x);
}

describe("a PDF's text", () => {
  it("is read from the top down, whatever the order in the file, lines joined to paragraphs", async () => {
    const { text, format } = await readMadePdf({ pages: [{ texts: left.toReversed() }] });
    expect([text, format]).toEqual([PARAGRAPHS.join("\n\n"), "pdf"]);
  });

  it.each<[string, PdfText[]]>([
    ["column by column", [...left, ...right]],
    ["row by row", rowByRow([...left, ...right])],
    ["right column first", [...right, ...left]],
  ])("is read down one column and then the other: written %s", async (_, texts) => {
    expect((await readMadePdf({ pages: [{ texts }] })).text).toBe(TWO_COLUMNS);
  });

  it("is read across what is set across the columns", async () => {
    const wide = (text: string, y: number, size = 10): PdfText => ({ text, x: 30, y, size });
    const across =
      "Across both columns stands a sentence that is wider than any one of them, and it ends the upper half.";
    const lower = [
      ...setLines(LEFT.slice(4), { x: 30, y: 560 }),
      ...setLines(LEFT.slice(0, 4), { x: 325, y: 560 }),
    ];
    const texts = rowByRow([
      wide("The river takes the old bridge", 760, 24),
      ...left,
      ...right,
      wide(across, 590),
      ...lower,
    ]);
    const source = await readMadePdf({ pages: [{ texts }] });
    expect(source.text).toBe(
      ["The river takes the old bridge", TWO_COLUMNS, across, LEFT.slice(4).join(" "), PARAGRAPHS[0]].join(
        "\n\n",
      ),
    );
    expect(layoutLines(source)).toEqual(["title, largest type on page 1: The river takes the old bridge"]);
  });

  it("keeps a table's rows together, cells parted", async () => {
    const rows = ["Level", "Flow", "Rain", "Snow", "Wind"].flatMap((name, at) => [
      { text: name, x: 40, y: 700 - at * 14 },
      { text: `${at} m`, x: 320, y: 700 - at * 14 },
    ]);
    expect((await readMadePdf({ pages: [{ texts: rows }] })).text).toBe(
      "Level\t0 m\n\nFlow\t1 m\n\nRain\t2 m\n\nSnow\t3 m\n\nWind\t4 m",
    );
  });

  it("keeps a hyphen at a line's end, with nothing behind it", async () => {
    const lines = [
      "The river rose again on Monday and nobody in the inter-",
      "national offices of the lower town had slept that night.",
    ];
    expect((await readMadePdf({ pages: [{ texts: setLines(lines, { x: 40, y: 700 }) }] })).text).toBe(
      "The river rose again on Monday and nobody in the inter-national offices of the lower town had slept that night.",
    );
  });

  it("parts paragraphs by leading, by indentation and at entries of a list", async () => {
    const gap = [...setLines(FULL, { x: 40, y: 700 }), ...setLines(LEFT.slice(4), { x: 40, y: 650 })];
    expect((await readMadePdf({ pages: [{ texts: gap }] })).text).toBe(
      `${FULL.join(" ")}\n\n${PARAGRAPHS[1]}`,
    );
    const indented = [
      ...setLines(FULL, { x: 40, y: 700 }),
      { text: "Then it was over for good, and no one spoke of it again at", x: 52, y: 664 },
      ...setLines(
        [
          "the inn, at the mill or by the lock; so it always had been,",
          "and so it always would be as long as there was a river at",
        ],
        { x: 40, y: 652 },
      ),
    ];
    expect((await readMadePdf({ pages: [{ texts: indented }] })).text.split("\n\n")).toHaveLength(2);
    const list = [...setLines(["• one thing that was lost", "• another thing"], { x: 40, y: 700 })];
    expect((await readMadePdf({ pages: [{ texts: list }] })).text).toBe(
      "• one thing that was lost\n\n• another thing",
    );
  });

  it("sets raised figures and set-in initials in their place", async () => {
    const texts = [
      { text: "T", x: 40, y: 676, size: 36 },
      ...setLines(
        ["he river rose again on Monday and nobody", "in the lower town had slept that night, and"],
        { x: 66, y: 700 },
      ),
      { text: "the water stood at 12 m", x: 66, y: 676 },
      { text: "2", x: 170.5, y: 680, size: 6 },
      { text: "in the square.", x: 176.6, y: 676 },
    ];
    expect((await readMadePdf({ pages: [{ texts }] })).text).toBe(
      "The river rose again on Monday and nobody in the lower town had slept that night, and the water stood at 12 m2 in the square.",
    );
  });

  it("is read on pages shown or set on their side, and the stamp in a margin apart", async () => {
    const turned = LEFT.map((text, at): PdfText => ({ text, x: 100 + at * 12, y: 60, turn: 1 }));
    expect((await readMadePdf({ pages: [{ texts: turned, rotate: 90 }] })).text).toBe(
      PARAGRAPHS.join("\n\n"),
    );
    expect((await readMadePdf({ pages: [{ texts: turned }] })).text).toBe(PARAGRAPHS.join("\n\n"));
    const stamped = await readMadePdf({
      pages: [{ texts: [...left, { text: "preprint 7 July", x: 20, y: 300, turn: 1 }] }],
    });
    expect(layoutLines(stamped)).toEqual(["furniture, text set sideways: preprint 7 July"]);
  });

  it("marks headings by their type, notes at the foot, and the entries of a table of contents", async () => {
    const texts = [
      { text: "Contents ........ 7", x: 40, y: 780 },
      { text: "The night", x: 40, y: 740, size: 12 },
      ...left,
      { text: "1 Told by telephone on Tuesday.", x: 40, y: 90, size: 8 },
    ];
    expect(layoutLines(await readMadePdf({ pages: [{ texts }] }))).toEqual([
      "furniture, table of contents: Contents ........ 7",
      "heading, larger type: The night",
      "note, small type at the foot of the page: 1 Told by telephone on Tuesday.",
    ]);
  });
});

describe("a PDF's pages", () => {
  const page = (
    number: number,
    lines: readonly string[],
    header = "The Lower Town Courier",
  ): { texts: PdfText[] } => ({
    texts: [
      { text: header, x: 40, y: 810 },
      ...setLines(lines, { x: 40, y: 700 }),
      { text: `${number}`, x: 290, y: 30 },
    ],
  });

  it("lose their headers, footers and numbers to the furniture, and keep their edges as form feeds", async () => {
    const source = await readMadePdf({
      pages: [page(11, [...FULL, END]), page(12, LEFT.slice(4)), page(13, RIGHT)],
    });
    const [a, b, c] = [PARAGRAPHS[0], PARAGRAPHS[1], RIGHT.join(" ")];
    const body = (text: string | undefined, number: number) =>
      `The Lower Town Courier\n\n${text}\n\n${number}`;
    expect(source.text).toBe([body(a, 11), body(b, 12), body(c, 13)].join("\n\f\n"));
    expect(layoutLines(source).slice(0, 3)).toEqual([
      "furniture, running header: The Lower Town Courier",
      "furniture, page number: 11",
      "furniture, running header: The Lower Town Courier",
    ]);
  });

  it("find headers that differ on left and right pages", async () => {
    const names = ["Lower Town Courier", "14 July 2017"];
    const bodies = [FULL, RIGHT, LEFT.slice(4), FULL.toReversed()];
    const pages = bodies.map((lines, at) =>
      page(at + 1, [...lines, `It ended on day ${"one two three four".split(" ")[at]}.`], names[at % 2]),
    );
    const rules = (await readMadePdf({ pages })).layout.map(({ rule }) => rule);
    expect(rules).toEqual(Array(4).fill(["running header", "page number"]).flat());
  });

  it("do not part a sentence that goes on over their edge", async () => {
    const source = await readMadePdf({
      pages: [page(1, FULL), page(2, ["around and go down, slowly, as a ship does, until it was gone."])],
    });
    expect(source.text).toBe(
      `The Lower Town Courier\n\n${FULL.join(" ")} around and go down, slowly, as a ship does, until it was gone.\n\n1\n\f\nThe Lower Town Courier\n\n2`,
    );
  });

  it("keep lines that do not repeat, and numbers that count nothing", async () => {
    const single = await readMadePdf({ pages: [{ texts: [{ text: "1984", x: 40, y: 800 }, ...left] }] });
    expect(single.text.startsWith("1984\n\n")).toBe(true);
    expect(single.layout).toEqual([]);
  });

  it("that a browser printed tell their address and when they were printed", async () => {
    const texts = [
      { text: "7/14/17, 9:10 AM", x: 24, y: 820, size: 8 },
      ...left,
      { text: "https://courier.example/flood", x: 24, y: 20, size: 8 },
      { text: "1/1", x: 560, y: 20, size: 8 },
    ];
    const source = await readMadePdf({
      pages: [{ texts }],
      info: { CreationDate: "D:20170714091000+02'00'" },
    });
    expect(source.layout.map(({ rule }) => rule)).toEqual(["printed page's header", "printed page's footer"]);
    expect(source.facts.map(({ field, value, confidence }) => [field, value, confidence])).toEqual([
      ["url", "https://courier.example/flood", "high"],
      ["retrieved", "2017-07-14T09:10:00+02:00", "medium"],
      ["retrievedHow", "page printed to PDF", "medium"],
      ["created", "2017-07-14T09:10:00+02:00", "medium"],
    ]);
  });

  it("without text are named, one and several", async () => {
    const text = { texts: left };
    const blank = { hasPicture: true };
    const one = await readMadePdf({ pages: [text, blank] });
    expect(one.warnings).toEqual([
      {
        code: "no_text_page",
        message: "Page 2 holds no text: scanned, a picture or blank. Nothing of it was read.",
        line: null,
      },
    ]);
    const many = await readMadePdf({ pages: [blank, text, blank, blank, blank] });
    expect(many.warnings[0]?.message).toBe(
      "Pages 1 and 3–5 hold no text: scanned, a picture or blank. Nothing of it was read.",
    );
    expect([[7], [1, 2], [1, 4, 5, 6, 9]].map(namePages)).toEqual([
      "page 7",
      "pages 1, 2",
      "pages 1, 4–6 and 9",
    ]);
  });
});
