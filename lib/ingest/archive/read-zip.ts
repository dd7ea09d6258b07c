/**
 * A ZIP as the files in it, one after another: each is unpacked when it is asked for and held alone in memory. What is
 * not safe to read is refused by its name, and the others go on; a ZIP that breaks its own format, or is made to
 * overwhelm, is refused as a whole before anything is unpacked.
 */

import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from "yauzl";
import { type FileProblem, type FileProblemCode, MAX_ZIP_FILES } from "../file-problem.ts";
import { entryName, shownName } from "./entry-name.ts";
import { type EntryBytes, inflateEntry, passEntry } from "./inflate-entry.ts";
import { judgeEntry, type Verdict } from "./judge-entry.ts";
import { overlapping } from "./overlapping-entries.ts";
import { BlockReader, type RandomAccess, WatchedAccess } from "./random-access.ts";

export const MAX_INFLATED_BYTES = 500 * 1024 * 1024;

/**
 * In the order of the archive's directory; folders are left out. `path` is safe to show and no path to write to. `read`
 * brings the bytes into memory; `pass` a block at a time to `put`, as passEntry does, and whether they are an archive
 * under another name is for who has them to ask (nestedArchive).
 */
export type ZipItem =
  | {
      kind: "file";
      path: string;
      byteLength: number;
      read(): Promise<EntryBytes>;
      pass(put: (block: Uint8Array) => void | Promise<void>): Promise<FileProblem | null>;
    }
  | { kind: "refused"; path: string; byteLength: number; error: FileProblem }
  | { kind: "skipped"; path: string; reason: string };

export type OpenZip = {
  items: readonly ZipItem[];
  /** Ends reading; items can be read until then, one at a time. */
  close(): void;
};

export type OpenedZip = { ok: true; zip: OpenZip } | { ok: false; error: FileProblem };

type Listed = { entry: Entry; name: string; verdict: Verdict };

function refuse(code: FileProblemCode, message: string): OpenedZip {
  return { ok: false, error: { code, message, line: null } };
}

const BROKEN = refuse(
  "broken",
  "The ZIP archive is damaged or cut off: the list of its files cannot be read. Nothing of it was imported.",
);
const EMPTY = refuse("empty", "The ZIP archive holds no file that could be imported.");

function tooMany(): OpenedZip {
  const most = MAX_ZIP_FILES.toLocaleString("en-GB");
  return refuse("too_large", `The ZIP archive holds more than ${most} files. Split it into several.`);
}

function tooBig(bytes: number): OpenedZip {
  const [is, most] = [bytes, MAX_INFLATED_BYTES].map((size) =>
    Math.round(size / 1024 / 1024).toLocaleString("en-GB"),
  );
  return refuse(
    "bomb",
    `The files in the ZIP archive take ${is} MB unpacked; at most ${most} MB can be imported at once.`,
  );
}

/** The directory's entries, or null when there are more than may be. Rejects for a damaged directory. */
async function listEntries(zip: ZipFile): Promise<Listed[] | null> {
  if (zip.entryCount > 2 * MAX_ZIP_FILES) return null;
  const listed: Listed[] = [];
  let files = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entryName(entry);
    const verdict = judgeEntry(entry, name);
    if (verdict.kind !== "folder") files += 1;
    if (files > MAX_ZIP_FILES || listed.length > 2 * MAX_ZIP_FILES) return null;
    listed.push({ entry, name, verdict });
  }
  return listed;
}

const OVERLAPS: FileProblem = {
  code: "bomb",
  message:
    "Its data lie over those of another file in the archive, as only archives made to overwhelm a reader have it.",
  line: null,
};
const DUPLICATE: FileProblem = {
  code: "duplicate_name",
  message: "Another file in the archive has the same name and was taken. Rename one of them.",
  line: null,
};

/** Refuses what can be told only beside the other entries. */
function judgeTogether(listed: Listed[], archiveBytes: number): void {
  const over = overlapping(
    listed.map(({ entry }) => entry),
    archiveBytes,
  );
  const names = new Set<string>();
  for (const one of listed) {
    if (one.verdict.kind !== "file") continue;
    const key = one.name.normalize("NFC");
    if (over.has(one.entry)) one.verdict = { kind: "refused", error: OVERLAPS };
    else if (names.has(key)) one.verdict = { kind: "refused", error: DUPLICATE };
    names.add(key);
  }
}

function itemOf(zip: ZipFile, file: WatchedAccess, { entry, name, verdict }: Listed): ZipItem | [] {
  const path = shownName(name);
  const byteLength = entry.uncompressedSize;
  if (verdict.kind === "folder") return [];
  if (verdict.kind === "skipped") return { kind: "skipped", path, reason: verdict.reason };
  if (verdict.kind === "refused") return { kind: "refused", path, byteLength, error: verdict.error };
  const watched = async <Answer>(answer: Promise<Answer>) => {
    const given = await answer;
    file.rethrow();
    return given;
  };
  return {
    kind: "file",
    path,
    byteLength,
    read: () => watched(inflateEntry(zip, entry, name)),
    pass: (put) => watched(passEntry(zip, entry, put)),
  };
}

// Sizes are held against the truth in inflate-entry.ts: by itself yauzl gives up the whole archive for one lie.
const OPTIONS = { autoClose: false, decodeStrings: false, lazyEntries: true, validateEntrySizes: false };

/**
 * Opens a ZIP and lists what is in it. Nothing is unpacked yet.
 *
 * @param file reads any part of the archive
 * @returns its items, or why the whole archive is refused: damaged, empty, more than 10,000 files, or more than 500 MB
 *   unpacked. Rejects only where `file.read` does. O(entries log entries), some hundred bytes for each.
 */
export async function openZip(file: RandomAccess): Promise<OpenedZip> {
  const watched = new WatchedAccess(file);
  let zip: ZipFile;
  let listed: Listed[] | null;
  try {
    zip = await fromRandomAccessReaderPromise(new BlockReader(watched), file.byteLength, OPTIONS);
    listed = await listEntries(zip);
  } catch {
    watched.rethrow();
    return BROKEN;
  }
  if (listed === null) return tooMany();
  judgeTogether(listed, file.byteLength);
  const items = listed.flatMap((one) => itemOf(zip, watched, one));
  const inflated = items.reduce((sum, item) => sum + (item.kind === "file" ? item.byteLength : 0), 0);
  if (inflated > MAX_INFLATED_BYTES) return tooBig(inflated);
  if (items.every(({ kind }) => kind === "skipped")) return EMPTY;
  return { ok: true, zip: { items, close: () => zip.close() } };
}
