/**
 * Which format a source file is in: by its signature and content first, by its name's ending only where the bytes leave
 * a choice. What Collate does not read is refused by its name, with what its owner can do.
 */

import { directoryNames } from "./archive/directory-names.ts";
import { detectEncoding } from "./detect-encoding.ts";
import type { FileProblem, FileProblemCode } from "./file-problem.ts";
import { knownFileKind } from "./file-signatures.ts";
import { formatOfText } from "./format-of-text.ts";
import { type FileFormat, formatByEnding } from "./source-formats.ts";

export type Detection = { ok: true; format: FileFormat } | { ok: false; error: FileProblem };

/** How much of a text is looked at; the header of a table or the root of a document stands well within it. */
const HEAD_BYTES = 64 * 1024;
/** PDF's own readers look this far for its signature (ISO 32000-1, appendix H.3.4.1). */
const PDF_REACH_BYTES = 1024;

function found(format: FileFormat): Detection {
  return { ok: true, format };
}

function refuse(code: FileProblemCode, message: string): Detection {
  return { ok: false, error: { code, message, line: null } };
}

/** Bytes as text one for one, to look for names in. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

const OTHER_PACKAGES: readonly { name: RegExp; kind: string; advice: string }[] = [
  { name: /^xl\//, kind: "an Excel workbook", advice: "Save the sheet with the articles as CSV." },
  { name: /^ppt\//, kind: "a PowerPoint presentation", advice: "Save it as PDF." },
  { name: /^content\.xml$/, kind: "an OpenDocument file", advice: "Save it as DOCX, PDF or plain text." },
  {
    name: /^META-INF\/container\.xml$/,
    kind: "an e-book (EPUB)",
    advice: "Save the articles in it as HTML or plain text.",
  },
  { name: /^Index\/Document\.iwa$/, kind: "an iWork document", advice: "Export it as DOCX or PDF." },
];

function packageFormat(bytes: Uint8Array, name: string): Detection {
  const names = directoryNames(bytes);
  if (names.length === 0) return found(formatByEnding(name) === "docx" ? "docx" : "zip");
  const hasParts = names.includes("[Content_Types].xml");
  if (hasParts && names.some((part) => part.startsWith("word/"))) return found("docx");
  const isPackage = hasParts || names.includes("mimetype") || names.some((part) => part.startsWith("Index/"));
  const other = OTHER_PACKAGES.find(({ name: part }) => names.some((one) => part.test(one)));
  if (isPackage && other)
    return refuse("unsupported", `The file is ${other.kind}, which Collate does not read. ${other.advice}`);
  return found("zip");
}

const COMPOUND_START = "\u00d0\u00cf\u0011\u00e0";
const COMPOUND: readonly { stream: string; kind: string; advice: string }[] = [
  { stream: "WordDocument", kind: "an old Word document (.doc)", advice: "Save it as DOCX." },
  {
    stream: "Workbook",
    kind: "an old Excel workbook (.xls)",
    advice: "Save the sheet with the articles as CSV.",
  },
  { stream: "PowerPoint Document", kind: "an old PowerPoint presentation", advice: "Save it as PDF." },
  { stream: "__properties_version", kind: "an Outlook message (.msg)", advice: "Save it as EML." },
];

/**
 * True for a file that its first 64 KB tell as well as all of it. False for a package, which says what it is at its end,
 * and for a compound file, which says it anywhere.
 */
export function isToldByItsBeginning(head: Uint8Array): boolean {
  const start = latin1(head.subarray(0, 4));
  return !start.startsWith("PK") && start !== COMPOUND_START;
}

/** Names of streams stand in a compound file's directory in UTF-16 ([MS-CFB] 2.6.1). */
function compoundFile(bytes: Uint8Array): Detection {
  const text = latin1(bytes);
  const has = (stream: string) => text.includes([...stream].join("\0"));
  if (has("EncryptedPackage"))
    return refuse(
      "password",
      "The document is protected by a password. Save a copy without one and import that.",
    );
  const kind = COMPOUND.find(({ stream }) => has(stream)) ?? {
    kind: "an older Office document",
    advice: "Save it as DOCX, PDF or plain text.",
  };
  return refuse("unsupported", `The file is ${kind.kind}, which Collate does not read. ${kind.advice}`);
}

function article(noun: string): string {
  return /^[aeio]|^MP|^RTF|^xz/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function bySignature(bytes: Uint8Array, name: string): Detection | null {
  const known = knownFileKind(bytes);
  const start = latin1(bytes.subarray(0, PDF_REACH_BYTES));
  if (start.startsWith("%PDF-") || (formatByEnding(name) === "pdf" && start.includes("%PDF-")))
    return found("pdf");
  if (known === null) return null;
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006"))
    return packageFormat(bytes, name);
  if (start.startsWith(COMPOUND_START)) return compoundFile(bytes);
  const message = [`The file is ${article(known.kind)}, which Collate does not read.`, known.advice];
  const code = known.isArchive ? "archive" : known.isDocument ? "unsupported" : "binary";
  return refuse(code, message.filter(Boolean).join(" "));
}

/** Only a name that promises a format with a signature can be broken by having none. */
function withoutSignature(name: string): Detection | null {
  const ending = formatByEnding(name);
  if (ending === "pdf") return refuse("broken", "The file is named as a PDF, but does not begin like one.");
  if (ending === "docx")
    return refuse("broken", "The file is named as a Word document, but does not begin like one.");
  if (ending === "zip")
    return refuse("broken", "The file is named as a ZIP archive, but does not begin like one.");
  return null;
}

function byText(bytes: Uint8Array, name: string): Detection {
  // A small file itself: what is guessed of its encoding here is remembered when it is read.
  const head = bytes.length <= HEAD_BYTES ? bytes : bytes.subarray(0, HEAD_BYTES);
  const { label, bomBytes } = detectEncoding(head);
  const format = formatOfText(new TextDecoder(label).decode(head.subarray(bomBytes)), name);
  if (format === "mailbox")
    return refuse(
      "unsupported",
      "The file is a mailbox of several messages. Save each message as EML and import those.",
    );
  if (typeof format === "string") return found(format);
  return refuse(
    "unsupported",
    `The file is XML with the root element <${format.unknownXml}>, which is neither a feed (RSS, Atom) nor a web page.`,
  );
}

/**
 * Detects a file's format.
 *
 * @param bytes the whole file, or the beginning of one that is larger than a source file may be
 * @param name its name, with or without folders
 * @returns the format; or why the file cannot be read: an unsupported kind of document, a picture, a program, a
 *   document locked by a password, or a name that promises what the bytes are not. Never throws. O(n).
 */
export function detectFormat(bytes: Uint8Array, name: string): Detection {
  if (bytes.length === 0) return found("text");
  return bySignature(bytes, name) ?? withoutSignature(name) ?? byText(bytes, name);
}
