/** Word by word, where the old version stands in the new one, from the sentences that correspond. */
import { equalRuns } from "#lib/text/word-diff.ts";
import { groupSentences, type SentenceGroup } from "./sentence-groups.ts";
import { readVersions, type VersionText } from "./version-text.ts";

export type WordMap = {
  older: VersionText;
  newer: VersionText;
  groups: SentenceGroup[];
  /** For a sentence of the old version: its group, or -1. */
  groupOf: Int32Array;
  /** For a word of the old version: the same word in the new one, or -1. */
  imageOf: Int32Array;
  /** For a word of the new version: 1 where it stands for a word of the old one. */
  isImage: Uint8Array;
  /** Keys of sentences that either version says more than once. */
  repeated: ReadonlySet<number>;
};

/** The words [from, to) of the sentences [fromSentence, toSentence). */
export function wordsOfSentences(
  version: VersionText,
  fromSentence: number,
  toSentence: number,
): { from: number; to: number } {
  const [first, last] = [version.sentences[fromSentence], version.sentences[toSentence - 1]];
  return { from: first?.from ?? 0, to: last?.to ?? 0 };
}

function repeatedKeys(version: VersionText): number[] {
  const seen = new Set<number>();
  return version.sentences.flatMap(({ key }) => {
    if (seen.has(key)) return [key];
    seen.add(key);
    return [];
  });
}

/** Maps the words of two versions. Cost as of groupSentences, and of equalRuns over the words of each group. */
export function mapWords(oldText: string, newText: string): WordMap {
  const { older, newer } = readVersions(oldText, newText);
  const groups = groupSentences(older, newer);
  const groupOf = new Int32Array(older.sentences.length).fill(-1);
  const imageOf = new Int32Array(older.tokens.length).fill(-1);
  const isImage = new Uint8Array(newer.tokens.length);
  for (const [index, { aFrom, aTo, bFrom, bTo }] of groups.entries()) {
    groupOf.fill(index, aFrom, aTo);
    const a = wordsOfSentences(older, aFrom, aTo);
    const b = wordsOfSentences(newer, bFrom, bTo);
    const runs = equalRuns(older.words.subarray(a.from, a.to), newer.words.subarray(b.from, b.to));
    for (const { aIndex, bIndex, length } of runs) {
      for (let i = 0; i < length; i++) imageOf[a.from + aIndex + i] = b.from + bIndex + i;
      isImage.fill(1, b.from + bIndex, b.from + bIndex + length);
    }
  }
  const repeated = new Set([...repeatedKeys(older), ...repeatedKeys(newer)]);
  return { older, newer, groups, groupOf, imageOf, isImage, repeated };
}
