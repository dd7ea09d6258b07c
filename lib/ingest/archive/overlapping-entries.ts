/**
 * Entries whose data lie over one another: the core of bombs that need no nesting (D. Fifield, "A better zip bomb",
 * WOOT 2019).
 */

import type { Entry } from "yauzl";

const LOCAL_HEADER_BYTES = 30;

/** The least room an entry takes: its local header may be longer, never shorter. */
function reach(entry: Entry): { startByte: number; endByte: number } {
  const startByte = entry.relativeOffsetOfLocalHeader;
  return { startByte, endByte: startByte + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize };
}

/**
 * @param entries all entries of an archive, in any order
 * @param archiveBytes its length: what reaches over it overlaps the directory
 * @returns those that overlap another. O(n log n).
 */
export function overlapping(entries: readonly Entry[], archiveBytes: number): Set<Entry> {
  const placed = entries
    .map((entry) => ({ entry, ...reach(entry) }))
    .sort((a, b) => a.startByte - b.startByte);
  const found = new Set<Entry>();
  let widest: (typeof placed)[number] | null = null;
  for (const one of placed) {
    if (one.endByte > archiveBytes) found.add(one.entry);
    if (widest !== null && one.startByte < widest.endByte) found.add(one.entry).add(widest.entry);
    if (widest === null || one.endByte > widest.endByte) widest = one;
  }
  return found;
}
