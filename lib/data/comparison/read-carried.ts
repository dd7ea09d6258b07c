/**
 * Where each article of a passage's run has it, and how many words differ between each two of them: read from what is kept
 * of their pairs. Nothing is aligned in a request; what an earlier engine did not keep is not known yet.
 */
import "server-only";
import type { TextSpan } from "#lib/compare/align-rows.ts";
import { type ChangedWords, countChanged } from "#lib/compare/carried/count-changed.ts";
import { carriedPlace, type WordsOfStep } from "#lib/compare/carried/follow-way.ts";
import { type AlignedWords, turnAligned } from "#lib/compare/carried/map-place.ts";
import { trimToWords } from "#lib/compare/carried/trim-to-words.ts";
import type { Carrier, TextPlace } from "#lib/compare/origins/find-carriers.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import type { LoadedPair } from "./load-alignments.ts";
import { wordPlacesFinder } from "./read-wording.ts";

/** Of a passage that ran nearly everywhere the words of so many pairs are counted; where each article has it is read of all. */
const mostLinks = 600;

export type CarriedWords = {
  /** From the passage's first word there to its last; empty where none is there; null: not known yet. */
  placeOf: (versionId: string) => TextSpan | null;
  changedWords: (pairs: readonly LoadedPair[]) => ChangedWords;
};

type Known = {
  passage: TextPlace;
  carriers: readonly Carrier[];
  pairs: readonly LoadedPair[];
  bodyOf: (versionId: string) => string;
};

/** Comparisons whose words are asked for. Of a verbatim pair there are none. */
function askedFor({ carriers, pairs }: Known): ReadonlySet<string> {
  const onWays = new Set(
    carriers.flatMap(({ pieces }) => pieces.flatMap(({ way }) => way.map((step) => step.reuseId))),
  );
  const carrying = new Set(carriers.map(({ versionId }) => versionId));
  const changed = pairs.filter(({ kind }) => kind !== "verbatim");
  const ofWays = changed.filter(({ reuseId }) => onWays.has(reuseId));
  const ofLinks = changed.filter(({ a, b }) => carrying.has(a.versionId) && carrying.has(b.versionId));
  const idsOf = (all: readonly LoadedPair[]) => [...new Set(all.map(({ comparisonId }) => comparisonId))];
  return new Set([...idsOf(ofWays), ...idsOf(ofLinks).slice(0, mostLinks)]);
}

type Finders = ReadonlyMap<string, ReturnType<typeof wordPlacesFinder>>;

/** By comparison; those an earlier engine made are missing. One query. */
async function readFinders(
  { projectId }: Member,
  ids: ReadonlySet<string>,
  { bodyOf }: Known,
): Promise<Finders> {
  const rows = await db().comparisonWording.findMany({
    where: { projectId, comparisonId: { in: [...ids] } },
  });
  return new Map(
    rows.map((row) => {
      const bodies = { a: bodyOf(row.versionAId), b: bodyOf(row.versionBId) };
      return [row.comparisonId, wordPlacesFinder(row, bodies)];
    }),
  );
}

/** As the pair is stored; null where it is not known. */
function alignedOf({ comparisonId, kind, a, b }: LoadedPair, finders: Finders): AlignedWords | null {
  const place = {
    aStartUtf16: a.startUtf16,
    aEndUtf16: a.endUtf16,
    bStartUtf16: b.startUtf16,
    bEndUtf16: b.endUtf16,
  };
  if (kind === "verbatim") return { ...place, changes: [], moved: [] };
  return finders.get(comparisonId)?.(place) ?? null;
}

function wordsOfSteps({ pairs, bodyOf }: Known, finders: Finders): WordsOfStep {
  const byId = new Map(pairs.map((pair) => [pair.reuseId, pair]));
  return ({ reuseId, here, there }) => {
    const pair = byId.get(reuseId);
    const aligned = pair === undefined ? null : alignedOf(pair, finders);
    if (pair === undefined || aligned === null) return null;
    const texts = { a: bodyOf(here.versionId), b: bodyOf(there.versionId) };
    return { texts, aligned: pair.a.versionId === here.versionId ? aligned : turnAligned(aligned) };
  };
}

/** One query; linear in what is stored of the pairs, and in the words that differ. */
export async function readCarried(member: Member, known: Known): Promise<CarriedWords> {
  const { passage, carriers, bodyOf } = known;
  const asked = askedFor(known);
  const finders = await readFinders(member, asked, known);
  const wordsOf = wordsOfSteps(known, finders);
  const own = trimToWords(bodyOf(passage.versionId), passage);
  const places = new Map(carriers.map((carrier) => [carrier.versionId, carriedPlace(own, carrier, wordsOf)]));
  const placeOf = (versionId: string) => places.get(versionId) ?? null;
  return {
    placeOf,
    changedWords: (pairs) => {
      const [first] = pairs;
      const [a, b] = first === undefined ? [] : [placeOf(first.a.versionId), placeOf(first.b.versionId)];
      if (pairs.some(({ comparisonId, kind }) => kind !== "verbatim" && !asked.has(comparisonId)))
        return "notCounted";
      const aligned = pairs.flatMap((pair) => alignedOf(pair, finders) ?? []);
      if (!first || !a || !b || aligned.length < pairs.length) return "notKnownYet";
      const onA = { body: bodyOf(first.a.versionId), place: a };
      const onB = { body: bodyOf(first.b.versionId), place: b };
      return countChanged(onA, onB, aligned);
    },
  };
}
