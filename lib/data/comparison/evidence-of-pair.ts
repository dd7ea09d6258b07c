/** What speaks for who took from whom, of two versions, worked out of what is stored of them when a page asks. */
import "server-only";
import { findQuotations } from "#lib/compare/find-quotations.ts";
import { once } from "#lib/compare/once.ts";
import { textDate } from "#lib/compare/origins/article-date.ts";
import { type Credit, findCredits } from "#lib/compare/origins/find-credits.ts";
import { findFormalCredits } from "#lib/compare/origins/formal-credits.ts";
import { indexNames, type NameIndex } from "#lib/compare/origins/name-index.ts";
import { AGENCY_NAMES, type NamesOfOne, namesOfOne } from "#lib/compare/origins/names-of-one.ts";
import { type EvidenceSide, type OriginEvidence, pairEvidence } from "#lib/compare/origins/pair-evidence.ts";
import { type SharedVariant, sharedVariants, type Text } from "#lib/compare/origins/shared-variants.ts";
import { swapPassage } from "#lib/compare/swap-sides.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { readAliasGroups } from "./known-of-texts.ts";
import type { LoadedPair } from "./load-alignments.ts";
import { readCreditNames } from "./read-credit-names.ts";
import type { RunArticle } from "./run-articles.ts";

/** What evidence is read from. `order`: the versions from which third texts are taken, the first before the others. */
export type Known = {
  articles: ReadonlyMap<string, RunArticle>;
  pairs: readonly LoadedPair[];
  order: readonly string[];
};

/** Slips are looked for against so many third texts. */
const mostThirds = 3;

type Containments = Map<string, { a: string; containmentA: number; containmentB: number }>;

async function readContainments({ projectId }: Member, ids: readonly string[]): Promise<Containments> {
  const rows = await db().comparison.findMany({
    where: { projectId, id: { in: [...new Set(ids)] } },
    select: { versionAId: true, versionBId: true, containmentA: true, containmentB: true },
  });
  return new Map(
    rows.map(({ versionAId, versionBId, ...shares }) => [
      pairName(versionAId, versionBId),
      { a: versionAId, ...shares },
    ]),
  );
}

const pairName = (x: string, y: string) => (x < y ? `${x} ${y}` : `${y} ${x}`);

function sharesOf(known: Containments, a: string, b: string) {
  const stored = known.get(pairName(a, b));
  if (stored === undefined) return { containmentA: 0, containmentB: 0 };
  const { containmentA, containmentB } = stored;
  return stored.a === a
    ? { containmentA, containmentB }
    : { containmentA: containmentB, containmentB: containmentA };
}

/** The aligned passages of two versions, with `first` as their A side. */
function passagesOf(pairs: readonly LoadedPair[], first: string, second: string) {
  return pairs.flatMap(({ a, b, kind, similarity }) => {
    const passage = {
      aStartUtf16: a.startUtf16,
      aEndUtf16: a.endUtf16,
      bStartUtf16: b.startUtf16,
      bEndUtf16: b.endUtf16,
      kind,
      nature: "copied" as const,
      similarity,
    };
    if (a.versionId === first && b.versionId === second) return [passage];
    return a.versionId === second && b.versionId === first ? [swapPassage(passage)] : [];
  });
}

/** Of what a text shares with a third so much is looked through for slips, the longest passages first. */
const mostSlipsUtf16 = 40_000;

type Shared = ReturnType<typeof passagesOf>[number];

/** The longest passages, the last of them cut, up to `mostSlipsUtf16` in all; in the order given. */
function boundPassages(passages: readonly Shared[]): Shared[] {
  const lengthOf = ({ aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 }: Shared) =>
    Math.max(aEndUtf16 - aStartUtf16, bEndUtf16 - bStartUtf16);
  let left = mostSlipsUtf16;
  const kept = new Map<Shared, Shared>();
  for (const one of passages.toSorted((x, y) => lengthOf(y) - lengthOf(x))) {
    if (left === 0) break;
    const aEndUtf16 = Math.min(one.aEndUtf16, one.aStartUtf16 + left);
    const bEndUtf16 = Math.min(one.bEndUtf16, one.bStartUtf16 + left);
    kept.set(one, { ...one, aEndUtf16, bEndUtf16 });
    left = Math.max(0, left - lengthOf(one));
  }
  return passages.flatMap((one) => kept.get(one) ?? []);
}

