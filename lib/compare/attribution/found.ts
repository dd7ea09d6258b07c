/** What the rules find in one sentence, in word indexes. */
import type { Attribution } from "#lib/compare/attribution/attribution.ts";
import type { Range } from "#lib/compare/attribution/phrase-words.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

/** `pieces` of the content in order, at least one. */
export type Found = { source: Range | null; cue: Range | null; pieces: Range[]; kind: Attribution["kind"] };

/** Where the sentence stands: what is taken already, and what a verb without a subject of its own refers to. */
export type Place = { floor: number; lastSource: Range | null };

const EDGES = new Set(["stop", "comma", "colon", "dash", "bracket", "conjunction"]);

/** `range` without the marks, and the "and", at its beginning; null when nothing is left. */
export function nonEmpty(words: Word[], { from, to }: Range): Range | null {
  const end = Math.min(to, words.length);
  let first = from;
  while (first < end && EDGES.has(words[first]?.class ?? "")) first++;
  return end > first ? { from: first, to: end } : null;
}

/** Where `words` end between `from` and `to` without the commas and stops there. */
export function trimmedEnd(words: Word[], from: number, to: number): number {
  let end = to;
  while (end > from && ["stop", "comma", "colon", "dash"].includes(words[end - 1]?.class ?? "")) end--;
  return end;
}

export const hasQuotation = (words: Word[], { from, to }: Range) =>
  words.slice(from, to).some(({ class: is }) => is === "quotation");

/** Whether a verb stands in `range` that no "who" or "which" in it opens a clause for. */
export function hasMainVerb(words: Word[], { from, to }: Range): boolean {
  let isRelative = false;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (word?.class === "relative") isRelative = true;
    const isOwnVerb = word?.class === "auxiliary" || (word?.class === "verb" && word.form !== "gerund");
    if (!isOwnVerb) continue;
    if (!isRelative) return true;
    // "which has flooded the valley, is shut": the next group of verbs is the clause's own.
    const next = words[at + 1]?.class;
    if (next !== "verb" && next !== "auxiliary" && next !== "adverb") isRelative = false;
  }
  return false;
}

/** A statement of `source`, of what is there of its pieces. */
export function withPieces(source: Range, cue: Range, pieces: (Range | null)[]): Found {
  return { source, cue, pieces: pieces.filter((piece) => piece !== null), kind: "statement" };
}
