/**
 * The current versions of other articles that share fingerprints with a text. A fingerprint that more than `commonIn`
 * versions carry is a stock phrase and finds nobody (passim's document-frequency cut), unless so much of a text is
 * carried so often that it is a story that ran widely: that one is held against the first versions that carry it.
 */
import "server-only";
import { distinctHashes } from "#lib/compare/fingerprints.ts";
import type { Db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { byPostingIndex } from "./by-posting-index.ts";
import { turnHashes } from "./posting-hash.ts";

export type Candidate = { articleId: string; versionId: string; body: string; sharedFingerprints: number };

/** Fingerprints are looked up in the index of their project; what the version itself carries is passed over. */
export type SoughtText = { projectId: string; versionId: string; body: string };

const commonIn = 100;
/** One that has so many may have more. */
export const mostCandidates = 120;
/** A fingerprint weighs 1 where only this text carries it and 0 where `commonIn` do, by the logarithm; this is enough. */
const leastWeight = 0.5;
/** Whatever they weigh, so many together are more than a phrase: some fifteen words. */
const leastShared = 4;
/** Of those that share one fingerprint alone, which is chance as often as a short quotation: the rarest these many. */
const mostByOne = 8;
/** A text of which less than this share is looked for without its stock phrases is looked for with them. */
const leastSpecific = 0.75;
/** Stock phrases count where the texts share at least this part of the smaller one's fingerprints. */
const leastContained = 0.25;
/** A text with more fingerprints (some 40,000 words) is sought by every second, fourth, … of them. */
const mostSought = 16_384;

/** The same choice wherever the text stands, by the hashes' own last bits. */
function sample(hashes: bigint[]): bigint[] {
  let mask = 0n;
  for (let kept = hashes.length; kept > mostSought; kept /= 2) mask = (mask << 1n) | 1n;
  return mask === 0n ? hashes : hashes.filter((hash) => (hash & mask) === 0n);
}

/**
 * One look into the index for each fingerprint, each of at most `commonIn` + 1 rows: see by-posting-index.ts. Articles are
 * joined by their ids alone, one by one: while an import is written there are no statistics, and a planner that takes the
 * project for small would walk through all of it instead.
 */
export function candidatesSql({ projectId, versionId, body }: SoughtText): Prisma.Sql {
  const hashes = sample(turnHashes(projectId, distinctHashes(body)));
  return Prisma.sql`
    WITH mine AS MATERIALIZED (SELECT hash FROM unnest(${hashes.map(String)}::bigint[]) AS m(hash)),
    stock AS MATERIALIZED (
      SELECT s.hash FROM mine JOIN "StockFingerprint" s ON s."projectId" = ${projectId}::uuid AND s.hash = mine.hash
    ), asked AS MATERIALIZED (
      SELECT hash FROM mine WHERE hash NOT IN (SELECT hash FROM stock)
      UNION ALL SELECT hash FROM stock
      WHERE (SELECT count(*) FROM stock) > ${1 - leastSpecific}::float8 * ${hashes.length}::int
    ), carried AS MATERIALIZED (
      SELECT m.hash, c.*, count(*) OVER (PARTITION BY m.hash) AS versions
      FROM asked m CROSS JOIN LATERAL (
        SELECT f."versionId", f."articleId", f.size FROM "VersionFingerprint" f
        WHERE f.hashes @> ARRAY[m.hash] AND (f."projectId" = ${projectId}::uuid) IS TRUE
        LIMIT ${commonIn + 1}
      ) c
    ), remembered AS (
      INSERT INTO "StockFingerprint" ("projectId", hash)
      SELECT DISTINCT ${projectId}::uuid, hash FROM carried WHERE versions > ${commonIn} ORDER BY hash
      ON CONFLICT DO NOTHING
    ), shared AS (
      SELECT "articleId", "versionId", min(versions) AS versions, count(*) AS n,
        count(*) FILTER (WHERE versions <= ${commonIn}) AS specific,
        sum(1 - ln(least(versions, ${commonIn}::int)::float8) / ln(${commonIn}::float8)) AS weight,
        count(*) >= ${leastContained}::float8 * least(min(size), ${hashes.length}::int) AS "isContained"
      FROM carried WHERE "versionId" <> ${versionId}::uuid
      GROUP BY "articleId", "versionId"
    ), weighed AS (
      SELECT *, row_number() OVER (PARTITION BY specific = 1 AND NOT "isContained" ORDER BY versions, "versionId") AS place
      FROM shared
      WHERE "isContained" OR weight >= ${leastWeight}::float8 OR specific >= ${leastShared}
    )
    SELECT w."articleId", w."versionId", v.body, w.n::int AS "sharedFingerprints"
    FROM weighed w
    CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE id = w."articleId" OFFSET 0) a
    CROSS JOIN LATERAL (SELECT * FROM "ArticleVersion" WHERE id = w."versionId" OFFSET 0) v
    WHERE (w.specific > 1 OR w."isContained" OR w.place <= ${mostByOne})
      AND a."projectId" = ${projectId}::uuid AND a."currentVersionId" = w."versionId" AND a."deletedAt" IS NULL
      AND v."projectId" = ${projectId}::uuid
    ORDER BY CASE WHEN w."isContained" THEN w.n ELSE w.specific END DESC, w.weight DESC, w."versionId"
    LIMIT ${mostCandidates}`;
}

/**
 * Best first: by the number of distinct fingerprints shared. Excludes deleted articles and outdated versions. Remembers
 * the stock phrases it met, so that they are not looked up again.
 */
export async function findCandidates(client: Db, sought: SoughtText): Promise<Candidate[]> {
  return byPostingIndex(client, (tx) => tx.$queryRaw<Candidate[]>(candidatesSql(sought)));
}
