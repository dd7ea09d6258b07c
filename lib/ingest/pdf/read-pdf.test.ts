import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";
import { readSource } from "../read-source.ts";
import type { SourceText } from "../source-text.ts";
import { makePdf, type PdfFile, type PdfText, setLines } from "../testing/make-pdf.ts";
import { namePages } from "./read-pdf.ts";

async function read(file: PdfFile): Promise<SourceText> {
  const result = await readSource(makePdf(file), "story.pdf");
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.source;
}

async function problem(bytes: Uint8Array): Promise<string> {
  const result = await readSource(bytes, "story.pdf");
  return result.ok ? "read" : `${result.error.code}: ${result.error.message}`;
}

function layoutLines({ text, layout }: SourceText): string[] {
  return layout.map(
    (span) => `${span.role}, ${span.rule}: ${text.slice(span.rawStartUtf16, span.rawEndUtf16)}`,
  );
}

/** A full line of about 250 points in 10-point type, and the ends of two paragraphs. */
const FULL = [
  "The river rose again on Monday and nobody in the lower town",
  "had slept, said the keeper of the lock, who had been awake",
  "since three in the morning and had seen the old bridge turn",
];
const END = "and go.";
const LEFT = [
  ...FULL,
  END,
  "By Friday the water was back in its bed, as everyone who",
  "lives there had known it would be, and the mill ran again",
  "as if nothing at all had happened to it in all those days.",
];
const RIGHT = [
  "The council met in the evening and heard what had to be",
  "paid, and by whom, and when; the mayor said little, and left",
  "early. The bridge will be built again, of stone this time.",
];
const PARAGRAPHS = [`${FULL.join(" ")} ${END}`, LEFT.slice(4).join(" ")];

const left = setLines(LEFT, { x: 30, y: 700 });
const right = setLines([...RIGHT, ...LEFT.slice(4)], { x: 325, y: 700 });
const TWO_COLUMNS = [...PARAGRAPHS, RIGHT.join(" "), LEFT.slice(4).join(" ")].join("\n\n");

/** As programs write that go down the page line by line, across both columns. */
function rowByRow(texts: readonly PdfText[]): PdfText[] {
  return texts.toSorted((a, b) => b.y - a.y || a.x - b.x);
}

