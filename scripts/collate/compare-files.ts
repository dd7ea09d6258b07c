/** Compares two files and answers with the JSON text of the result. */

import { join } from "node:path";
import { comparePrepared } from "#lib/compare/compare-texts.ts";
import { type PreparedText, prepareText } from "#lib/compare/prepared-text.ts";
import { codePointIndex } from "#lib/text/code-points.ts";
import { comparisonJson, namedText } from "#scripts/collate/comparison-json.ts";
import { type ReadText, readText, type TextForm } from "#scripts/collate/read-text.ts";

/** Names as the caller gave them, and the folders they are looked for in ("" for the working directory). */
export type FilePair = { aFile: string; bFile: string; aFolder: string; bFolder: string; form: TextForm };
export type PairAnswer = { json: string; isRead: boolean };

function sideJson(file: string, read: ReadText) {
  return read.ok ? { file, length: codePointIndex(read.text).lengthCodePoints } : { file, error: read.error };
}

/**
 * The comparison of the pair; where a file could not be read, its error in its place and no comparison. `prepare` may keep
 * what it has read of a text.
 */
export async function compareFiles(
  pair: FilePair,
  prepare: (text: string) => PreparedText = prepareText,
): Promise<PairAnswer> {
  const { aFile, bFile, aFolder, bFolder, form } = pair;
  const a = await readText(join(aFolder, aFile), form);
  const b = await readText(join(bFolder, bFile), form);
  if (!a.ok || !b.ok) {
    return { json: JSON.stringify({ a: sideJson(aFile, a), b: sideJson(bFile, b) }), isRead: false };
  }
  const comparison = comparePrepared(prepare(a.text), prepare(b.text));
  const json = comparisonJson(comparison, namedText(aFile, a.text), namedText(bFile, b.text));
  return { json: JSON.stringify(json), isRead: true };
}
