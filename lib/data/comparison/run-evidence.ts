/** What speaks for who took from whom among a passage's carriers: each with the earliest dated, or the one asked for. */
import "server-only";
import { textDate } from "#lib/compare/origins/article-date.ts";
import type { Earliest } from "#lib/compare/origins/earliest.ts";
import { findCredits } from "#lib/compare/origins/find-credits.ts";
import { type EvidenceSide, pairEvidence } from "#lib/compare/origins/pair-evidence.ts";
import { type SharedVariant, sharedVariants } from "#lib/compare/origins/shared-variants.ts";
import { swapPassage } from "#lib/compare/swap-sides.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import type { LoadedPair } from "./load-alignments.ts";
import { readCreditNames } from "./read-credit-names.ts";
import type { PairEvidence, RunCarrier, RunPassage } from "./read-passage-run.ts";
import type { RunArticle } from "./run-articles.ts";

export type Run = {
  passage: RunPassage;
  /** In time order. */
  carriers: readonly RunCarrier[];
  articles: ReadonlyMap<string, RunArticle>;
  pairs: readonly LoadedPair[];
  earliest: Earliest;
};

/** What evidence is read from. `order`: the versions from which third texts are taken, the first before the others. */
export type Known = Pick<Run, "articles" | "pairs"> & { order: readonly string[] };

/** Of more than so many carriers only the first are held against the base; third texts are taken from fewer. */
const mostPairs = 12;
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

const quotationForm = /[“"«][^“”"«»\n]{3,600}[”"»]/gu;

function asText(body: string) {
  const quotations = [...body.matchAll(quotationForm)].map((match) => ({
    startUtf16: match.index,
    endUtf16: match.index + match[0].length,
  }));
  return { body, quotations };
}

function variantsOf(known: Known, a: RunArticle, b: RunArticle): (SharedVariant & { thirdName: string })[] {
  const thirds = known.order.filter((id) => id !== a.versionId && id !== b.versionId);
  const withThirds = thirds.flatMap((versionId) => {
    const third = known.articles.get(versionId);
    const [ofA, ofB] = [a, b].map((one) => passagesOf(known.pairs, one.versionId, versionId));
    return third && ofA?.length && ofB?.length ? [{ third, ofA, ofB }] : [];
  });
  return withThirds.slice(0, mostThirds).flatMap(({ third, ofA, ofB }) => {
    const shared = sharedVariants(
      { text: asText(a.body), withThird: ofA },
      { text: asText(b.body), withThird: ofB },
      third.body,
    );
    return shared.map((variant) => ({ ...variant, thirdName: nameOf(third) }));
  });
}

function nameOf({ article }: RunArticle): string {
  const source = article.primarySourceName ?? article.sourceName;
  return source === null ? `“${article.title}”` : `“${article.title}” (${source})`;
}

function sideOf(one: RunArticle, other: RunArticle, allNames: readonly string[]): EvidenceSide {
  const known = new Set([...one.names, ...other.names]);
  const byline = [one.byline, one.primaryByline, one.primaryStated].filter(Boolean).join(" · ") || null;
  const own = new Set(one.names);
  return {
    name: nameOf(one),
    date: textDate(one.dates),
    wordCount: one.wordCount,
    creditsOther: findCredits(
      one.body,
      byline,
      other.names.filter((name) => !own.has(name)),
    ),
    creditsThird: findCredits(
      one.body,
      byline,
      allNames.filter((name) => !known.has(name)),
    ),
  };
}

/** The one all others are held against: the earliest dated, else the one asked for. */
function baseOf({ earliest, carriers, passage }: Run): string {
  const [first] = earliest.articleIds;
  return carriers.find(({ article }) => article.articleId === first)?.versionId ?? passage.versionId;
}

/** The pairs told: each carrier with the base, and with the one asked for. */
function pairsToTell(run: Run): [string, string][] {
  const ids = run.carriers.map(({ versionId }) => versionId);
  const bases = [...new Set([baseOf(run), run.passage.versionId])];
  const all = bases.flatMap((base) =>
    ids.filter((id) => id !== base).map((id): [string, string] => [base, id]),
  );
  const seen = new Set<string>();
  const once = all.filter(([x, y]) => {
    const name = pairName(x, y);
    return seen.has(name) ? false : seen.add(name);
  });
  return once.slice(0, mostPairs);
}

/** In the order of the pairs told: those with the earliest first. Two queries. */
export async function readRunEvidence(member: Member, run: Run): Promise<PairEvidence[]> {
  const order = run.carriers.map(({ versionId }) => versionId);
  return evidenceOfPairs(member, { ...run, order }, pairsToTell(run));
}

/** What speaks for either way in each of these pairs of versions. Two queries. */
export async function evidenceOfPairs(
  member: Member,
  known: Known,
  pairsTold: readonly [string, string][],
): Promise<PairEvidence[]> {
  const [containments, names] = await Promise.all([
    readContainments(
      member,
      known.pairs.map(({ comparisonId }) => comparisonId),
    ),
    readCreditNames(member),
  ]);
  return pairsTold.flatMap(([aVersionId, bVersionId]) => {
    const [a, b] = [known.articles.get(aVersionId), known.articles.get(bVersionId)];
    if (a === undefined || b === undefined) return [];
    const shares = sharesOf(containments, aVersionId, bVersionId);
    const variants = variantsOf(known, a, b);
    const evidence = pairEvidence({ a: sideOf(a, b, names), b: sideOf(b, a, names), ...shares, variants });
    return [{ aVersionId, bVersionId, evidence }];
  });
}