describe("a PDF's text", () => {
  it("is read from the top down, whatever the order in the file, lines joined to paragraphs", async () => {
    const { text, format } = await read({ pages: [{ texts: left.toReversed() }] });
    expect([text, format]).toEqual([PARAGRAPHS.join("\n\n"), "pdf"]);
  });

  it.each<[string, PdfText[]]>([
    ["column by column", [...left, ...right]],
    ["row by row", rowByRow([...left, ...right])],
    ["right column first", [...right, ...left]],
  ])("is read down one column and then the other: written %s", async (_, texts) => {
    expect((await read({ pages: [{ texts }] })).text).toBe(TWO_COLUMNS);
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
    const source = await read({ pages: [{ texts }] });
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
    expect((await read({ pages: [{ texts: rows }] })).text).toBe(
      "Level\t0 m\n\nFlow\t1 m\n\nRain\t2 m\n\nSnow\t3 m\n\nWind\t4 m",
    );
  });

  it("keeps a hyphen at a line's end, with nothing behind it", async () => {
    const lines = [
      "The river rose again on Monday and nobody in the inter-",
      "national offices of the lower town had slept that night.",
    ];
    expect((await read({ pages: [{ texts: setLines(lines, { x: 40, y: 700 }) }] })).text).toBe(
      "The river rose again on Monday and nobody in the inter-national offices of the lower town had slept that night.",
    );
  });

  it("parts paragraphs by leading, by indentation and at entries of a list", async () => {
    const gap = [...setLines(FULL, { x: 40, y: 700 }), ...setLines(LEFT.slice(4), { x: 40, y: 650 })];
    expect((await read({ pages: [{ texts: gap }] })).text).toBe(`${FULL.join(" ")}\n\n${PARAGRAPHS[1]}`);
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
    expect((await read({ pages: [{ texts: indented }] })).text.split("\n\n")).toHaveLength(2);
    const list = [...setLines(["• one thing that was lost", "• another thing"], { x: 40, y: 700 })];
    expect((await read({ pages: [{ texts: list }] })).text).toBe(
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
    expect((await read({ pages: [{ texts }] })).text).toBe(
      "The river rose again on Monday and nobody in the lower town had slept that night, and the water stood at 12 m2 in the square.",
    );
  });

  it("is read on pages shown or set on their side, and the stamp in a margin apart", async () => {
    const turned = LEFT.map((text, at): PdfText => ({ text, x: 100 + at * 12, y: 60, turn: 1 }));
    expect((await read({ pages: [{ texts: turned, rotate: 90 }] })).text).toBe(PARAGRAPHS.join("\n\n"));
    expect((await read({ pages: [{ texts: turned }] })).text).toBe(PARAGRAPHS.join("\n\n"));
    const stamped = await read({
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
    expect(layoutLines(await read({ pages: [{ texts }] }))).toEqual([
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
    const source = await read({
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
    const rules = (await read({ pages })).layout.map(({ rule }) => rule);
    expect(rules).toEqual(Array(4).fill(["running header", "page number"]).flat());
  });

  it("do not part a sentence that goes on over their edge", async () => {
    const source = await read({
      pages: [page(1, FULL), page(2, ["around and go down, slowly, as a ship does, until it was gone."])],
    });
    expect(source.text).toBe(
      `The Lower Town Courier\n\n${FULL.join(" ")} around and go down, slowly, as a ship does, until it was gone.\n\n1\n\f\nThe Lower Town Courier\n\n2`,
    );
  });

  it("keep lines that do not repeat, and numbers that count nothing", async () => {
    const single = await read({ pages: [{ texts: [{ text: "1984", x: 40, y: 800 }, ...left] }] });
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
    const source = await read({ pages: [{ texts }], info: { CreationDate: "D:20170714091000+02'00'" } });
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
    const one = await read({ pages: [text, blank] });
    expect(one.warnings).toEqual([
      {
        code: "no_text_page",
        message: "Page 2 holds no text: scanned, a picture or blank. Nothing of it was read.",
        line: null,
      },
    ]);
    const many = await read({ pages: [blank, text, blank, blank, blank] });
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

describe("what a PDF says of itself", () => {
  it("counts little, and never as the day of publication; a file's name is no title", async () => {
    const info = {
      Title: "Microsoft Word - flood.doc",
      Author: "A. Clerk",
      ModDate: "D:20170715",
      CreationDate: "D:2017",
    };
    const { facts } = await read({ pages: [{ texts: left }], info });
    expect(facts.map(({ field, value, confidence }) => [field, value, confidence])).toEqual([
      ["byline", "A. Clerk", "low"],
      ["created", "2017", "medium"],
      ["modified", "2017-07-15", "low"],
    ]);
  });

  it("counts more where its title stands in the text, and where a publisher says when and where it ran", async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><prism:publicationDate>2017-07-14</prism:publicationDate><prism:publicationName>Lower Town Courier</prism:publicationName></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const texts = [{ text: "Flood in the lower town", x: 40, y: 760, size: 20 }, ...left];
    const { facts } = await read({ pages: [{ texts }], info: { Title: "Flood in the lower town" }, xmp });
    expect(facts.map(({ field, value, confidence, span }) => [field, value, confidence, span])).toEqual([
      ["published", "2017-07-14", "medium", null],
      ["source", "Lower Town Courier", "medium", null],
      ["title", "Flood in the lower town", "medium", { rawStartUtf16: 0, rawEndUtf16: 23 }],
    ]);
  });

  it("is planned with the article", async () => {
    const texts = [{ text: "Flood in the lower town", x: 40, y: 760, size: 20 }, ...left];
    const plan = await planFile(makePdf({ pages: [{ texts }] }), "story.pdf");
    expect(plan.ok && plan.plan.articles.map(({ title, body }) => [title, body])).toEqual([
      ["Flood in the lower town", PARAGRAPHS.join("\n\n")],
    ]);
  });
});

describe("a PDF that cannot be used", { timeout: 60_000 }, () => {
  const good = makePdf({ pages: [{ texts: left }] });

  it.each<[string, Uint8Array, string]>([
    [
      "a locked one",
      makePdf({ pages: [{ texts: left }], isLocked: true }),
      "password: The PDF is protected by a password. Save a copy without one and import that.",
    ],
    [
      "scanned pages",
      makePdf({ pages: [{ hasPicture: true }, { hasPicture: true }] }),
      "scanned: The PDF is scanned or made of pictures. None of its 2 pages holds text. Run text recognition (OCR) on it first, and import what that gives.",
    ],
    [
      "one scanned page",
      makePdf({ pages: [{ hasPicture: true }] }),
      "scanned: The PDF is scanned or made of pictures. Its one page holds no text. Run text recognition (OCR) on it first, and import what that gives.",
    ],
    [
      "scanned pages with a stamp of the scanning program",
      makePdf({
        pages: [1, 2, 3].map(() => ({
          hasPicture: true,
          texts: [{ text: "Scanned with a telephone", x: 400, y: 20 }],
        })),
      }),
      "scanned: The PDF is scanned or made of pictures. None of its 3 pages holds text. Run text recognition (OCR) on it first, and import what that gives.",
    ],
    ["one cut off", good.subarray(0, 400), "broken: The PDF is damaged or cut off: it cannot be opened."],
    [
      "a beginning and nothing else",
      Buffer.from("%PDF-1.7\n"),
      "broken: The PDF is damaged or cut off: it cannot be opened.",
    ],
    [
      "one of too many pages",
      makePdf({ pages: Array(1001).fill({}) }),
      "too_long: The PDF has more than 1,000 pages. Split it into several.",
    ],
  ])("says so: %s", async (_, bytes, message) => {
    expect(await problem(bytes)).toBe(message);
  });

  it("loses a damaged page alone, and names it", async () => {
    const text = makePdf({ pages: [{ texts: left }, { texts: right }] }).toString("latin1");
    // The second page's object becomes a number, which is no page.
    const broken = text.replace(
      /(7 0 obj\n)<< \/Type \/Page [^\n]*/,
      (all, head) => `${head}${"7".padEnd(all.length - head.length)}`,
    );
    const result = await readSource(Buffer.from(broken, "latin1"), "story.pdf");
    expect(result.ok && result.source.text).toBe(PARAGRAPHS.join("\n\n"));
    expect(result.ok && result.source.warnings.map(({ message }) => message)).toEqual([
      "Page 2 is damaged and could not be read.",
    ]);
  });

  it("is answered for, however its bytes were changed", async () => {
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
        const bytes = Buffer.from(good);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(await problem(bytes)).toMatch(/^read$|: .*\.$/);
      }),
      { numRuns: 60 },
    );
  });
});
