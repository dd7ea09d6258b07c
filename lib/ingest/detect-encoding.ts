/**
 * Which encoding a file of plain text is in. Names are those of the WHATWG Encoding Standard, which `TextDecoder`
 * follows (so ISO-8859-1 is read and reported as windows-1252); beside them utf-32le and utf-32be, which it leaves out.
 */

import { analyse } from "chardet";
import { MULTI_BYTE, SINGLE_BYTE } from "./encoding/alphabets.ts";
import { scoreEastAsian, scoreLetters, scoreThai } from "./encoding/score-decoding.ts";

export type DetectedEncoding = { label: string; bomBytes: number };

/** What is said of a file's encoding elsewhere: by a person, who is believed, or by the file, which is checked. */
export type EncodingHints = { byHand?: string | undefined; declared?: string | null | undefined };

/** The longer marks first: UTF-32's begins as UTF-16's does. */
const BOMS: readonly { label: string; bytes: readonly number[] }[] = [
  { label: "utf-32le", bytes: [0xff, 0xfe, 0, 0] },
  { label: "utf-32be", bytes: [0, 0, 0xfe, 0xff] },
  { label: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { label: "utf-16le", bytes: [0xff, 0xfe] },
  { label: "utf-16be", bytes: [0xfe, 0xff] },
];

const SAMPLE_BYTES = 64 * 1024;
/** Letter statistics say no more on a longer text. */
const SCORED_BYTES = 16 * 1024;
const FALLBACK = "windows-1252";
/** Scores closer than this are equal: chardet's statistics of letter sequences then decide. */
const EVEN = 0.02;

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

/** The Encoding Standard's name for a label, or null for one it does not have or does not decode. */
export function encodingName(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding === "replacement" || encoding === "x-user-defined" ? null : encoding;
  } catch {
    return null;
  }
}

const ISO_2022_IN = ["\u001b$@", "\u001b$B"];
const ISO_2022_OUT = ["\u001b(B", "\u001b(J"];

/** Japanese mail's way: every shift to another set is an escape sequence, and no byte is above 7F. */
function isIso2022Jp(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!sample.includes(0x1b) || sample.some((byte) => byte >= 0x80)) return false;
  const text = new TextDecoder("utf-8").decode(sample);
  return (
    ISO_2022_IN.some((shift) => text.includes(shift)) && ISO_2022_OUT.some((shift) => text.includes(shift))
  );
}

/** The lines with bytes beyond ASCII, as far as they tell anything. */
function tellingBytes(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = bytes.lastIndexOf(0x0a, first) + 1;
  return bytes.subarray(start, start + SCORED_BYTES);
}

function scored(bytes: Uint8Array): { label: string; score: number }[] {
  const sample = tellingBytes(bytes);
  const text = (label: string) => new TextDecoder(label).decode(sample);
  return [
    ...SINGLE_BYTE.map(({ label, alphabets }) => {
      const score = label === "windows-874" ? scoreThai : scoreLetters;
      return { label, score: score(text(label), alphabets) };
    }),
    ...MULTI_BYTE.map((label) => ({ label, score: scoreEastAsian(label, text(label)) })),
  ];
}

/** chardet's confidence in each encoding, by the Encoding Standard's names. */
function confidences(bytes: Uint8Array): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { name, confidence } of analyse(bytes.subarray(0, SAMPLE_BYTES))) {
    const label = encodingName(name);
    if (label !== null) found.set(label, Math.max(confidence, found.get(label) ?? 0));
  }
  return found;
}

function byLetters(bytes: Uint8Array): string {
  const all = scored(bytes);
  const most = Math.max(...all.map(({ score }) => score));
  if (most === 0) return FALLBACK;
  const confidence = confidences(bytes);
  const even = all.filter(({ score }) => score > most - EVEN);
  const [best] = even.toSorted((a, b) => (confidence.get(b.label) ?? 0) - (confidence.get(a.label) ?? 0));
  return best?.label ?? FALLBACK;
}

/** True when the bytes can be what the file says of them: UTF-8 is checked, and a wrong claim to be something else. */
function isCredible(bytes: Uint8Array, label: string): boolean {
  if (label === "utf-8") return isMostlyUtf8(bytes);
  if (label.startsWith("utf-16")) return false;
  if (isMostlyUtf8(bytes)) return bytes.every((byte) => byte < 0x80);
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const broken = new TextDecoder(label).decode(sample).match(/\uFFFD/g)?.length ?? 0;
  return broken <= sample.length * 0.01;
}

/**
 * Detects the encoding: by byte order mark, by the pattern of zero bytes, by what the file declares where its bytes can
 * be that, as UTF-8, and at last by the letters and their sequences.
 *
 * @param bytes a whole file that is not known to be binary
 * @param hints an encoding a person chose is taken as it is; one that is not known is passed over
 * @returns a label `TextDecoder` accepts, or utf-32le/be; never null, since every byte means something in windows-1252.
 *   O(n).
 */
export function detectEncoding(
  bytes: Uint8Array,
  { byHand, declared }: EncodingHints = {},
): DetectedEncoding {
  const marked = byBom(bytes);
  const chosen = byHand === undefined ? null : encodingName(byHand);
  if (chosen !== null) return { label: chosen, bomBytes: marked?.label === chosen ? marked.bomBytes : 0 };
  const sure = marked ?? byZeroParity(bytes);
  if (sure !== null) return sure;
  const said = declared == null ? null : encodingName(declared);
  if (said !== null && isCredible(bytes, said)) return { label: said, bomBytes: 0 };
  if (isIso2022Jp(bytes)) return { label: "iso-2022-jp", bomBytes: 0 };
  if (isMostlyUtf8(bytes)) return { label: "utf-8", bomBytes: 0 };
  return { label: byLetters(bytes), bomBytes: 0 };
}
