/** The bytes of one entry, held against everything the archive's directory says of them. */

import type { Entry, ZipFile } from "yauzl";
import { detectFormat } from "../detect-format.ts";
import type { FileProblem } from "../file-problem.ts";
import { DamagedEntry, streamEntry } from "./stream-entry.ts";

export type EntryBytes = { ok: true; bytes: Uint8Array } | { ok: false; error: FileProblem };

const DAMAGED: FileProblem = {
  code: "broken",
  message: "It cannot be unpacked: the archive is damaged or says something else of its size than is true.",
  line: null,
};
const NESTED: FileProblem = {
  code: "nested_archive",
  message: "It is an archive inside the archive, under another name. Unpack it and import the files in it.",
  line: null,
};

/**
 * Refuses an archive under another name.
 *
 * @param bytes the whole file, or the beginning of one that isToldByItsBeginning
 */
export function nestedArchive(bytes: Uint8Array, name: string): FileProblem | null {
  const detected = detectFormat(bytes, name);
  const isArchive = detected.ok ? detected.format === "zip" : detected.error.code === "archive";
  return isArchive ? NESTED : null;
}

/**
 * Unpacks an entry that judgeEntry called a file, a block at a time.
 *
 * @param put gets each block, which is good until it resolves
 * @returns null: as many bytes as declared and with the declared checksum were put; or why not, and what was put is worth
 *   nothing. Rejects only where `put` does. Memory: a block.
 */
export async function passEntry(
  zip: ZipFile,
  entry: Entry,
  put: (block: Uint8Array) => void | Promise<void>,
): Promise<FileProblem | null> {
  try {
    for await (const block of streamEntry(zip, entry)) await put(block);
    return null;
  } catch (error) {
    if (error instanceof DamagedEntry) return DAMAGED;
    throw error;
  }
}

/**
 * Unpacks an entry that judgeEntry called a file into memory.
 *
 * @returns its bytes, as many as declared and with the declared checksum; or why not: damaged, or an archive under
 *   another name. Memory: the declared size and a block. Never rejects.
 */
export async function inflateEntry(zip: ZipFile, entry: Entry, name: string): Promise<EntryBytes> {
  const bytes = new Uint8Array(entry.uncompressedSize);
  let filled = 0;
  const damaged = await passEntry(zip, entry, (block) => {
    bytes.set(block, filled);
    filled += block.length;
  });
  const error = damaged ?? nestedArchive(bytes, name);
  return error === null ? { ok: true, bytes } : { ok: false, error };
}
