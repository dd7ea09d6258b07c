import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectFormat } from "./detect-format.ts";
import { planFile } from "./plan-file.ts";
import { readSource } from "./read-source.ts";
import { makeZip } from "./testing/make-zip.ts";

function format(content: string | Uint8Array, name: string): string {
  const detected = detectFormat(Buffer.from(content), name);
  return detected.ok ? detected.format : detected.error.code;
}

const STORY = "The river rose again on Monday. Nobody in the lower town had slept.\n";
const WORD_PARTS = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];

function packed(names: readonly string[]): Uint8Array {
  return makeZip(names.map((name) => ({ name, content: "x" })));
}

function compound(stream: string): Uint8Array {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([head, Buffer.alloc(504), Buffer.from(stream, "utf16le"), Buffer.alloc(64)]);
}

describe("detectFormat", () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ["text", "a.txt", STORY, "text"],
    ["text without an ending", "story", STORY, "text"],
    ["text named as a page", "a.html", STORY, "text"],
    ["a line of dashes and brackets", "a.txt", "[Updated] The river rose.\n{sic} it says.\n", "text"],
    ["text that begins with GIF8", "a.txt", `GIF89 was a format of pictures. ${STORY}`, "text"],
    ["Markdown by name", "a.md", `# Flood\n\n${STORY}`, "markdown"],
    ["a page named as text", "a.txt", `<!DOCTYPE html>\n<html><body><p>${STORY}`, "html"],
    ["a saved page", "page", `<!-- saved from url=(0021)http://example.org/ -->\n<html><head>`, "html"],
    ["XHTML", "a.xml", `<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><body>`, "html"],
    ["a part of a page", "a.htm", `<div><p>${STORY}</p></div>`, "html"],
    ["text with tags left in it", "a.txt", `<b>Flood</b>\n${STORY}`, "text"],
    ["RSS", "feed", `<?xml version="1.0"?>\n<!-- made today -->\n<rss version="2.0"><channel>`, "feed"],
    [
      "RSS behind a document type",
      "a.xml",
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss>`,
      "feed",
    ],
    ["RDF", "a.rdf", `<rdf:RDF xmlns:rdf="x"><channel>`, "feed"],
    ["Atom in UTF-16", "a", Buffer.from(`\uFEFF<?xml version="1.0"?><feed xmlns="x">`, "utf16le"), "feed"],
    ["JSON Feed", "a.json", `{"version": "https://jsonfeed.org/version/1.1", "items": []}`, "feed"],
    ["other XML", "a.xml", `<?xml version="1.0"?><nitf><body/></nitf>`, "unsupported"],
    ["JSON named as text", "a.txt", `[\n  {"title": "Flood", "text": "…"}]`, "json"],
    ["JSON Lines", "a.jsonl", `{"title": "Flood"}\n{"title": "Ebb"}\n`, "json"],
    ["CSV by name", "a.csv", `when;what\n1;2\n`, "csv"],
    ["CSV by its header", "a.txt", `date,headline,body\n2017-07-14,Flood,"The river, again"\n`, "csv"],
    [
      "a sentence with the words of a header",
      "a.txt",
      `Title, text and date of each.\nThat is all, he said.`,
      "text",
    ],
    ["mail", "a.txt", `Return-Path: <a@b.example>\nFrom: A <a@b.example>\nSubject: Flood\n\n${STORY}`, "eml"],
    ["mail by name", "a.eml", `From: A <a@b.example>\nSubject: Flood\n\n${STORY}`, "eml"],
    ["a copied mail", "a.txt", `From: A\nDate: Monday\nSubject: Flood\n\n${STORY}`, "text"],
    [
      "a page saved by Chromium",
      "page",
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: http://example.org/\r\nMIME-Version: 1.0\r\n\r\n`,
      "mht",
    ],
    [
      "a mailbox",
      "inbox",
      `From a@b.example Mon Jul 10 10:00:00 2017\nFrom: A <a@b.example>\n\n`,
      "unsupported",
    ],
    ["a PDF", "a.txt", "%PDF-1.7\n", "pdf"],
    ["a PDF behind a line of a mail gateway", "a.pdf", "junk\n%PDF-1.7\n", "pdf"],
    ["a PDF by name alone", "a.pdf", STORY, "broken"],
    ["a Word file", "a.zip", packed(WORD_PARTS), "docx"],
    ["a Word file by name alone", "a.docx", STORY, "broken"],
    ["a ZIP", "a.docx", packed(["one.txt", "two.html"]), "zip"],
    ["a ZIP that holds a folder named word", "a.zip", packed(["word/one.txt"]), "zip"],
    ["the beginning of a large ZIP", "a.zip", packed(["one.txt"]).subarray(0, 40), "zip"],
    ["a workbook", "a.docx", packed(["[Content_Types].xml", "xl/workbook.xml"]), "unsupported"],
    ["an OpenDocument text", "a.odt", packed(["mimetype", "content.xml"]), "unsupported"],
    ["an e-book", "a.epub", packed(["mimetype", "META-INF/container.xml"]), "unsupported"],
    ["an old Word file", "a.doc", compound("WordDocument"), "unsupported"],
    ["a locked Word file", "a.docx", compound("EncryptedPackage"), "password"],
    ["RTF", "a.doc", "{\\rtf1\\ansi Flood}", "unsupported"],
    ["a picture", "a.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "binary"],
  ])("finds %s in %s", (_, name, content, expected) => {
    expect(format(content, name)).toBe(expected);
  });

  it.each([
    [
      "a.doc",
      compound("WordDocument"),
      "The file is an old Word document (.doc), which Collate does not read. Save it as DOCX.",
    ],
    [
      "a.rtf",
      Buffer.from("{\\rtf1"),
      "The file is an RTF document, which Collate does not read. Save it as DOCX or plain text.",
    ],
    [
      "a.jpg",
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      "The file is a JPEG image, which Collate does not read. Collate reads text, not pictures of it.",
    ],
    [
      "a.docx",
      compound("EncryptedPackage"),
      "The document is protected by a password. Save a copy without one and import that.",
    ],
    [
      "a.zip",
      packed(["a.txt"]),
      "The file is a ZIP archive. It is imported as the files in it, not as a document.",
    ],
  ])("says what %s is and what to do", async (name, bytes, message) => {
    const read = await readSource(bytes, name);
    expect(read.ok ? null : read.error.message).toBe(message);
  });

  it("answers for any bytes and any name", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.string({ maxLength: 20 }), (bytes, name) => {
        const detected = detectFormat(bytes, name);
        if (!detected.ok) expect(detected.error.message).toMatch(/\.$/);
      }),
    );
  });
});

const TEXTS = ["benchmarks/cleaning/text", "seeds"].map((path) =>
  join(import.meta.dirname, "../../../shared", path),
);
const areThere = TEXTS.every((path) => existsSync(path));
if (!areThere) console.log("../shared is not beside this checkout: its texts are passed over.");

describe.runIf(areThere)("real texts", () => {
  it("are plain text, all of them", () => {
    for (const folder of TEXTS) {
      const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
      expect(names.length).toBeGreaterThan(4);
      for (const name of names)
        expect([name, format(readFileSync(join(folder, name)), name)]).toEqual([name, "text"]);
    }
  });
});

describe("a plan", () => {
  it("says which format the file had", async () => {
    const plan = await planFile(Buffer.from(STORY.repeat(4)), "a.md");
    expect(plan.ok && plan.plan.format).toBe("markdown");
  });
});
