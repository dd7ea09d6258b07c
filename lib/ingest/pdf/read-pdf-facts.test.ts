/** What a PDF says of itself, and what one says that cannot be used. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";
import { readSource } from "../read-source.ts";
import { left, PARAGRAPHS, right } from "../testing/flood-columns.ts";
import { makePdf } from "../testing/make-pdf.ts";
import { pdfProblem, readMadePdf } from "../testing/read-made-pdf.ts";

describe("what a PDF says of itself", () => {
  it("counts little, and never as the day of publication; a file's name is no title", async () => {
    const info = {
      Title: "Microsoft Word - flood.doc",
      Author: "A. Clerk",
      ModDate: "D:20170715",
      CreationDate: "D:2017",
    };
    const { facts } = await readMadePdf({ pages: [{ texts: left }], info });
    expect(facts.map(({ field, value, confidence }) => [field, value, confidence])).toEqual([
      ["byline", "A. Clerk", "low"],
      ["created", "2017", "medium"],
      ["modified", "2017-07-15", "low"],
    ]);
  });

  it("counts more where its title stands in the text, and where a publisher says when and where it ran", async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><prism:publicationDate>2017-07-14</prism:publicationDate><prism:publicationName>Lower Town Courier</prism:publicationName></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const texts = [{ text: "Flood in the lower town", x: 40, y: 760, size: 20 }, ...left];
    const { facts } = await readMadePdf({
      pages: [{ texts }],
      info: { Title: "Flood in the lower town" },
      xmp,
    });
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
    expect(await pdfProblem(bytes)).toBe(message);
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
        expect(await pdfProblem(bytes)).toMatch(/^read$|: .*\.$/);
      }),
      { numRuns: 60 },
    );
  });
});
