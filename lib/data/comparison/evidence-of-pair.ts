/** What speaks for who took from whom, of two versions, worked out of what is stored of them when a page asks. */
import "server-only";
import { textDate } from "#lib/compare/origins/article-date.ts";
import { type Credit, findCredits } from "#lib/compare/origins/find-credits.ts";
import { type FormalCredit, findFormalCredits } from "#lib/compare/origins/formal-credits.ts";
import { indexNames, type NameIndex } from "#lib/compare/origins/name-index.ts";
import { AGENCY_NAMES, type NamesOfOne, namesOfOne } from "#lib/compare/origins/names-of-one.ts";
import { type EvidenceSide, type OriginEvidence, pairEvidence } from "#lib/compare/origins/pair-evidence.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { readAliasGroups } from "./known-of-texts.ts";
import { readCreditNames } from "./read-credit-names.ts";
import { type KnownTexts, readSlips } from "./read-slips.ts";
import type { RunArticle } from "./run-articles.ts";

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

function nameOf({ article }: RunArticle): string {
  const source = article.primarySourceName ?? article.sourceName;
  return source === null ? `“${article.title}”` : `“${article.title}” (${source})`;
}

/** With the credits that their form alone makes plain: read once, and counted in both what is looked for and what is found. */
type CreditingText = RunArticle & { formal: FormalCredit[] };

const withFormal = (one: RunArticle): CreditingText => ({ ...one, formal: findFormalCredits(one.body) });

/** What is looked for in both texts: every name of the project's sources, and of whoever either text credits by form alone. */
function creditIndex(
  a: CreditingText,
  b: CreditingText,
  sources: readonly string[],
  { allOf }: NamesOfOne,
): NameIndex {
  const formal = [a, b].flatMap((one) => one.formal.map(({ name }) => name));
  return indexNames(allOf([...sources, ...a.names, ...b.names, ...formal, ...AGENCY_NAMES]));
}

function sideOf(
  one: CreditingText,
  other: CreditingText,
  index: NameIndex,
  { keyOf }: NamesOfOne,
): EvidenceSide {
  const byline = [one.byline, one.primaryByline, one.primaryStated].filter(Boolean).join(" · ") || null;
  const [own, others] = [new Set(one.names.map(keyOf)), new Set(other.names.map(keyOf))];
  const credits = findCredits(one.body, byline, index, one.formal).filter(
    ({ name }) => !own.has(keyOf(name)),
  );
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
 * As said of A and B in the order given; empty where one of them is not known. Four queries; then linear in the texts.
 */
export async function evidenceOfPair(
  member: Member,
  known: KnownTexts,
  aVersionId: string,
  bVersionId: string,
): Promise<OriginEvidence[]> {
  const [one, other] = [known.articles.get(aVersionId), known.articles.get(bVersionId)];
  if (one === undefined || other === undefined) return [];
  const [containments, sources, aliases, slips] = await Promise.all([
    readContainments(
      member,
      known.pairs.map(({ comparisonId }) => comparisonId),
    ),
    readCreditNames(member),
    readAliasGroups(member.projectId),
    readSlips(member, known, one, other),
  ]);
  const names = namesOfOne([...sources, ...aliases]);
  const [a, b] = [withFormal(one), withFormal(other)];
  const index = creditIndex(a, b, sources.flat(), names);
  const shares = sharesOf(containments, aVersionId, bVersionId);
  const variants = slips.variants.map(({ third, ...variant }) => ({ ...variant, thirdName: nameOf(third) }));
  const notRead = slips.notRead.map(nameOf);
  const sides = { a: sideOf(a, b, index, names), b: sideOf(b, a, index, names) };
  return pairEvidence({ ...sides, ...shares, variants, notRead, keyOf: names.keyOf });
}
