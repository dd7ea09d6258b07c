/** File kinds recognised by their first bytes, so that a refusal can name what the file really is. */

export type FileKind = {
  /** "a PNG image" without its article. */
  kind: string;
  /** A document: its words could be read, were it of another kind. */
  isDocument?: boolean;
  /** Holds other files. */
  isArchive?: boolean;
  /** What its owner can do instead, as a sentence. */
  advice?: string;
};

type Signature = FileKind & { bytes: readonly number[]; at?: number };

const PICTURE = "Collate reads text, not pictures of it.";
const UNPACK = "Unpack it and import the files in it, or pack them as a ZIP.";

const SIGNATURES: readonly Signature[] = [
  { kind: "PDF document", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], isDocument: true },
  { kind: "ZIP archive or Office document", bytes: [0x50, 0x4b, 0x03, 0x04], isDocument: true },
  { kind: "empty ZIP archive", bytes: [0x50, 0x4b, 0x05, 0x06] },
  {
    kind: "older Office document",
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    isDocument: true,
    advice: "Save it as DOCX, PDF or plain text.",
  },
  { kind: "PNG image", bytes: [0x89, 0x50, 0x4e, 0x47], advice: PICTURE },
  { kind: "JPEG image", bytes: [0xff, 0xd8, 0xff], advice: PICTURE },
  { kind: "GIF image", bytes: [0x47, 0x49, 0x46, 0x38], advice: PICTURE },
  { kind: "TIFF image", bytes: [0x49, 0x49, 0x2a, 0x00], advice: PICTURE },
  { kind: "TIFF image", bytes: [0x4d, 0x4d, 0x00, 0x2a], advice: PICTURE },
  { kind: "WebP, WAV or AVI file", bytes: [0x52, 0x49, 0x46, 0x46] },
  { kind: "MP4 video or HEIC image", bytes: [0x66, 0x74, 0x79, 0x70], at: 4 },
  { kind: "Matroska or WebM video", bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { kind: "Ogg recording", bytes: [0x4f, 0x67, 0x67, 0x53] },
  { kind: "MP3 recording", bytes: [0x49, 0x44, 0x33] },
  { kind: "gzip archive", bytes: [0x1f, 0x8b, 0x08], isArchive: true, advice: UNPACK },
  { kind: "bzip2 archive", bytes: [0x42, 0x5a, 0x68], isArchive: true, advice: UNPACK },
  { kind: "xz archive", bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], isArchive: true, advice: UNPACK },
  { kind: "Zstandard archive", bytes: [0x28, 0xb5, 0x2f, 0xfd], isArchive: true, advice: UNPACK },
  { kind: "7-Zip archive", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], isArchive: true, advice: UNPACK },
  { kind: "RAR archive", bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], isArchive: true, advice: UNPACK },
  { kind: "tar archive", bytes: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257, isArchive: true, advice: UNPACK },
  {
    kind: "SQLite database",
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74],
  },
  { kind: "program", bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: "program", bytes: [0x4d, 0x5a, 0x90, 0x00] },
  {
    kind: "RTF document",
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    isDocument: true,
    advice: "Save it as DOCX or plain text.",
  },
  {
    kind: "web archive of Safari",
    bytes: [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74, 0x30, 0x30],
    isDocument: true,
    advice: "Save the page as HTML or MHT.",
  },
];

/** Formats that are text themselves: their signature alone tells them. */
const IS_TEXT = /^(?:PDF|RTF) /;
const HEAD_BYTES = 512;

/** A text may well begin with the letters of a signature ("RIFF", "GIF8"); no text holds these controls. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, HEAD_BYTES).some((byte) => byte < 0x09);
}

function isAscii(signature: readonly number[]): boolean {
  return signature.every((byte) => byte >= 0x20 && byte < 0x7f);
}

/** The kind of a file that is not plain text, by its signature, or null. O(1). */
export function knownFileKind(bytes: Uint8Array): FileKind | null {
  const match = SIGNATURES.find(
    ({ kind, bytes: signature, at = 0 }) =>
      signature.every((byte, position) => bytes[at + position] === byte) &&
      (IS_TEXT.test(kind) || !isAscii(signature) || hasControls(bytes)),
  );
  return match ?? null;
}

/** The same, its name alone. */
export function knownBinaryKind(bytes: Uint8Array): string | null {
  return knownFileKind(bytes)?.kind ?? null;
}
