/** Where a passage's words stand in both versions, and how far the surroundings of any two standings agree. */
import { MOST_OCCURRENCES, type Needle, type Occurrence, occurrencesOf } from "./occurrences.ts";
import { type Agreement, agreement, type WordSpan } from "./surroundings.ts";
import { sentencesWithin, type VersionText } from "./version-text.ts";
import type { WordMap } from "./word-map.ts";

export type Passage = WordSpan & { startUtf16: number; endUtf16: number };

/** An occurrence, the sentences it stands in, and these with the repeated ones around them. */
export type Framed = Occurrence & { frame: Frame; run: Frame };
/** A place in the new version, and how far what stands around the passage stands around it. */
export type Sited = Framed & { around: Agreement };

export type Standings = {
  passage: Passage;
  /** The same words elsewhere in the old version. */
  siblings: readonly Framed[];
  /** In the new version. */
  places: readonly Sited[];
  /** Whether all of them stand in sentences that read the same, so that what stands around these tells them apart. */
  isWhole: boolean;
  /** Whether there may be more of them than were looked at. */
  isCapped: boolean;
  agree: (sibling: Framed, place: Framed) => Agreement;
  /** Whether the place stands in sentences that read as the passage's own do. */
  readsTheSame: (place: Framed) => boolean;
};

/** Sentences, and a name that is equal for the same place in sentences that read the same. */
type Frame = Passage & { keys: string; name: string };

function frameOf(version: VersionText, startUtf16: number, from: number, to: number): Frame {
  const sentences = version.sentences.slice(from, to);
  const [first, last] = [sentences[0], sentences.at(-1)];
  const keys = sentences.map(({ key }) => key).join();
  const { plainStartOf } = version.writing;
  const inside = (plainStartOf[startUtf16] ?? 0) - (plainStartOf[first?.startUtf16 ?? 0] ?? 0);
  return {
    from: first?.from ?? 0,
    to: last?.to ?? 0,
    startUtf16: first?.startUtf16 ?? startUtf16,
    endUtf16: last?.endUtf16 ?? startUtf16,
    keys,
    name: `${inside}:${keys}`,
  };
}

/** Sentences said again around a passage, at most this many on either side, are no surroundings that tell it apart. */
const MOST_REPEATED = 12;

/** The occurrence in its sentences, and in these with the repeated ones that adjoin them. */
function inFrames(version: VersionText, map: WordMap, occurrence: Occurrence): Framed {
  const { startUtf16, endUtf16 } = occurrence;
  const { from, to } = sentencesWithin(version, startUtf16, endUtf16);
  const isRepeated = (index: number) => map.repeated.has(version.sentences[index]?.key ?? -1);
  let [first, last] = [from, to];
  const isAllRepeated = version.sentences.slice(from, to).every(({ key }) => map.repeated.has(key));
  while (isAllRepeated && from - first < MOST_REPEATED && isRepeated(first - 1)) first--;
  while (isAllRepeated && last - to < MOST_REPEATED && isRepeated(last)) last++;
  const frame = frameOf(version, startUtf16, from, to);
  return {
    ...occurrence,
    frame,
    run: last - first > to - from ? frameOf(version, startUtf16, first, last) : frame,
  };
}

const framed = (version: VersionText, map: WordMap, found: readonly Occurrence[]): Framed[] =>
  found.map((occurrence) => inFrames(version, map, occurrence));

/** Where the words are to be looked for first: where the passage's first word went, else as far into the text. */
function expectedPlace({ startUtf16, from }: Passage, { older, newer, imageOf }: WordMap): number {
  const image = newer.tokens[imageOf[from] ?? -1];
  return image?.startUtf16 ?? Math.floor((startUtf16 / older.text.length) * newer.text.length);
}

/** Two standings in sentences that read the same agree in that; the rest is for what stands around these. */
const SENTENCE_SHARE = 0.5;
const APART: Agreement = { share: 0, flush: 0 };

function agreementOf({ older, newer }: WordMap, a: Framed, b: Framed, isWhole: boolean): Agreement {
  const hasRun = a.run !== a.frame || b.run !== b.frame;
  if (hasRun && a.run.name === b.run.name) {
    const { share, flush } = agreement(older, a.run, newer, b.run);
    return { share: SENTENCE_SHARE + (1 - SENTENCE_SHARE) * share, flush };
  }
  // Another one of the same row of repeated sentences.
  if (hasRun && a.run.keys === b.run.keys) return APART;
  if (a.frame.name !== b.frame.name) return agreement(older, a, newer, b);
  const { share, flush } = agreement(older, a.frame, newer, b.frame);
  if (isWhole) return { share: hasRun ? SENTENCE_SHARE * share : share, flush: hasRun ? 0 : flush };
  return { share: SENTENCE_SHARE + (1 - SENTENCE_SHARE) * share, flush };
}

/** Agreement of each pair, looked at once. */
function agreeing(map: WordMap, isWhole: boolean): Standings["agree"] {
  const known = new Map<number, Agreement>();
  return (a, b) => {
    const key = a.startUtf16 * map.newer.text.length + b.startUtf16;
    const agreed = known.get(key) ?? agreementOf(map, a, b, isWhole);
    known.set(key, agreed);
    return agreed;
  };
}

/**
 * Reads the standings. Where the passage's very sentence still stands as often as it did, only its standings count, by
 * what stands around the sentence; else all standings of the words.
 */
export function readStandings(passage: Passage, needle: Needle, map: WordMap): Standings {
  const { older, newer } = map;
  const self = inFrames(older, map, passage);
  const isSame = ({ frame }: Framed) => frame.name === self.frame.name;
  const like = { version: older, startUtf16: passage.startUtf16 };
  const places = framed(newer, map, occurrencesOf(newer, needle, like, expectedPlace(passage, map)));
  const best = places.find(isSame) ?? places[0];
  const isLikeBest = { version: newer, startUtf16: best?.startUtf16 ?? 0 };
  const known = best ? occurrencesOf(older, needle, isLikeBest, passage.startUtf16) : [];
  const siblings = framed(older, map, known).filter(({ startUtf16 }) => startUtf16 !== passage.startUtf16);
  const isWhole = places.filter(isSame).length > siblings.filter(isSame).length;
  const agree = agreeing(map, isWhole);
  return {
    passage: isWhole ? self.frame : passage,
    siblings: isWhole ? siblings.filter(isSame) : siblings,
    places: (isWhole ? places.filter(isSame) : places).map((place) => ({
      ...place,
      around: agree(self, place),
    })),
    isWhole,
    isCapped: places.length >= MOST_OCCURRENCES || known.length >= MOST_OCCURRENCES,
    agree,
    readsTheSame: isSame,
  };
}
