import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";
import { readSource } from "../read-source.ts";
import type { SourceText } from "../source-text.ts";
import { makeDocx, paragraph, wordXml } from "../testing/make-docx.ts";
import { makeZip } from "../testing/make-zip.ts";

async function source(bytes: Uint8Array): Promise<SourceText> {
  const read = await readSource(bytes, "story.docx");
  if (!read.ok) throw new Error(read.error.message);
  return read.source;
}

async function problem(bytes: Uint8Array): Promise<string> {
  const read = await readSource(bytes, "story.docx");
  return read.ok ? "read" : `${read.error.code}: ${read.error.message}`;
}

/** Layout as "role, rule: the text of the span". */
function layoutLines({ text, layout }: SourceText): string[] {
  return layout.map(
    (span) => `${span.role}, ${span.rule}: ${text.slice(span.rawStartUtf16, span.rawEndUtf16)}`,
  );
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe("a Word document", () => {
  it("gives its paragraphs, one a line, however their runs are cut", async () => {
    const body = `<w:p>${run("The river ")}${run("ro")}${run("se again.")}</w:p>${paragraph("")}${paragraph("Nobody &amp; nothing slept – “not a soul”.")}`;
    const { text, format, encoding } = await source(makeDocx({ body }));
    expect([text, format, encoding]).toEqual([
      "The river rose again.\n\nNobody & nothing slept – “not a soul”.",
      "docx",
      "utf-8",
    ]);
  });

  it("keeps tabs, breaks, hyphens and symbols, and no field code", async () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:sym w:font="Arial" w:char="20AC"/></w:r>
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p>`;
    expect((await source(makeDocx({ body }))).text).toBe("a\tb\nc\u2011d\u00ad€7");
  });

  it("marks title, headings and captions by their styles, also by styles derived from them", async () => {
    const styles = wordXml(
      "styles",
      `<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
       <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
       <w:style w:styleId="Eigene"><w:name w:val="Zwischenzeile"/><w:basedOn w:val="berschrift1"/></w:style>
       <w:style w:styleId="Legende"><w:name w:val="caption"/></w:style>
       <w:style w:styleId="Stufe"><w:name w:val="Stufe"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
       <w:style w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
       <w:style w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>`,
    );
    const body = [
      paragraph("Flood", "Titel"),
      paragraph("The night", "berschrift1"),
      paragraph("The morning", "Eigene"),
      paragraph("After", "Stufe"),
      paragraph("The bridge, on Monday", "Legende"),
      paragraph("A circle of styles is body text.", "A"),
    ].join("");
    expect(layoutLines(await source(makeDocx({ body, word: { "styles.xml": styles } })))).toEqual([
      `title, style "Title": Flood`,
      `heading, style "heading 1": The night`,
      `heading, style "heading 1": The morning`,
      "heading, outline level 2: After",
      `caption, style "caption": The bridge, on Monday`,
    ]);
  });

  it("puts notes after the text in the order they are referred to, and the pages' margins around it", async () => {
    const note = (id: string, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
    const footnotes = wordXml(
      "footnotes",
      `<w:footnote w:type="separator" w:id="-1">${paragraph("—")}</w:footnote>${note("1", "Told by telephone.")}${note("2", "Seen by no one.")}`,
    );
    const reference = (id: string) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const word = {
      "footnotes.xml": footnotes,
      "header1.xml": wordXml("hdr", paragraph("The Lower Town Courier")),
      "header2.xml": wordXml("hdr", paragraph("The Lower Town Courier")),
      "footer1.xml": wordXml("ftr", paragraph("7") + paragraph("All rights reserved")),
    };
    const read = await source(
      makeDocx({
        body: `<w:p>${run("First")}${reference("2")}${run(" and last.")}${reference("1")}</w:p>`,
        word,
      }),
    );
    expect(read.text).toBe(
      "The Lower Town Courier\n\nFirst and last.\n\nSeen by no one.\n\nTold by telephone.\n\nAll rights reserved",
    );
    expect(layoutLines(read)).toEqual([
      "furniture, page header: The Lower Town Courier",
      "note, footnote: Seen by no one.",
      "note, footnote: Told by telephone.",
      "furniture, page footer: All rights reserved",
    ]);
  });

  it("reads a row of short cells as a line, and a layout table's cell as its paragraphs", async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell(paragraph("Level"))}${cell(paragraph("3.2 m"))}</w:tr></w:tbl>
      <w:tbl><w:tr>${cell(paragraph("One story.") + paragraph("It has two paragraphs."))}${cell(paragraph(""))}</w:tr></w:tbl>`;
    expect((await source(makeDocx({ body }))).text).toBe(
      "Level\t3.2 m\n\nOne story.\n\nIt has two paragraphs.",
    );
  });

  it("reads a text box once, after the paragraph it is anchored in", async () => {
    const box = `<w:txbxContent>${paragraph("“We heard it first.”")}</w:txbxContent>`;
    const body = `<w:p>${run("Before ")}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run("and after.")}</w:p>`;
    expect((await source(makeDocx({ body }))).text).toBe("Before and after.\n\n“We heard it first.”");
  });

  it("reads tracked changes as accepted and leaves hidden text out, and says both", async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run("The river ")}<w:del w:id="2"><w:r><w:delText>fell</w:delText></w:r></w:del></w:p>
      <w:p><w:ins w:id="3">${run("rose")}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>${run(".")}</w:p>`;
    const { text, warnings } = await source(makeDocx({ body }));
    expect(text).toBe("The river rose.");
    expect(warnings.map(({ message }) => message)).toEqual([
      "The document hides 6 characters; they are left out.",
      "The document has tracked changes: they are read as accepted, and what was deleted is left out.",
    ]);
  });

  it("leaves comments in the margin out, and says how many", async () => {
    const remark = (id: number) =>
      `<w:commentRangeStart w:id="${id}"/>${run("The river rose. ")}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    const told = async (body: string) =>
      (await source(makeDocx({ body: `<w:p>${body}</w:p>` }))).warnings.map(({ message }) => message);
    expect(await told(remark(0))).toEqual(["The document has a comment in its margin, which is left out."]);
    expect(await told(remark(0) + remark(1))).toEqual([
      "The document has 2 comments in its margin, which are left out.",
    ]);
    expect(await told(run("The river rose."))).toEqual([]);
  });

  it("states its properties with little confidence, and never as the day of publication", async () => {
    const properties = `<dc:title>Flood</dc:title><dc:creator>A. Clerk</dc:creator><dcterms:created>2017-07-14T09:10:00Z</dcterms:created><dcterms:modified>2017-07-15T09:10:00Z</dcterms:modified><dc:language/>`;
    const { facts } = await source(
      makeDocx({ body: paragraph("By hand") + paragraph("Flood") + paragraph("It rose."), properties }),
    );
    expect(facts.map(({ field, value, confidence, span }) => [field, value, confidence, span])).toEqual([
      ["title", "Flood", "medium", { rawStartUtf16: 9, rawEndUtf16: 14 }],
      ["byline", "A. Clerk", "low", null],
      ["created", "2017-07-14T09:10:00Z", "low", null],
      ["modified", "2017-07-15T09:10:00Z", "low", null],
    ]);
  });

  it("is planned as an article", async () => {
    const plan = await planFile(
      makeDocx({ body: paragraph("Flood") + paragraph("The river rose again on Monday.") }),
      "story.docx",
    );
    expect(plan.ok && plan.plan.articles.map(({ body }) => body)).toEqual([
      expect.stringContaining("The river rose again on Monday."),
    ]);
  });
});

