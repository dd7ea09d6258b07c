/** The bytes of one entry, held against everything the archive's directory says of them. */

import type { Entry, ZipFile } from "yauzl";
import { detectFormat } from "../detect-format.ts";
import type { FileProblem } from "../file-problem.ts";
import { DamagedEntry, streamEntry } from "./stream-entry.ts";

export type EntryBytes = { ok: true; bytes: Uint8Array } | { ok: false; error: FileProblem };

function refuse(code: FileProblem["code"], message: string): EntryBytes {
  return { ok: false, error: { code, message, line: null } };
}

const DAMAGED =
  "It cannot be unpacked: the archive is damaged or says something else of its size than is true.";

/** Null where the entry is damaged; whatever else is thrown meanwhile is not its fault. */
async function inflate(zip: ZipFile, entry: Entry, room: Uint8Array | null): Promise<Uint8Array | null> {
  const size = entry.uncompressedSize;
  const bytes = room !== null && room.length >= size ? room.subarray(0, size) : new Uint8Array(size);
  let filled = 0;
  try {
    for await (const block of streamEntry(zip, entry)) {
      bytes.set(block, filled);
      filled += block.length;
    }
  } catch (error) {
    if (error instanceof DamagedEntry) return null;
    throw error;
  }
  return bytes;
}

/**
 * Unpacks an entry that judgeEntry called a file.
 *
 * @param room where the bytes are put if they fit; null: in a place of their own
 * @returns its bytes, as many as declared and with the declared checksum; or why not: damaged, or an archive under
 *   another name. Memory: the declared size and some blocks. Never rejects.
 */
export async function inflateEntry(
  zip: ZipFile,
  entry: Entry,
  name: string,
  room: Uint8Array | null = null,
): Promise<EntryBytes> {
  const bytes = await inflate(zip, entry, room);
  if (bytes === null) return refuse("broken", DAMAGED);
  const detected = detectFormat(bytes, name);
  const isArchive = detected.ok ? detected.format === "zip" : detected.error.code === "archive";
  if (isArchive)
    return refuse(
      "nested_archive",
      "It is an archive inside the archive, under another name. Unpack it and import the files in it.",
    );
  return { ok: true, bytes };
}
