/**
 * The current versions of other articles that share fingerprints with a text. A fingerprint that more than `commonIn`
 * versions carry is a stock phrase and finds nobody (passim's document-frequency cut), unless so much of a text is
 * carried so often that it is a story that ran widely: that one is held against the first versions that carry it.
 */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { byPostingIndex } from "./by-posting-index.ts";
import { readHashes } from "./engine/read-hashes.ts";
import { turnHashes } from "./posting-hash.ts";

/** Its text is read when it is compared: of a hundred long ones not all are to be in memory. */
export type Candidate = {
  articleId: string;
  versionId: string;
  lengthUtf16: number;
  sharedFingerprints: number;
};

export type Candidates = {
  /** Best first: by the number of distinct fingerprints shared. */
  list: Candidate[];
  /** There may be more: too many were found, or a passage of the text ran so widely that not all who carry it were sought. */
  isCut: boolean;
};

/** Fingerprints are looked up in the index of their project; what the version itself carries is passed over. */
export type SoughtText = { projectId: string; versionId: string; body: string };

const commonIn = 100;
/** No text is compared with more than so many. */
const mostCandidates = 120;
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
/** So many neighbouring fingerprints are some twenty words, enough for a passage: what carries them all is no phrase. */
const leastRun = 8;
/** A text with more fingerprints (some 40,000 words) is sought by every second, fourth, … of them. */
const mostSought = 16_384;

/** The same choice wherever the text stands, by the hashes' own last bits: all, or every `step`th. */
function sample(hashes: bigint[]): { sought: bigint[]; step: number } {
  let step = 1;
  while (hashes.length / step > mostSought) step *= 2;
  const mask = BigInt(step - 1);
  return { sought: step === 1 ? hashes : hashes.filter((hash) => (hash & mask) === 0n), step };
}

/**
 * Of `mine` and `carried`: whether more neighbouring fingerprints than a phrase has are carried so widely that not all who
 * carry them were looked up, or none because it was known.
 */
function ranWidelySql(step: number): Prisma.Sql {
  return Prisma.sql`
    SELECT COALESCE(max(r.n), 0) >= ${Math.max(1, Math.ceil(leastRun / step))}::int FROM (
      SELECT count(*) AS n FROM (
        SELECT m.place - row_number() OVER (ORDER BY m.place) AS run FROM mine m
        WHERE m.hash IN (SELECT hash FROM carried WHERE versions > ${commonIn})
          OR m.hash IN (SELECT hash FROM stock EXCEPT SELECT hash FROM asked)
      ) w GROUP BY w.run
    ) r`;
}

type Looked = SoughtText & { sought: readonly bigint[] };

/** What is looked up, and what carries it: `mine`, `stock`, `asked`, `carried`. */
function lookUpsSql({ projectId, versionId, sought }: Looked): Prisma.Sql {
  return Prisma.sql`
    mine AS MATERIALIZED (
      SELECT hash, place FROM unnest(${sought.map(String)}::bigint[]) WITH ORDINALITY AS m(hash, place)
    ), stock AS MATERIALIZED (
      SELECT s.hash FROM mine JOIN "StockFingerprint" s ON s."projectId" = ${projectId}::uuid AND s.hash = mine.hash
    ), asked AS MATERIALIZED (
      SELECT hash FROM mine WHERE hash NOT IN (SELECT hash FROM stock)
      UNION ALL SELECT hash FROM stock
      WHERE (SELECT count(*) FROM stock) > ${1 - leastSpecific}::float8 * ${sought.length}::int
    ), carried AS MATERIALIZED (
      SELECT m.hash, c.*, count(*) OVER (PARTITION BY m.hash) AS versions
      FROM asked m CROSS JOIN LATERAL (
        SELECT f."versionId", f."articleId", f.size FROM "VersionFingerprint" f
        WHERE f.hashes @> ARRAY[m.hash] AND (f."projectId" = ${projectId}::uuid) IS TRUE
          AND f."versionId" <> ${versionId}::uuid
        LIMIT ${commonIn + 1}
      ) c
    )`;
}

