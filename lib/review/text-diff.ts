/** Two texts as one run of pieces: what stayed, what went, what came. Word by word, white space and punctuation included. */
import { type EqualRun, equalRuns } from "#lib/text/word-diff.ts";

export type TextPiece = { kind: "same" | "removed" | "added"; text: string };

/** Words, runs of white space, and single other characters. */
const PIECE = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

function numbersOf(pieces: readonly string[], known: Map<string, number>): Int32Array {
  return Int32Array.from(pieces, (piece) => {
    const number = known.get(piece) ?? known.size;
    known.set(piece, number);
    return number;
  });
}

function append(pieces: TextPiece[], kind: TextPiece["kind"], text: string): void {
  if (text === "") return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}

/** White space alone between two changes is no common ground: without it, words changed in a row read as one change. */
function isGround(run: EqualRun, a: readonly string[], b: readonly string[]): boolean {
  const isAtAnEnd =
    run.aIndex + run.bIndex === 0 || run.aIndex + run.bIndex + 2 * run.length === a.length + b.length;
  return (
    isAtAnEnd ||
    a
      .slice(run.aIndex, run.aIndex + run.length)
      .join("")
      .trim() !== ""
  );
}

/**
 * The pieces in reading order; where both differ, what was removed stands before what was added. All but the added
 * joined is `before`, all but the removed joined is `after`. Cost as of equalRuns.
 */
export function diffText(before: string, after: string): TextPiece[] {
  const [a, b] = [before.match(PIECE) ?? [], after.match(PIECE) ?? []];
  const known = new Map<string, number>();
  const runs = equalRuns(numbersOf(a, known), numbersOf(b, known)).filter((run) => isGround(run, a, b));
  const pieces: TextPiece[] = [];
  let [aIndex, bIndex] = [0, 0];
  for (const run of [...runs, { aIndex: a.length, bIndex: b.length, length: 0 }]) {
    append(pieces, "removed", a.slice(aIndex, run.aIndex).join(""));
    append(pieces, "added", b.slice(bIndex, run.bIndex).join(""));
    append(pieces, "same", a.slice(run.aIndex, run.aIndex + run.length).join(""));
    [aIndex, bIndex] = [run.aIndex + run.length, run.bIndex + run.length];
  }
  return pieces;
}
