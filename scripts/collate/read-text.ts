/** Reads the text of one file for a comparison: as it is, or its one article cleaned. */

import { readFileSync } from "node:fs";
import { decodeBytes } from "#lib/ingest/decode-bytes.ts";
import { MAX_FILE_BYTES } from "#lib/ingest/file-problem.ts";
import { planFile } from "#lib/ingest/plan-file.ts";

/** raw: the decoded file. clean: the body of the one article in it. */
export type TextForm = "raw" | "clean";
export type ReadProblem = { code: string; message: string; line: number | null };
export type ReadText = { ok: true; text: string } | { ok: false; error: ReadProblem };

const OPEN_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EISDIR: "This is a directory.",
  EACCES: "The file may not be read.",
};

function refuse(code: string, message: string): ReadText {
  return { ok: false, error: { code, message, line: null } };
}

async function cleanBody(bytes: Uint8Array, path: string): Promise<ReadText> {
  const planned = await planFile(bytes, path);
  if (!planned.ok) return planned;
  const [article, ...others] = planned.plan.articles;
  if (!article) return refuse("no_article", "No article text was found in the file.");
  if (others.length === 0) return { ok: true, text: article.body };
  return refuse("several_articles", `The file holds ${others.length + 1} articles; a comparison takes one.`);
}

/** Stray NULs come with scraped text; of UTF-16 taken for UTF-8 they are a quarter at least. */
const MOST_NUL_SHARE = 0.02;

function isFullOfNul(bytes: Uint8Array): boolean {
  let nuls = 0;
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) nuls++;
  return nuls > MOST_NUL_SHARE * bytes.length;
}

/** Valid UTF-8 is text however odd its characters are; null when it is not, is full of NUL or holds nothing. */
function plainUtf8(bytes: Uint8Array): string | null {
  if (bytes.length > MAX_FILE_BYTES || isFullOfNul(bytes)) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? null : text;
  } catch {
    return null;
  }
}

/** The text of the file at `path`, or why there is none. Does not throw for what is wrong with the file. */
export async function readText(path: string, form: TextForm): Promise<ReadText> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return refuse("unreadable", OPEN_PROBLEMS[code] ?? String(error));
  }
  if (form === "clean") return cleanBody(bytes, path);
  const plain = plainUtf8(bytes);
  if (plain !== null) return { ok: true, text: plain };
  const decoded = decodeBytes(bytes);
  return decoded.ok ? { ok: true, text: decoded.file.text } : decoded;
}