const asText = ({ body }: RunArticle): Text => ({ body, quotations: once(() => findQuotations(body)) });

function variantsOf(known: Known, a: RunArticle, b: RunArticle): (SharedVariant & { thirdName: string })[] {
  const thirds = known.order.filter((id) => id !== a.versionId && id !== b.versionId);
  const withThirds = thirds.flatMap((versionId) => {
    const third = known.articles.get(versionId);
    const [ofA, ofB] = [a, b].map((one) => passagesOf(known.pairs, one.versionId, versionId));
    return third && ofA?.length && ofB?.length ? [{ third, ofA, ofB }] : [];
  });
  const [aText, bText] = [asText(a), asText(b)];
  return withThirds.slice(0, mostThirds).flatMap(({ third, ofA, ofB }) => {
    const shared = sharedVariants(
      { text: aText, withThird: boundPassages(ofA) },
      { text: bText, withThird: boundPassages(ofB) },
      third.body,
    );
    return shared.map((variant) => ({ ...variant, thirdName: nameOf(third) }));
  });
}

function nameOf({ article }: RunArticle): string {
  const source = article.primarySourceName ?? article.sourceName;
  return source === null ? `“${article.title}”` : `“${article.title}” (${source})`;
}

/** What is looked for in both texts: every name of the project's sources, and of whoever either text credits by form alone. */
function creditIndex(
  a: RunArticle,
  b: RunArticle,
  sources: readonly string[],
  { allOf }: NamesOfOne,
): NameIndex {
  const formal = [a, b].flatMap(({ body }) => findFormalCredits(body).map(({ name }) => name));
  return indexNames(allOf([...sources, ...a.names, ...b.names, ...formal, ...AGENCY_NAMES]));
}

function sideOf(one: RunArticle, other: RunArticle, index: NameIndex, { keyOf }: NamesOfOne): EvidenceSide {
  const byline = [one.byline, one.primaryByline, one.primaryStated].filter(Boolean).join(" · ") || null;
  const [own, others] = [new Set(one.names.map(keyOf)), new Set(other.names.map(keyOf))];
  const credits = findCredits(one.body, byline, index).filter(({ name }) => !own.has(keyOf(name)));
  const isOther = ({ name }: Credit) => others.has(keyOf(name));
  return {
    name: nameOf(one),
    date: textDate(one.dates),
    wordCount: one.wordCount,
    creditsOther: credits.filter(isOther),
    creditsThird: credits.filter((credit) => !isOther(credit)),
  };
}

/**
 * As said of A and B in the order given; empty where one of them is not known. Three queries; then linear in the texts,
 * and bounded by `mostSlipsUtf16` of what each shares with `mostThirds` third texts.
 */
export async function evidenceOfPair(
  member: Member,
  known: Known,
  aVersionId: string,
  bVersionId: string,
): Promise<OriginEvidence[]> {
  const [a, b] = [known.articles.get(aVersionId), known.articles.get(bVersionId)];
  if (a === undefined || b === undefined) return [];
  const [containments, sources, aliases] = await Promise.all([
    readContainments(
      member,
      known.pairs.map(({ comparisonId }) => comparisonId),
    ),
    readCreditNames(member),
    readAliasGroups(member.projectId),
  ]);
  const names = namesOfOne([...sources, ...aliases]);
  const index = creditIndex(a, b, sources.flat(), names);
  const shares = sharesOf(containments, aVersionId, bVersionId);
  const variants = variantsOf(known, a, b);
  const sides = { a: sideOf(a, b, index, names), b: sideOf(b, a, index, names) };
  return pairEvidence({ ...sides, ...shares, variants, keyOf: names.keyOf });
}