/** What is stock from now on, and what was looked up and is stock no more; in one order, so that nobody waits crosswise. */
function stockSql({ projectId }: Looked): Prisma.Sql {
  return Prisma.sql`
    remembered AS (
      INSERT INTO "StockFingerprint" ("projectId", hash)
      SELECT DISTINCT ${projectId}::uuid, hash FROM carried WHERE versions > ${commonIn} ORDER BY hash
      ON CONFLICT DO NOTHING
    ), doubted AS (
      SELECT s.hash FROM "StockFingerprint" s WHERE s."projectId" = ${projectId}::uuid
        AND s.hash IN (SELECT hash FROM stock INTERSECT SELECT hash FROM asked)
        AND s.hash NOT IN (SELECT hash FROM carried WHERE versions > ${commonIn})
      ORDER BY s.hash FOR UPDATE
    ), forgotten AS (
      DELETE FROM "StockFingerprint" s USING doubted d WHERE s."projectId" = ${projectId}::uuid AND s.hash = d.hash
    )`;
}

/** Who of `carried` shares enough, the best first: `found`, one more than are wanted. */
function foundSql({ projectId, sought }: Looked): Prisma.Sql {
  return Prisma.sql`
    shared AS (
      SELECT "articleId", "versionId", min(versions) AS versions, count(*) AS n,
        count(*) FILTER (WHERE versions <= ${commonIn}) AS specific,
        sum(1 - ln(least(versions, ${commonIn}::int)::float8) / ln(${commonIn}::float8)) AS weight,
        count(*) >= ${leastContained}::float8 * least(min(size), ${sought.length}::int) AS "isContained"
      FROM carried GROUP BY "articleId", "versionId"
    ), weighed AS (
      SELECT *, row_number() OVER (PARTITION BY specific = 1 AND NOT "isContained" ORDER BY versions, "versionId") AS place
      FROM shared
      WHERE "isContained" OR weight >= ${leastWeight}::float8 OR specific >= ${leastShared}
    ), found AS (
      SELECT w."articleId", w."versionId", v."lengthUtf16", w.n::int AS "sharedFingerprints",
        row_number() OVER (
          ORDER BY CASE WHEN w."isContained" THEN w.n ELSE w.specific END DESC, w.weight DESC, w."versionId") AS rank
      FROM weighed w
      CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE id = w."articleId" OFFSET 0) a
      CROSS JOIN LATERAL (SELECT * FROM "ArticleVersion" WHERE id = w."versionId" OFFSET 0) v
      WHERE (w.specific > 1 OR w."isContained" OR w.place <= ${mostByOne})
        AND a."projectId" = ${projectId}::uuid AND a."currentVersionId" = w."versionId" AND a."deletedAt" IS NULL
        AND v."projectId" = ${projectId}::uuid
      ORDER BY rank LIMIT ${mostCandidates + 1}
    )`;
}

/**
 * One look into the index for each fingerprint, each of at most `commonIn` + 1 rows: see by-posting-index.ts. Articles are
 * joined by their ids alone, one by one: while an import is written there are no statistics, and a planner that takes the
 * project for small would walk through all of it instead. One row at least: where nobody is found, it says only whether
 * somebody was cut.
 */
export async function candidatesSql(text: SoughtText): Promise<Prisma.Sql> {
  const { sought, step } = sample(turnHashes(text.projectId, await readHashes(text.body)));
  const looked = { ...text, sought };
  return Prisma.sql`
    WITH ${lookUpsSql(looked)}, ${stockSql(looked)}, ${foundSql(looked)}
    SELECT f."articleId", f."versionId", f."lengthUtf16", f."sharedFingerprints", c."isCut"
    FROM (SELECT (${ranWidelySql(step)}) AS "isCut") c LEFT JOIN found f ON true
    ORDER BY f.rank`;
}

type Row = { [Key in keyof Candidate]: Candidate[Key] | null } & { isCut: boolean };

/** A row of nobody there is none of. */
function candidateOf({ articleId, versionId, lengthUtf16, sharedFingerprints }: Row): Candidate[] {
  if (articleId === null || versionId === null || lengthUtf16 === null || sharedFingerprints === null)
    return [];
  return [{ articleId, versionId, lengthUtf16, sharedFingerprints }];
}

/**
 * Excludes deleted articles and outdated versions. Remembers the stock phrases it met, so that they are not looked up
 * again, and forgets those that it had to look up and found to be none any more.
 */
export async function findCandidates(client: Db, sought: SoughtText): Promise<Candidates> {
  const sql = await candidatesSql(sought);
  const rows = await byPostingIndex(client, (tx) => tx.$queryRaw<Row[]>(sql));
  const list = rows.flatMap(candidateOf);
  const isCut = list.length > mostCandidates || rows.some((row) => row.isCut);
  return { list: list.slice(0, mostCandidates), isCut };
}
