/** UTF-32, which the Encoding Standard and so TextDecoder leave out. */

/** Text of whole code units; what is no code point, and a last unit that is cut, becomes U+FFFD. O(n). */
export function decodeUtf32(bytes: Uint8Array, order: "little" | "big"): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const code = at + 4 <= bytes.length ? view.getUint32(at, order === "little") : 0xfffd;
    const isCodePoint = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    pieces.push(String.fromCodePoint(isCodePoint ? code : 0xfffd));
  }
  return pieces.join("");
}
