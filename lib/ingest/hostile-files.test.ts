/**
 * Every file that means harm, or cannot be used, by the words its owner reads: the limits and the bad input the import
 * promises to withstand, each made here byte by byte.
 */

import { describe, expect, it } from "vitest";
import { findHiddenCharacters } from "#lib/text/visible-characters.ts";
import { inMemory } from "./archive/random-access.ts";
import { openZip } from "./archive/read-zip.ts";
import { planFile } from "./plan-file.ts";
import { makeDocx, paragraph } from "./testing/make-docx.ts";
import { makePdf } from "./testing/make-pdf.ts";
import { makeZip, type ZipEntry } from "./testing/make-zip.ts";

/** Files of the largest size take seconds to make on a busy machine. */
const LARGE = 60_000;

const STORY = "The river rose again on Monday, and nobody in the lower town had slept.\n\n";
const MB = 1024 * 1024;

async function refusal(bytes: Uint8Array, name: string): Promise<string> {
  const plan = await planFile(bytes, name);
  return plan.ok ? "planned" : plan.error.message;
}

describe("a file beyond the limits", { timeout: LARGE }, () => {
  it("is larger than 20 MB", async () => {
    expect(await refusal(Buffer.alloc(20 * MB + 1, "a"), "a.txt")).toBe("The file is larger than 20 MB.");
    expect(await refusal(Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(20 * MB)]), "a.pdf")).toBe(
      "The file is larger than 20 MB.",
    );
  });

  it("holds a line of more than two million characters, by its number", async () => {
    const long = STORY.trim().repeat(Math.ceil(2_000_001 / STORY.trim().length));
    const plan = await planFile(Buffer.from(`${STORY}${STORY}${long}\n${STORY}`), "a.txt");
    expect(plan).toMatchObject({ ok: false, error: { code: "too_long", line: 5 } });
  });

  it("holds an article of more than two million characters, by the line it begins in", async () => {
    const long = STORY.repeat(Math.ceil(2_000_001 / STORY.length));
    const plan = await planFile(Buffer.from(long), "a.txt");
    expect(plan.ok ? null : plan.error).toEqual({
      code: "too_long",
      message: "The text is longer than 2,000,000 characters, the most one article may have.",
      line: 1,
    });
    // Cut where its share of the archive would be an honest one.
    const paragraphs = Array.from({ length: 28_000 }, (_, at) =>
      paragraph(`${STORY.trim()} ${at * 7919}`),
    ).join("");
    expect(await refusal(makeDocx({ body: paragraphs }), "a.docx")).toBe(
      "The text is longer than 2,000,000 characters, the most one article may have.",
    );
  });
});

describe("a ZIP made to harm", { timeout: LARGE }, () => {
  const good: ZipEntry = { name: "good.txt", content: STORY };

  /** What is refused in it, and that the good file is still read. */
  async function refused(...entries: ZipEntry[]): Promise<string[]> {
    const opened = await openZip(inMemory(makeZip([...entries, good])));
    if (!opened.ok) return [opened.error.message];
    const told: string[] = [];
    for (const item of opened.zip.items) {
      if (item.kind === "skipped") continue;
      const result = item.kind === "file" ? await item.read() : { ok: false as const, error: item.error };
      if (!result.ok) told.push(`${item.path}: ${result.error.message}`);
      else expect(Buffer.from(result.bytes).toString()).toBe(STORY);
    }
    opened.zip.close();
    return told;
  }

  const symlink = (0o120777 << 16) >>> 0;
  it.each<[string, ZipEntry, string]>([
    [
      "a bomb",
      { name: "bomb.txt", content: Buffer.alloc(5 * MB, "a") },
      "bomb.txt: It would inflate to 1,0## times its packed size, as only files made to overwhelm a reader do.",
    ],
    [
      "a nested archive",
      { name: "inner.zip", content: makeZip([good]) },
      "inner.zip: It is an archive inside the archive. Unpack it and import the files in it.",
    ],
    [
      "a name that leads out",
      { name: "../../good.txt", content: STORY },
      "../../good.txt: Its name leads out of the archive (“..”). Nothing of it was read.",
    ],
    [
      "a symbolic link",
      { name: "link.txt", content: "/etc/passwd", externalAttributes: symlink },
      "link.txt: It is a symbolic link, not a file with text of its own.",
    ],
  ])("%s is refused by its name, and the good file is read", async (_, entry, message) => {
    // How far a file packs is the packing library's affair.
    const told = (await refused(entry)).map((line) => line.replace(/1,0\d\d times/, "1,0## times"));
    expect(told).toEqual([message]);
  });

  it("takes more than 500 MB unpacked", async () => {
    const entries = Array.from({ length: 27 }, (_, at): ZipEntry => {
      return {
        name: `${at}.txt`,
        content: Buffer.alloc(200_000, "x"),
        isStored: true,
        method: 8,
        declaredBytes: 19 * MB,
      };
    });
    expect(await refused(...entries)).toEqual([
      "The files in the ZIP archive take 513 MB unpacked; at most 500 MB can be imported at once.",
    ]);
  });

  it("holds more than 10,000 files", async () => {
    const entries = Array.from(
      { length: 10_000 },
      (_, at): ZipEntry => ({
        name: `${at}.txt`,
        content: "x",
        isStored: true,
      }),
    );
    expect(await refused(...entries)).toEqual([
      "The ZIP archive holds more than 10,000 files. Split it into several.",
    ]);
  });
});