describe("a Word document that cannot be used", () => {
  const good = makeDocx({ body: paragraph("The river rose again on Monday.") });

  it("says that it is cut off", async () => {
    expect(await problem(good.subarray(0, good.length - 40))).toBe(
      "broken: The document is damaged or cut off: it cannot be unpacked.",
    );
  });

  it("says that its text breaks off", async () => {
    const half = wordXml("document", `<w:body>${paragraph("It rose.")}`).replace("</w:document>", "");
    const bytes = makeZip([
      { name: "[Content_Types].xml", content: "<Types/>" },
      { name: "word/document.xml", content: half },
    ]);
    expect(await problem(bytes)).toBe("broken: The document is damaged: its text breaks off in the middle.");
  });

  it.each([
    [
      "whose size is a lie",
      { declaredBytes: 10 },
      "broken: The document is damaged or cut off: it cannot be unpacked.",
    ],
    [
      "whose checksum is wrong",
      { crc: 7 },
      "broken: The document is damaged or cut off: it cannot be unpacked.",
    ],
    [
      "that is encrypted",
      { flags: 0x0801 },
      "password: The document is protected by a password. Save a copy without one and import that.",
    ],
    [
      "that is packed in an unknown way",
      { method: 12 },
      "broken: The document is damaged or cut off: it cannot be unpacked.",
    ],
  ])("refuses a part %s", async (_, lie, message) => {
    const content = wordXml("document", `<w:body>${paragraph("It rose.")}</w:body>`);
    const bytes = makeZip([
      { name: "[Content_Types].xml", content: "<Types/>" },
      { name: "word/document.xml", content, ...lie },
    ]);
    expect(await problem(bytes)).toBe(message);
  });

  it("refuses a bomb by what it declares", async () => {
    const bytes = makeDocx({ body: paragraph("a".repeat(4_000_000)) });
    expect(bytes.length).toBeLessThan(20_000);
    expect(await problem(bytes)).toBe(
      "bomb: A part of the document would inflate beyond reason, as only files made to overwhelm a reader do.",
    );
  });

  it("refuses one that is nested without end", async () => {
    const bytes = makeDocx({ body: `${"<w:sdt>".repeat(600)}${paragraph("x")}${"</w:sdt>".repeat(600)}` });
    expect(await problem(bytes)).toBe(
      "broken: The document is nested too deep to be one that a person wrote.",
    );
  });

  it("says that there are pictures alone, or nothing", async () => {
    expect(await problem(makeDocx({ body: `<w:p><w:r><w:drawing/></w:r></w:p>` }))).toBe(
      "scanned: The document holds pictures and no text. Collate reads text, not pictures of it.",
    );
    expect(await problem(makeDocx({ body: "" }))).toBe("empty: The document holds no text.");
  });
});
