/**
 * The names in a ZIP's central directory, enough to tell a Word file from an archive. Nothing is unpacked and nothing
 * is trusted: read-zip.ts and the readers of documents check what they open.
 */

const END = 0x06054b50;
const HEADER = 0x02014b50;
const END_BYTES = 22;
/** An archive's comment is at most this long. */
const MAX_COMMENT_BYTES = 65_535;
/** A document's own parts stand among its first. */
const MAX_NAMES = 2_000;

function endOffset(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

/** Names in the order of the directory, at most 2,000; empty where there is no directory. Never throws. O(n). */
export function directoryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOffset(view);
  if (end === null) return [];
  const names: string[] = [];
  const decoder = new TextDecoder("utf-8");
  let at = view.getUint32(end + 16, true);
  while (names.length < MAX_NAMES && at + 46 <= end && view.getUint32(at, true) === HEADER) {
    const nameBytes = view.getUint16(at + 28, true);
    names.push(decoder.decode(bytes.subarray(at + 46, at + 46 + nameBytes)));
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
