/** Where in the body stands what is not in it: captions, notes and what was removed, behind the paragraph they followed. Pure. */
import type { NoteKind } from "#lib/ingest/note-kind.ts";
import { paragraphAt } from "./body-paragraphs.ts";

export type PlacedAside = {
  id: string;
  kind: "caption" | "note" | "removed";
  /** Of a note; null where that is not known. */
  noteKind: NoteKind | null;
  text: string;
  /** The rule that found it; null where it was not kept. */
  rule: string | null;
};

/** Runs [bodyStartUtf16, rawStartUtf16, lengthUtf16] in order. */
type BodyMap = readonly (readonly [number, number, number])[];

/** The end of the last run that lies in front of a raw offset, in the body; -1 where none does. O(log runs). */
function bodyEndBefore(bodyMap: BodyMap, rawUtf16: number): number {
  let low = 0;
  let high = bodyMap.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bodyMap[middle]?.[1] ?? 0) < rawUtf16) low = middle + 1;
    else high = middle;
  }
  const run = bodyMap[low - 1];
  if (run === undefined) return -1;
  const [bodyStart, rawStart, length] = run;
  return bodyStart + Math.min(length, rawUtf16 - rawStart);
}

/**
 * For each paragraph the asides that follow it; first those in front of all of them. What is white space alone is left
 * out: folding it removed nothing that could be read.
 */
export function placeAsides(
  paragraphs: readonly { startUtf16: number }[],
  bodyMap: BodyMap,
  asides: readonly (PlacedAside & { rawStartUtf16: number })[],
): { before: PlacedAside[]; after: PlacedAside[][] } {
  const before: PlacedAside[] = [];
  const after: PlacedAside[][] = paragraphs.map(() => []);
  for (const { id, kind, noteKind, text, rule, rawStartUtf16 } of asides) {
    if (text.trim() === "") continue;
    const end = bodyEndBefore(bodyMap, rawStartUtf16);
    const row = end < 0 ? before : after[paragraphAt(paragraphs, Math.max(0, end - 1))];
    row?.push({ id, kind, noteKind, text, rule });
  }
  return { before, after };
}
