/**
 * Which sentences of a new version are which of the old one: kept, changed, or moved. In order first, by what reads the
 * same and then, in the gaps between, by likeness (gap-table.ts); what is left over is sought anywhere. A sentence that
 * has its counterpart is nobody else's.
 */
import { equalRuns } from "#lib/text/word-diff.ts";
import { bestSteps, type Gap } from "./gap-table.ts";
import type { Sentence, VersionText } from "./version-text.ts";
import { bagLikeness, wordBag } from "./word-bag.ts";

/** Sentence indices, ends exclusive. `kept`: they read the same. */
export type SentenceGroup = { aFrom: number; aTo: number; bFrom: number; bTo: number; isKept: boolean };

/** Out of order nothing but their words speaks for a pair: they must be closer, and closer than to any other. */
const LEAST_ELSEWHERE = 0.6;
const CLEAR_LEAD = 0.15;
/** Cells of one gap's table; a gap beyond that is rewritten at length and is not aligned by sentences. */
const MOST_CELLS = 400_000;
const keysOf = (sentences: readonly Sentence[]) => Int32Array.from(sentences, ({ key }) => key);

function keptInOrder(older: VersionText, newer: VersionText): SentenceGroup[] {
  return equalRuns(keysOf(older.sentences), keysOf(newer.sentences)).flatMap(({ aIndex, bIndex, length }) =>
    Array.from({ length }, (_, i) => ({
      aFrom: aIndex + i,
      aTo: aIndex + i + 1,
      bFrom: bIndex + i,
      bTo: bIndex + i + 1,
      isKept: true,
    })),
  );
}

function gapsOf(groups: readonly SentenceGroup[], aLength: number, bLength: number): Gap[] {
  const gaps: Gap[] = [];
  let [aFrom, bFrom] = [0, 0];
  for (const group of [...groups, { aFrom: aLength, bFrom: bLength, aTo: aLength, bTo: bLength }]) {
    if (group.aFrom > aFrom && group.bFrom > bFrom)
      gaps.push({ aFrom, aTo: group.aFrom, bFrom, bTo: group.bFrom });
    [aFrom, bFrom] = [group.aTo, group.bTo];
  }
  return gaps;
}

function changedInGap(older: VersionText, newer: VersionText, gap: Gap): SentenceGroup[] {
  const columns = gap.bTo - gap.bFrom;
  if ((gap.aTo - gap.aFrom + 1) * (columns + 1) > MOST_CELLS) return [];
  const steps = bestSteps(older, newer, gap);
  const groups: SentenceGroup[] = [];
  let [i, j] = [gap.aFrom, gap.bFrom];
  while (i < gap.aTo && j < gap.bTo) {
    const step = steps[(i - gap.aFrom) * (columns + 1) + (j - gap.bFrom)];
    if (step === undefined) break;
    if (step.a > 0 && step.b > 0)
      groups.push({ aFrom: i, aTo: i + step.a, bFrom: j, bTo: j + step.b, isKept: false });
    [i, j] = [i + step.a, j + step.b];
  }
  return groups;
}

function leftOver(length: number, groups: readonly SentenceGroup[], side: "a" | "b"): number[] {
  const isTaken = new Uint8Array(length);
  for (const group of groups) {
    if (side === "a") isTaken.fill(1, group.aFrom, group.aTo);
    else isTaken.fill(1, group.bFrom, group.bTo);
  }
  return Array.from(isTaken.keys()).filter((index) => isTaken[index] === 0);
}

const single = (a: number, b: number, isKept: boolean): SentenceGroup => ({
  aFrom: a,
  aTo: a + 1,
  bFrom: b,
  bTo: b + 1,
  isKept,
});

/** Left-over sentences that read the same and are the only ones that do, on either side. */
function keptElsewhere(older: VersionText, newer: VersionText, a: number[], b: number[]): SentenceGroup[] {
  const byKey = (version: VersionText, indices: number[]) => {
    const places = new Map<number, number[]>();
    for (const index of indices) {
      const key = version.sentences[index]?.key ?? -1;
      places.set(key, [...(places.get(key) ?? []), index]);
    }
    return places;
  };
  const newPlaces = byKey(newer, b);
  return [...byKey(older, a)].flatMap(([key, [from, ...more]]) => {
    const [to, ...others] = newPlaces.get(key) ?? [];
    const isOne = from !== undefined && to !== undefined && more.length + others.length === 0;
    return isOne ? [single(from, to, true)] : [];
  });
}

type Likest = { index: number; likeness: number; lead: number };

function likest(row: readonly number[]): Likest {
  let best: Likest = { index: -1, likeness: 0, lead: 0 };
  for (const [index, likeness] of row.entries()) {
    if (likeness > best.likeness) best = { index, likeness, lead: likeness - best.likeness };
    else best = { ...best, lead: Math.min(best.lead, best.likeness - likeness) };
  }
  return best;
}

/** Left-over sentences that are each other's likest by a clear lead. */
function changedElsewhere(older: VersionText, newer: VersionText, a: number[], b: number[]): SentenceGroup[] {
  if (a.length * b.length > MOST_CELLS) return [];
  const bag = (version: VersionText, index: number) => {
    const sentence = version.sentences[index];
    return wordBag(version, sentence?.from ?? 0, sentence?.to ?? 0);
  };
  const [left, right] = [a.map((index) => bag(older, index)), b.map((index) => bag(newer, index))];
  const table = left.map((one) => right.map((other) => bagLikeness(one, other)));
  return a.flatMap((from, i) => {
    const there = likest(table[i] ?? []);
    const back = likest(table.map((row) => row[there.index] ?? 0));
    const to = b[there.index];
    const isClear =
      there.likeness >= LEAST_ELSEWHERE && Math.min(there.lead, back.lead) >= CLEAR_LEAD && back.index === i;
    return isClear && to !== undefined ? [single(from, to, false)] : [];
  });
}

/** The groups, in the old version's order; no sentence is in two. Time as of equalRuns and MOST_CELLS bag comparisons. */
export function groupSentences(older: VersionText, newer: VersionText): SentenceGroup[] {
  const [aLength, bLength] = [older.sentences.length, newer.sentences.length];
  const groups = keptInOrder(older, newer);
  groups.push(...gapsOf(groups, aLength, bLength).flatMap((gap) => changedInGap(older, newer, gap)));
  for (const seek of [keptElsewhere, changedElsewhere]) {
    groups.push(...seek(older, newer, leftOver(aLength, groups, "a"), leftOver(bLength, groups, "b")));
  }
  return groups.sort((x, y) => x.aFrom - y.aFrom);
}
