/**
 * Which encoding a file of plain text is in. Names are those of the WHATWG Encoding Standard, which `TextDecoder`
 * follows (so ISO-8859-1 is read and reported as windows-1252).
 */

import { analyse } from "chardet";

export type DetectedEncoding = { label: string; bomBytes: number };

const BOMS: readonly { label: string; bytes: readonly number[] }[] = [
  { label: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { label: "utf-16le", bytes: [0xff, 0xfe] },
  { label: "utf-16be", bytes: [0xfe, 0xff] },
];

const SAMPLE_BYTES = 64 * 1024;
/** Below this chardet's statistics are noise; a single-byte western text is then the likeliest. */
const MIN_CONFIDENCE = 20;
const FALLBACK = "windows-1252";
/** chardet weighs these high on little evidence; a mail gateway's 7-bit encodings are not files' encodings. */
const NEVER = /^(?:utf-|iso-2022|ascii)/i;

function byBom(bytes: Uint8Array): DetectedEncoding | null {
  const bom = BOMS.find(({ bytes: mark }) => mark.every((byte, at) => bytes[at] === byte));
  return bom === undefined ? null : { label: bom.label, bomBytes: bom.bytes.length };
}

/**
 * UTF-16 without a mark: in any script, spaces and line ends give zero bytes at one parity and next to none at the
 * other.
 */
function byZeroParity(bytes: Uint8Array): DetectedEncoding | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const units = sample.length / 2;
  if (odd > units * 0.05 && even <= units * 0.002) return { label: "utf-16le", bomBytes: 0 };
  if (even > units * 0.05 && odd <= units * 0.002) return { label: "utf-16be", bomBytes: 0 };
  return null;
}

/** True when the bytes are UTF-8 as a whole, or UTF-8 with a few broken places (a cut or glued file). */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  if (broken === 0) return true;
  const whole = text.match(/[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu)?.length ?? 0;
  return whole >= broken * 10;
}

function isDecodable(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "replacement";
  } catch {
    return false;
  }
}

/**
 * Detects the encoding by byte order mark, by the pattern of zero bytes, as UTF-8, and at last by letter statistics.
 *
 * @param bytes a whole file that is not known to be binary
 * @returns a label `TextDecoder` accepts; never null, since every byte means something in windows-1252. O(n).
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const marked = byBom(bytes) ?? byZeroParity(bytes);
  if (marked !== null) return marked;
  if (isMostlyUtf8(bytes)) return { label: "utf-8", bomBytes: 0 };
  const candidates = analyse(bytes.subarray(0, SAMPLE_BYTES));
  const best = candidates.find(
    ({ name, confidence }) => confidence >= MIN_CONFIDENCE && !NEVER.test(name) && isDecodable(name),
  );
  return { label: best?.name ?? FALLBACK, bomBytes: 0 };
}
