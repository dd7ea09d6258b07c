/** The bytes of one entry as they are unpacked, held against its declared size and checksum. */

import { crc32 } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";

/** Thrown by streamEntry: the data cannot be unpacked, or are not what the archive's directory says they are. */
export class DamagedEntry extends Error {}

/**
 * Unpacks an entry block by block; never more than its declared size is given.
 *
 * @param zip open, with `validateEntrySizes` off: sizes are checked here
 * @param entry neither encrypted nor packed by another method than deflate
 */
export async function* streamEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let [total, sum] = [0, 0];
  try {
    for await (const block of await zip.openReadStreamPromise(entry)) {
      total += block.length;
      if (total > entry.uncompressedSize) break;
      sum = crc32(block, sum);
      yield block;
    }
  } catch (reason) {
    throw new DamagedEntry("the data cannot be unpacked", { cause: reason });
  }
  if (total !== entry.uncompressedSize) throw new DamagedEntry("the size is not the declared one");
  if (sum !== entry.crc32 >>> 0) throw new DamagedEntry("the checksum is not the declared one");
}