describe("characters that deceive", () => {
  const deceiving = `${STORY}It was an in\u202evoice\u202c of 1\u200b200 crowns\0, said \ud83d the mayor.\n`;
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(deceiving, "utf16le")]);

  it("are kept, shown with their places, and break no offset", async () => {
    const plan = await planFile(bytes, "a.txt");
    if (!plan.ok) throw new Error(plan.error.message);
    const { text, warnings, articles } = plan.plan;
    expect(text).toHaveLength(deceiving.length);
    expect(
      findHiddenCharacters(text).map(({ startUtf16, glyph }) => [startUtf16 - STORY.length, glyph]),
    ).toEqual([
      [12, "RLO"],
      [18, "PDF"],
      [24, "ZWSP"],
      [35, "\uFFFD"],
      [43, "\uFFFD"],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(["hidden_characters"]);
    const [run] = articles[0]?.bodyMap.slice(-1) ?? [];
    expect(text.slice(run?.rawStartUtf16, (run?.rawStartUtf16 ?? 0) + (run?.lengthUtf16 ?? 0))).toBe(
      articles[0]?.body.slice(run?.bodyStartUtf16),
    );
  });
});

describe("a document no one can read here", () => {
  it.each<[string, Uint8Array, string, string]>([
    [
      "a PDF behind a password",
      makePdf({ pages: [{ texts: [{ text: STORY.trim(), x: 40, y: 700 }] }], isLocked: true }),
      "a.pdf",
      "The PDF is protected by a password. Save a copy without one and import that.",
    ],
    [
      "a scanned PDF",
      makePdf({ pages: [{ hasPicture: true }, { hasPicture: true }] }),
      "a.pdf",
      "The PDF is scanned or made of pictures. None of its 2 pages holds text. Run text recognition (OCR) on it first, and import what that gives.",
    ],
    [
      "a Word file that is a bomb",
      makeDocx({ body: paragraph("a".repeat(4_000_000)) }),
      "a.docx",
      "A part of the document would inflate beyond reason, as only files made to overwhelm a reader do.",
    ],
    [
      "a feed whose entities are a bomb",
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${"ha".repeat(50)}"><!ENTITY b "${"&a;".repeat(50)}">]><rss><channel><title>x</title><item><title>&b;</title></item></channel></rss>`,
      ),
      "a.xml",
      "No item of the feed can be used. Item 1 (line 1), “&b;”, has no text. Give it its text in the file and import that again.",
    ],
    [
      "a picture named as text",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      "a.txt",
      "The file is a PNG image, which Collate does not read. Collate reads text, not pictures of it.",
    ],
  ])("says so: %s", async (_, bytes, name, message) => {
    expect(await refusal(bytes, name)).toBe(message);
  });
});
