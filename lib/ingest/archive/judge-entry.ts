/** What may be read of an archive, entry by entry: everything else is refused by its name, with the reason. */

import type { Entry } from "yauzl";
import { type FileProblem, type FileProblemCode, MAX_FILE_BYTES, TOO_LARGE } from "../file-problem.ts";
import { endingOf } from "../source-formats.ts";
import { isSystemLitter, nameProblem } from "./entry-name.ts";

export type Verdict =
  | { kind: "file" }
  | { kind: "folder" }
  | { kind: "skipped"; reason: string }
  | { kind: "refused"; error: FileProblem };

/** Text packs at 1:3 to 1:10, tables and logs up to 1:50; deflate itself ends at 1:1,032. */
const MAX_RATIO = 200;
/** Below this a bomb harms nobody, and a short repetitive text is honest. */
const MIN_BOMB_BYTES = 1024 * 1024;
const ARCHIVE_ENDINGS = [
  "zip",
  "gz",
  "tgz",
  "bz2",
  "tbz",
  "tbz2",
  "xz",
  "txz",
  "zst",
  "7z",
  "rar",
  "tar",
  "jar",
  "cab",
  "lz",
  "lzma",
];

const UNIX_MAKERS = [3, 19];
const FILE_TYPE = 0o170000;
const SPECIAL: ReadonlyMap<number, string> = new Map([
  [0o120000, "a symbolic link"],
  [0o020000, "a device"],
  [0o060000, "a device"],
  [0o010000, "a pipe"],
  [0o140000, "a socket"],
]);
const FOLDER = 0o040000;

function refuse(code: FileProblemCode, message: string): Verdict {
  return { kind: "refused", error: { code, message, line: null } };
}

/** The file type bits of its Unix mode; 0 where the archive's maker knows none. */
function unixType(entry: Entry): number {
  const maker = entry.versionMadeBy >> 8;
  return UNIX_MAKERS.includes(maker) ? (entry.externalFileAttributes >>> 16) & FILE_TYPE : 0;
}

function packingProblem(entry: Entry): Verdict | null {
  const { compressionMethod, compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted() || compressionMethod === 99)
    return refuse("password", "It is protected by a password. Pack the files again without one.");
  if (compressionMethod !== 0 && compressionMethod !== 8)
    return refuse(
      "unsupported",
      `It is packed by a method Collate does not read (method ${compressionMethod}).`,
    );
  if (compressionMethod === 0 && compressedSize !== uncompressedSize)
    return refuse("broken", "Its sizes contradict each other: the archive is damaged.");
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  if (uncompressedSize > MIN_BOMB_BYTES && ratio > MAX_RATIO) {
    const shown = Math.round(ratio).toLocaleString("en-GB");
    return refuse(
      "bomb",
      `It would inflate to ${shown} times its packed size, as only files made to overwhelm a reader do.`,
    );
  }
  return uncompressedSize > MAX_FILE_BYTES ? { kind: "refused", error: TOO_LARGE } : null;
}

/**
 * Judges one entry by what the archive's directory says of it. What its bytes are is judged when they are read.
 *
 * @param entry as the directory lists it
 * @param name its decoded name
 */
export function judgeEntry(entry: Entry, name: string): Verdict {
  const unsafe = nameProblem(name);
  if (unsafe !== null) return refuse("unsafe_name", `${unsafe} Nothing of it was read.`);
  const special = SPECIAL.get(unixType(entry));
  if (special !== undefined)
    return refuse("special_file", `It is ${special}, not a file with text of its own.`);
  if (isSystemLitter(name)) return { kind: "skipped", reason: "left behind by the operating system" };
  if (name.endsWith("/") || unixType(entry) === FOLDER) return { kind: "folder" };
  if (ARCHIVE_ENDINGS.includes(endingOf(name)))
    return refuse(
      "nested_archive",
      "It is an archive inside the archive. Unpack it and import the files in it.",
    );
  return packingProblem(entry) ?? { kind: "file" };
}
