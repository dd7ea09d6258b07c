/**
 * Which encoding a file of plain text is in. Names are those of the WHATWG Encoding Standard, which `TextDecoder`
 * follows (so ISO-8859-1 is read and reported as windows-1252); beside them utf-32le and utf-32be, which it leaves out.
 */

import { encodingName } from "./encoding/encoding-names.ts";
import { guessByLetters } from "./encoding/guess-by-letters.ts";

export type DetectedEncoding = {
  label: string;
  bomBytes: number;
  /** Other encodings in which the file reads as well and otherwise, the likelier first; absent where there are none. */
  rivals?: string[];
};

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
  return { ...guessByLetters(bytes), bomBytes: 0 };
}
