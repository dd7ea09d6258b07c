/** Slips that two texts share against third texts, worked out of what is stored of their pairs with these. */
import "server-only";
import type { WordChange } from "#lib/compare/comparison.ts";
import { findQuotations } from "#lib/compare/find-quotations.ts";
import { once } from "#lib/compare/once.ts";
import { type SharedVariant, sharedVariants, type Text } from "#lib/compare/origins/shared-variants.ts";
import { swapWording } from "#lib/compare/wording/passage-wording.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import type { LoadedPair } from "./load-alignments.ts";
import { type WordingFinder, wordingFinder } from "./read-wording.ts";
import type { RunArticle } from "./run-articles.ts";

/** `order`: the versions from which third texts are taken, the first before the others. */
export type KnownTexts = {
  articles: ReadonlyMap<string, RunArticle>;
  pairs: readonly LoadedPair[];
  order: readonly string[];
};

export type Slips = {
  variants: (SharedVariant & { third: RunArticle })[];
  /** Third texts of which an earlier engine did not keep where they differ from the two. */
  notRead: RunArticle[];
};

/** Slips are looked for against so many third texts. */
const mostThirds = 3;

type Third = { third: RunArticle; ofA: LoadedPair[]; ofB: LoadedPair[] };

function isBetween({ a, b }: LoadedPair, x: string, y: string): boolean {
  return (a.versionId === x && b.versionId === y) || (a.versionId === y && b.versionId === x);
}

function thirdsOf({ articles, pairs, order }: KnownTexts, a: RunArticle, b: RunArticle): Third[] {
  const others = order.filter((id) => id !== a.versionId && id !== b.versionId);
  const shared = others.flatMap((versionId) => {
    const third = articles.get(versionId);
    const [ofA, ofB] = [a, b].map((one) => pairs.filter((pair) => isBetween(pair, one.versionId, versionId)));
    return third && ofA?.length && ofB?.length ? [{ third, ofA, ofB }] : [];
  });
  return shared.slice(0, mostThirds);
}

type Finders = ReadonlyMap<string, WordingFinder>;

/** By comparison. One query. */
async function readFinders(
  { projectId }: Member,
  { articles }: KnownTexts,
  thirds: Third[],
): Promise<Finders> {
  const ids = new Set(thirds.flatMap(({ ofA, ofB }) => [...ofA, ...ofB].map((pair) => pair.comparisonId)));
  const rows = await db().comparisonWording.findMany({
    where: { projectId, comparisonId: { in: [...ids] } },
  });
  const bodyOf = (versionId: string) => articles.get(versionId)?.body ?? "";
  return new Map(
    rows.map((row) => {
      const bodies = { a: bodyOf(row.versionAId), b: bodyOf(row.versionBId) };
      return [row.comparisonId, wordingFinder(row, bodies)];
    }),
  );
}

/** From the text of that version to the other's, in its order; null where those of a passage are not known. */
function changesFrom(versionId: string, pairs: readonly LoadedPair[], finders: Finders): WordChange[] | null {
  const all: WordChange[] = [];
  for (const { comparisonId, a, b } of pairs) {
    const place = {
      aStartUtf16: a.startUtf16,
      aEndUtf16: a.endUtf16,
      bStartUtf16: b.startUtf16,
      bEndUtf16: b.endUtf16,
    };
    const wording = finders.get(comparisonId)?.(place) ?? null;
    if (wording === null) return null;
    all.push(...(a.versionId === versionId ? wording : swapWording(wording)).changes);
  }
  return all.sort((x, y) => x.aStartUtf16 - y.aStartUtf16);
}

const asText = ({ body }: RunArticle): Text => ({ body, quotations: once(() => findQuotations(body)) });

/** One query; linear in what is stored of the two against `mostThirds` third texts. */
export async function readSlips(
  member: Member,
  known: KnownTexts,
  a: RunArticle,
  b: RunArticle,
): Promise<Slips> {
  const thirds = thirdsOf(known, a, b);
  const slips: Slips = { variants: [], notRead: [] };
  if (thirds.length === 0) return slips;
  const finders = await readFinders(member, known, thirds);
  const [aText, bText] = [asText(a), asText(b)];
  for (const { third, ofA, ofB } of thirds) {
    const ofFirst = changesFrom(a.versionId, ofA, finders);
    const ofSecond = changesFrom(b.versionId, ofB, finders);
    if (ofFirst === null || ofSecond === null) slips.notRead.push(third);
    else {
      const [onA, onB] = [
        { text: aText, changes: ofFirst },
        { text: bText, changes: ofSecond },
      ];
      const shared = sharedVariants(onA, onB, third.body);
      slips.variants.push(...shared.map((variant) => ({ ...variant, third })));
    }
  }
  return slips;
}
