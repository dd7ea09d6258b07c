/** The numbers of a set of articles: those of one thing side by side, for a table and a timeline, and all the others. */
import "server-only";
import type { QuantityPair } from "#lib/compare/comparison.ts";
import { groupQuantities, type PlacedPair } from "#lib/compare/group-quantities.ts";
import type { Quantity } from "#lib/compare/quantities/quantity.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { articleJsonSql, type PassageArticle } from "../work/article-json.ts";
import { currentVersionsSql } from "./live-edges.ts";
import { type PackedQuantity, unpackQuantity } from "./quantity-rows.ts";

export type StatedQuantity = { articleId: string; versionId: string; quantity: Quantity };

export type ComparedQuantities = {
  verdict: "conflict" | "changed" | "agree";
  /** By the date they are told for, undated ones last. */
  quantities: StatedQuantity[];
  /** Two by two, with the reason of each verdict. */
  pairs: { a: StatedQuantity; b: StatedQuantity; verdict: QuantityPair["verdict"]; why: string }[];
};

export type QuantityTable = {
  articles: (PassageArticle & {
    versionId: string /** False while the worker has not read its numbers, or could not. */;
    isRead: boolean;
  })[];
  /** Those in conflict first. */
  groups: ComparedQuantities[];
  /** Pairs of which it is not clear whether they count the same, or when. */
  unclear: ComparedQuantities["pairs"];
  /** Numbers that nothing was found for to compare with, in the order of the articles and their texts. */
  others: StatedQuantity[];
};

type ArticleRow = { versionId: string; article: PassageArticle; isRead: boolean };

async function readArticles({ projectId }: Member, articleIds: readonly string[]): Promise<ArticleRow[]> {
  return db().$queryRaw<ArticleRow[]>`
    SELECT art."currentVersionId" AS "versionId", ${articleJsonSql} AS article,
      EXISTS (SELECT 1 FROM "VersionAnalysis" x WHERE x."projectId" = art."projectId"
        AND x."versionId" = art."currentVersionId" AND x."numbersProblem" IS NULL) AS "isRead"
    FROM unnest(${[...articleIds]}::uuid[]) WITH ORDINALITY asked(id, position)
    JOIN "Article" art ON art.id = asked.id AND art."projectId" = ${projectId}::uuid AND art."deletedAt" IS NULL
    ORDER BY asked.position`;
}

type StatedRow = Omit<StatedQuantity, "quantity"> & { quantities: PackedQuantity[] };

async function readStated({ projectId }: Member, articleIds: readonly string[]): Promise<StatedQuantity[]> {
  const rows = await db().$queryRaw<StatedRow[]>`
    SELECT q."articleId", q."versionId", q.quantities FROM "VersionQuantities" q
    WHERE q."projectId" = ${projectId}::uuid AND q."versionId" = ANY(${currentVersionsSql(projectId, articleIds)})
    ORDER BY q."versionId"`;
  return rows.flatMap(({ quantities, ...row }) =>
    quantities.map((packed) => ({ ...row, quantity: unpackQuantity(packed) })),
  );
}

type PairRow = Pick<QuantityPair, "verdict" | "why"> & {
  a: PackedQuantity;
  b: PackedQuantity;
  aVersionId: string;
  bVersionId: string;
};

/** But those a person said are not the same. */
async function readPairs({ projectId }: Member, articleIds: readonly string[]): Promise<PlacedPair[]> {
  const versions = currentVersionsSql(projectId, articleIds);
  const rows = await db().$queryRaw<PairRow[]>`
    SELECT c."versionAId" AS "aVersionId", c."versionBId" AS "bVersionId", q.a, q.b, q.verdict::text AS verdict, q.why
    FROM "Comparison" c
    JOIN "QuantityPair" q ON q."projectId" = c."projectId" AND q."comparisonId" = c.id
    WHERE c."projectId" = ${projectId}::uuid AND c."versionAId" = ANY(${versions}) AND c."versionBId" = ANY(${versions})
      AND q.state <> 'rejected'
    ORDER BY c.id, q.position`;
  return rows.map(({ aVersionId, bVersionId, a, b, ...pair }) => ({
    aVersionId,
    bVersionId,
    pair: { ...pair, a: unpackQuantity(a), b: unpackQuantity(b) },
  }));
}

const placeOf = ({ versionId, quantity }: { versionId: string; quantity: Quantity }) =>
  `${versionId} ${quantity.startUtf16} ${quantity.endUtf16}`;

/** Ids of another project are passed over. Three queries. */
export async function readQuantities(member: Member, articleIds: readonly string[]): Promise<QuantityTable> {
  const [rows, stated, pairs] = await Promise.all([
    readArticles(member, articleIds),
    readStated(member, articleIds),
    readPairs(member, articleIds),
  ]);
  const articleOf = new Map(rows.map(({ versionId, article }) => [versionId, article.articleId]));
  const withArticle = (versionId: string, quantity: Quantity): StatedQuantity => {
    return { articleId: articleOf.get(versionId) ?? "", versionId, quantity };
  };
  const tell = ({ aVersionId, bVersionId, pair }: PlacedPair) => ({
    a: withArticle(aVersionId, pair.a),
    b: withArticle(bVersionId, pair.b),
    verdict: pair.verdict,
    why: pair.why,
  });
  const groups = groupQuantities(stated, pairs).map((group) => ({
    verdict: group.verdict,
    quantities: group.quantities.map(({ versionId, quantity }) => withArticle(versionId, quantity)),
    pairs: group.pairs.map(tell),
  }));
  const grouped = new Set(groups.flatMap((group) => group.quantities.map(placeOf)));
  const position = new Map(rows.map(({ versionId }, at) => [versionId, at]));
  const others = stated.filter((one) => !grouped.has(placeOf(one)));
  return {
    articles: rows.map(({ versionId, article, isRead }) => ({ ...article, versionId, isRead })),
    groups,
    unclear: pairs.filter(({ pair }) => pair.verdict === "unclear").map(tell),
    others: others.sort((x, y) => (position.get(x.versionId) ?? 0) - (position.get(y.versionId) ?? 0)),
  };
}
