/**
 * The name of an archive's entry: decoded, and judged. A name is never used as a path here; one that would lead out of
 * a folder, or that differs between programs, says that the archive was not made in good faith.
 */

import { type Entry, getFileNameLowLevel } from "yauzl";

const UTF8_FLAG = 0x0800;
const MAX_NAME_UTF16 = 1_000;

/**
 * An entry's name as it is to be shown.
 *
 * Names are UTF-8 where the entry says so or where the bytes are valid UTF-8 (many programs forget to say it), else
 * code page 437 (APPNOTE.TXT 6.3.10, appendix D). Never throws.
 */
export function entryName(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const isMarked = (generalPurposeBitFlag & UTF8_FLAG) !== 0;
  if (!isMarked && fileNameRaw.some((byte) => byte > 0x7f)) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(fileNameRaw);
    } catch {
      // Not UTF-8: the code page the format falls back to.
    }
  }
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

/** A name without what a screen cannot show. */
export function shownName(name: string): string {
  return name.slice(0, MAX_NAME_UTF16).replace(/[\p{Cc}\p{Surrogate}]/gu, "\uFFFD");
}

/** Why a name is refused, as a sentence, or null. */
export function nameProblem(name: string): string | null {
  if (name === "") return "The entry has no name.";
  if (name.includes("\0")) return "Its name holds a NUL, which different programs read as different names.";
  if (/\p{Cc}/u.test(name)) return "Its name holds control characters.";
  if (name.length > MAX_NAME_UTF16)
    return `Its name is longer than ${MAX_NAME_UTF16.toLocaleString("en-GB")} characters.`;
  if (name.includes("\\")) return "Its name holds a backslash, which some programs take for a folder.";
  if (/^[A-Za-z]:/.test(name)) return "Its name begins with a drive letter.";
  if (name.startsWith("/")) return "Its name is an absolute path.";
  if (name.split("/").includes("..")) return "Its name leads out of the archive (“..”).";
  return null;
}

/** Left behind by operating systems: no one meant to import it. */
export function isSystemLitter(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)/i.test(name);
}
