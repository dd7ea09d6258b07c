/** File kinds recognised by their first bytes, so that a refusal can name what the file really is. */

const SIGNATURES: readonly { kind: string; bytes: readonly number[]; at?: number }[] = [
  { kind: "PDF document", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: "ZIP archive or Office document", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "older Office document", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: "PNG image", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: "JPEG image", bytes: [0xff, 0xd8, 0xff] },
  { kind: "GIF image", bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: "WebP, WAV or AVI file", bytes: [0x52, 0x49, 0x46, 0x46] },
  { kind: "MP4 video", bytes: [0x66, 0x74, 0x79, 0x70], at: 4 },
  { kind: "gzip archive", bytes: [0x1f, 0x8b, 0x08] },
  { kind: "7-Zip archive", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: "RAR archive", bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { kind: "program", bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: "RTF document", bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

/** The kind of a file that is not plain text, by its signature, or null. */
export function knownBinaryKind(bytes: Uint8Array): string | null {
  const match = SIGNATURES.find(({ bytes: signature, at = 0 }) =>
    signature.every((byte, position) => bytes[at + position] === byte),
  );
  return match?.kind ?? null;
}
