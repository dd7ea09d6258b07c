/** A single-byte encoding both ways: what its characters were before they were read by it. */

export type ByteTable = {
  label: string;
  byteOf: ReadonlyMap<string, number>;
  /** UTF-8's sequences of two to four bytes, as this table shows them. */
  sequences: RegExp;
};

function charactersOf(label: string): string[] {
  const decoder = new TextDecoder(label);
  return Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)));
}

function characterClass(characters: readonly string[]): string {
  return `[${characters.map((one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`).join("")}]`;
}

/** UTF-8's lead and continuation bytes (RFC 3629, section 4). */
function sequencePattern(at: (from: number, to: number) => string): RegExp {
  const next = at(0x80, 0xbf);
  return new RegExp(`${at(0xf0, 0xf4)}${next}{3}|${at(0xe0, 0xef)}${next}{2}|${at(0xc2, 0xdf)}${next}`, "gu");
}

function tableOf(label: string): ByteTable {
  const characters = charactersOf(label);
  const byteOf = new Map<string, number>();
  // A reader of ISO 8859-1 proper leaves control characters where windows-1252 has quotation marks.
  for (let byte = 0x80; byte < 0xa0; byte += 1) byteOf.set(String.fromCharCode(byte), byte);
  for (let byte = 0x80; byte < 0x100; byte += 1) byteOf.set(characters[byte] ?? "", byte);
  const range = (from: number, to: number) =>
    characterClass(
      [...byteOf].filter(([, byte]) => byte >= from && byte <= to).map(([character]) => character),
    );
  return { label, byteOf, sequences: sequencePattern(range) };
}

const tables = new Map<string, ByteTable>();

/** The table of an encoding, made once. */
export function byteTable(label: string): ByteTable {
  const known = tables.get(label) ?? tableOf(label);
  tables.set(label, known);
  return known;
}

/** The bytes a text was before it was read by the table, or null where it has a character the table lacks. O(n). */
export function bytesBefore(text: string, { byteOf }: ByteTable): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 0x80 ? code : byteOf.get(text.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}
