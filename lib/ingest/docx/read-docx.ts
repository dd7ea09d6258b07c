/**
 * A Word document's text: its page headers, its paragraphs with the styles that tell a title, headings and captions,
 * its notes in the order they are referred to, its page footers. Comments are not part of the text.
 */

import { MAX_TEXT_UTF16, TOO_MUCH_TEXT } from "../file-problem.ts";
import { placeTitle } from "../place-title.ts";
import { foldWhiteSpace } from "../raw-units.ts";
import type { FormatReader, ReadResult } from "../read-source.ts";
import type { SourceWarning } from "../source-text.ts";
import { type BlockMark, TextBuilder } from "../text-builder.ts";
import { attributeOf, XmlTooDeep } from "../xml/xml-reader.ts";
import { readCoreProperties } from "./core-properties.ts";
import { markOfStyle, readStyles } from "./paragraph-styles.ts";
import { findParts, type WordParts } from "./relationships.ts";
import { type WordBlock, WordBlocks, type WordExtras } from "./word-blocks.ts";
import { PackageProblem, WordPackage } from "./word-package.ts";
import { readPart } from "./word-xml.ts";

type Add = (text: string, mark: BlockMark | null) => void;

function warning(message: string): SourceWarning {
  return { code: "other", message, line: null };
}

/** Each distinct line of the pages' headers or footers once; a page number alone is none. */
async function addMargins(
  from: WordPackage,
  parts: readonly string[],
  rule: string,
  add: Add,
): Promise<void> {
  const said = new Set<string>();
  for (const part of parts) {
    const blocks = new WordBlocks(({ text }) => said.add(foldWhiteSpace(text)));
    await readPart(from, part, blocks);
    blocks.finish();
  }
  for (const text of said) if (/\p{L}/u.test(text)) add(text, { role: "furniture", rule });
}

/** The notes of one kind by their ids, each as its paragraphs. */
async function readNotes(from: WordPackage, part: string): Promise<Map<string, WordBlock[]>> {
  const notes = new Map<string, WordBlock[]>();
  let open: WordBlock[] = [];
  const blocks = new WordBlocks((block) => open.push(block));
  await readPart(from, part, {
    open: (name, attributes) => {
      if (name === "w:footnote" || name === "w:endnote") {
        open = [];
        // A separator line is a note of a type to Word.
        if (attributeOf(attributes, "w:type") === null)
          notes.set(attributeOf(attributes, "w:id") ?? "", open);
      }
      blocks.open(name, attributes);
    },
    close: (name) => blocks.close(name),
    text: (data) => blocks.text(data),
  });
  return notes;
}

async function addNotes(from: WordPackage, parts: WordParts, extras: WordExtras, add: Add): Promise<void> {
  if (extras.notes.length === 0) return;
  const [footnotes, endnotes] = [
    await readNotes(from, parts.footnotes),
    await readNotes(from, parts.endnotes),
  ];
  for (const { kind, id } of extras.notes) {
    const note = (kind === "footnote" ? footnotes : endnotes).get(id) ?? [];
    add(note.map(({ text }) => text).join("\n"), { role: "note", rule: kind });
  }
}

function warningsOf({ hiddenUtf16, hasDeletions, comments }: WordExtras): SourceWarning[] {
  const hidden = `The document hides ${hiddenUtf16.toLocaleString("en-GB")} characters; they are left out.`;
  const tracked =
    "The document has tracked changes: they are read as accepted, and what was deleted is left out.";
  const count = comments === 1 ? "a comment" : `${comments.toLocaleString("en-GB")} comments`;
  const remarks = `The document has ${count} in its margin, which ${comments === 1 ? "is" : "are"} left out.`;
  return [
    ...(hiddenUtf16 > 0 ? [warning(hidden)] : []),
    ...(hasDeletions ? [warning(tracked)] : []),
    ...(comments > 0 ? [warning(remarks)] : []),
  ];
}

async function readPackage(from: WordPackage): Promise<ReadResult> {
  const parts = await findParts(from);
  if (!from.has(parts.document))
    throw new PackageProblem("broken", "The document has no text part: it is damaged.");
  const styles = await readStyles(from, parts.styles);
  const builder = new TextBuilder();
  const add: Add = (text, mark) => {
    builder.block(text, mark);
    if (builder.lengthUtf16 > MAX_TEXT_UTF16)
      throw new PackageProblem(TOO_MUCH_TEXT.code, TOO_MUCH_TEXT.message);
  };
  await addMargins(from, parts.headers, "page header", add);
  const bodyStartUtf16 = builder.lengthUtf16;
  const blocks = new WordBlocks(({ text, styleId, outlineLevel }) =>
    add(text, markOfStyle(styles, styleId, outlineLevel)),
  );
  await readPart(from, parts.document, blocks, "needed");
  blocks.finish();
  if (builder.lengthUtf16 === bodyStartUtf16) return { ok: false, error: nothingIn(blocks.extras) };
  await addNotes(from, parts, blocks.extras, add);
  await addMargins(from, parts.footers, "page footer", add);
  const { text, layout } = builder.finish();
  const facts = placeTitle(await readCoreProperties(from), text);
  const warnings = warningsOf(blocks.extras);
  return {
    ok: true,
    source: { format: "docx", encoding: "utf-8", text, layout, parts: null, facts, warnings, columns: null },
  };
}

function nothingIn({ pictures }: WordExtras) {
  const scanned = "The document holds pictures and no text. Collate reads text, not pictures of it.";
  if (pictures > 0) return { code: "scanned" as const, message: scanned, line: null };
  return { code: "empty" as const, message: "The document holds no text.", line: null };
}

/**
 * Reads a DOCX file.
 *
 * @param bytes the whole file
 * @returns its text; or why there is none: damaged, protected by a password, made to overwhelm, pictures alone, empty.
 *   Time O(n) in the unpacked parts, at most 64 MB each; memory some of the text's own size. Rejects only for bugs.
 */
export const readDocx: FormatReader = async (bytes) => {
  let from: WordPackage | null = null;
  try {
    from = await WordPackage.open(bytes);
    return await readPackage(from);
  } catch (error) {
    if (error instanceof PackageProblem) return { ok: false, error: error.problem };
    if (error instanceof XmlTooDeep)
      return {
        ok: false,
        error: {
          code: "broken",
          message: "The document is nested too deep to be one that a person wrote.",
          line: null,
        },
      };
    throw error;
  } finally {
    from?.close();
  }
};
