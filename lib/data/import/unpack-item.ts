/** One file out of an archive: a small one in memory, a large one in a temporary file, so that it never stands in memory. */
import "server-only";
import { createHash } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { nestedArchive } from "#lib/ingest/archive/inflate-entry.ts";
import type { ZipItem } from "#lib/ingest/archive/read-zip.ts";
import { isToldByItsBeginning } from "#lib/ingest/detect-format.ts";
import type { FileProblem } from "#lib/ingest/file-problem.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";
import type { ArchivedFile } from "./archived-files.ts";
import { noDocument } from "./no-document.ts";
import { headOf } from "./spool-upload.ts";

const largeFromBytes = 1024 * 1024;

type FileItem = Extract<ZipItem, { kind: "file" }>;

/** Whether it is unpacked into a file: of more than a megabyte, as the archive says, which unpacking holds it to. */
export const isLarge = (item: ZipItem) => item.kind === "file" && item.byteLength > largeFromBytes;

async function unpackSmall(item: FileItem, name: string): Promise<ArchivedFile> {
  const read = await item.read();
  if (!read.ok) return { name, problem: read.error };
  const { bytes } = read;
  if (bytes.byteLength === 0)
    return { name, problem: { code: "empty", message: "The file is empty.", line: null } };
  const problem = noDocument(bytes, name);
  if (problem !== null) return { name, problem };
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Resolves to the SHA-256 of what now stands in the file, or to why it is worth nothing. */
async function unpackInto(path: string, item: FileItem): Promise<string | FileProblem> {
  const hash = createHash("sha256");
  const file = await open(path, "w", 0o600);
  try {
    const problem = await item.pass(async (block) => {
      hash.update(block);
      await file.writeFile(block);
    });
    return problem ?? hash.digest("hex");
  } finally {
    await file.close();
  }
}

async function unpackLarge(item: FileItem, name: string, path: string): Promise<ArchivedFile> {
  const sha256 = await unpackInto(path, item);
  if (typeof sha256 !== "string") return { name, problem: sha256 };
  const head = await headOf(path);
  const bytes = isToldByItsBeginning(head) ? head : await readFile(path);
  const problem = nestedArchive(bytes, name) ?? noDocument(bytes, name);
  if (problem !== null) return { name, problem };
  return { name, bytes: { path, byteLength: item.byteLength }, sha256 };
}

/**
 * An item as it goes into the import; null for what nobody means to import.
 *
 * @param path where a large one is put, in place of the one before it
 */
export async function unpackItem(item: ZipItem, path: string): Promise<ArchivedFile | null> {
  if (item.kind === "skipped") return null;
  const name = canonicalText(item.path);
  if (item.kind === "refused") return { name, problem: item.error };
  return isLarge(item) ? unpackLarge(item, name, path) : unpackSmall(item, name);
}
