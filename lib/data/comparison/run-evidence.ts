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

function variantsOf(run: Run, a: RunArticle, b: RunArticle): (SharedVariant & { thirdName: string })[] {
  const thirds = run.carriers
    .filter(({ versionId }) => versionId !== a.versionId && versionId !== b.versionId)
    .slice(0, mostThirds);
  return thirds.flatMap(({ versionId }) => {
    const third = run.articles.get(versionId);
    const withThird = (one: RunArticle) => passagesOf(run.pairs, one.versionId, versionId);
    if (third === undefined || withThird(a).length === 0 || withThird(b).length === 0) return [];
    const [left, right] = [a, b].map((one) => ({ text: asText(one.body), withThird: withThird(one) }));
    if (left === undefined || right === undefined) return [];
    const shared = sharedVariants(left, right, third.body);
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
  const [containments, names] = await Promise.all([
    readContainments(
      member,
      run.pairs.map(({ comparisonId }) => comparisonId),
    ),
    readCreditNames(member),
  ]);
  return pairsToTell(run).flatMap(([aVersionId, bVersionId]) => {
    const [a, b] = [run.articles.get(aVersionId), run.articles.get(bVersionId)];
    if (a === undefined || b === undefined) return [];
    const stored = containments.get(pairName(aVersionId, bVersionId));
    const isTurned = stored !== undefined && stored.a !== aVersionId;
    const evidence = pairEvidence({
      a: sideOf(a, b, names),
      b: sideOf(b, a, names),
      containmentA: (isTurned ? stored?.containmentB : stored?.containmentA) ?? 0,
      containmentB: (isTurned ? stored?.containmentA : stored?.containmentB) ?? 0,
      variants: variantsOf(run, a, b),
    });
    return [{ aVersionId, bVersionId, evidence }];
  });
}
