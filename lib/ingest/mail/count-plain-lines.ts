/**
 * Lines of a message that are not encoded. The library that takes mails apart keeps each of them as an object of its
 * own, some kilobytes a line, so that a small file of empty lines would take gigabytes.
 */

const LINE_FEED = 0x0a;
const HYPHEN = 0x2d;
const LETTER_C = 0x63;
const ENCODED = /^content-transfer-encoding:\s*"?(?:base64|quoted-printable)/i;
/** A line that parts the parts; a style's variable, which begins so too, has a colon. */
const BOUNDARY = /^--[^\s:;]{8,}\s*$/;
const LOOKED_AT_BYTES = 120;

/**
 * Counts the lines outside of encoded parts.
 *
 * @param bytes the whole message
 * @returns headers are counted too. O(n).
 */
export function countPlainLines(bytes: Uint8Array): number {
  const latin1 = new TextDecoder("latin1");
  let count = 0;
  let isEncoded = false;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, start);
    const first = (bytes[start] ?? 0) | 0x20;
    // Only lines that may say so are looked at as text.
    if (first === LETTER_C || bytes[start] === HYPHEN) {
      const line = latin1.decode(
        bytes.subarray(start, Math.min(end === -1 ? bytes.length : end, start + LOOKED_AT_BYTES)),
      );
      if (ENCODED.test(line)) isEncoded = true;
      else if (BOUNDARY.test(line)) isEncoded = false;
    }
    if (!isEncoded) count += 1;
    if (end === -1) break;
    start = end + 1;
  }
  return count;
}
