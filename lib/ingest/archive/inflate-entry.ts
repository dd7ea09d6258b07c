/** The bytes of one entry, held against everything the archive's directory says of them. */

import { crc32 } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { detectFormat } from "../detect-format.ts";
import type { FileProblem } from "../file-problem.ts";

export type EntryBytes = { ok: true; bytes: Uint8Array } | { ok: false; error: FileProblem };

function refuse(code: FileProblem["code"], message: string): EntryBytes {
  return { ok: false, error: { code, message, line: null } };
}

const DAMAGED =
  "It cannot be unpacked: the archive is damaged or says something else of its size than is true.";

async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(entry.uncompressedSize);
  let filled = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    // `set` throws at the first block over the declared size, and the stream ends with the loop.
    for await (const chunk of stream) {
      bytes.set(chunk, filled);
      filled += chunk.length;
    }
  } catch {
    return null;
  }
  return filled === bytes.length ? bytes : null;
}

/**
 * Unpacks an entry that judgeEntry called a file.
 *
 * @returns its bytes, as many as declared and with the declared checksum; or why not: damaged, or an archive under
 *   another name. Memory: the declared size and some blocks. Never rejects.
 */
export async function inflateEntry(zip: ZipFile, entry: Entry, name: string): Promise<EntryBytes> {
  const bytes = await inflate(zip, entry);
  if (bytes === null || crc32(bytes) !== entry.crc32 >>> 0) return refuse("broken", DAMAGED);
  const detected = detectFormat(bytes, name);
  const isArchive = detected.ok ? detected.format === "zip" : / archive/.test(detected.error.message);
  if (isArchive)
    return refuse(
      "nested_archive",
      "It is an archive inside the archive, under another name. Unpack it and import the files in it.",
    );
  return { ok: true, bytes };
}
