/**
 * Writes ZIP archives for tests, good ones and such as no honest program writes: every header can be given a lie
 * (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
 */

import { crc32, deflateRawSync } from "node:zlib";

export type ZipEntry = {
  /** Bytes where the name is not to be UTF-8. */
  name: string | Uint8Array;
  content?: string | Uint8Array;
  isStored?: boolean;
  /** The general purpose flags; bit 0 says encrypted, bit 11 that the name is UTF-8. */
  flags?: number;
  /** What the directory says in place of the truth. */
  declaredBytes?: number;
  declaredCompressedBytes?: number;
  crc?: number;
  method?: number;
  /** Upper half: the Unix mode (0o120777 is a symbolic link). */
  externalAttributes?: number;
  madeBy?: number;
  /** The local header's place in place of the true one: two entries over one another. */
  localOffset?: number;
  /** The content is left out of the file: only the directory's entry is written. */
  isDirectoryOnly?: boolean;
};

const UTF8 = 0x0800;
const UNIX = 3 << 8;

type Packed = ZipEntry & { nameBytes: Uint8Array; data: Uint8Array; rawBytes: number; sum: number };

function pack(entry: ZipEntry): Packed {
  const nameBytes = typeof entry.name === "string" ? Buffer.from(entry.name) : entry.name;
  const raw = Buffer.from(entry.content ?? "");
  const data = entry.isStored ? raw : deflateRawSync(raw, { level: 9 });
  return { ...entry, nameBytes, data, rawBytes: raw.length, sum: entry.crc ?? crc32(raw) };
}

/** The fields both headers share, from the flags to the extra field's length. */
function sharedFields(entry: Packed): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(entry.flags ?? (typeof entry.name === "string" ? UTF8 : 0), 0);
  fields.writeUInt16LE(entry.method ?? (entry.isStored ? 0 : 8), 2);
  fields.writeUInt32LE(0x4b_21_00_00, 4);
  fields.writeUInt32LE(entry.sum >>> 0, 8);
  fields.writeUInt32LE(entry.declaredCompressedBytes ?? entry.data.length, 12);
  fields.writeUInt32LE(entry.declaredBytes ?? entry.rawBytes, 16);
  fields.writeUInt16LE(entry.nameBytes.length, 20);
  return fields;
}

function localHeader(entry: Packed): Buffer {
  const start = Buffer.from([0x50, 0x4b, 0x03, 0x04, 20, 0]);
  return Buffer.concat([start, sharedFields(entry), entry.nameBytes, entry.data]);
}

function directoryHeader(entry: Packed, offset: number): Buffer {
  const start = Buffer.from([0x50, 0x4b, 0x01, 0x02, 0, 0, 20, 0]);
  start.writeUInt16LE(entry.madeBy ?? UNIX, 4);
  const end = Buffer.alloc(14);
  end.writeUInt32LE((entry.externalAttributes ?? 0) >>> 0, 6);
  end.writeUInt32LE(entry.localOffset ?? offset, 10);
  return Buffer.concat([start, sharedFields(entry), end, entry.nameBytes]);
}

/** The archive's bytes. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries.map(pack)) {
    directory.push(directoryHeader(entry, offset));
    if (entry.isDirectoryOnly) continue;
    const file = localHeader(entry);
    files.push(file);
    offset += file.length;
  }
  const headers = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(headers.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, headers, end]);
}
