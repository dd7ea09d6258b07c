/** The stored alignments that lead from passages to whatever carries them, fetched in rounds, text by text. */
import "server-only";
import { type AlignedPlaces, findCarriers, type TextPlace } from "#lib/compare/origins/find-carriers.ts";
import { type Db, db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Member } from "../viewer.ts";
import { countsSql, edgesSql, hereEndSql, hereStartSql } from "./live-edges.ts";

export type LoadedPair = AlignedPlaces & {
  comparisonId: string;
  kind: "verbatim" | "edited" | "paraphrase";
  state: "suspected" | "confirmed";
  similarity: number;
  aArticleId: string;
  bArticleId: string;
};

type Row = {
  reuseId: string;
  comparisonId: string;
  kind: LoadedPair["kind"];
  state: LoadedPair["state"];
  similarity: number;
  versionAId: string;
  versionBId: string;
  articleAId: string;
  articleBId: string;
  aStartUtf16: number;
  aEndUtf16: number;
  bStartUtf16: number;
  bEndUtf16: number;
};

/** From the passages to what carries them, from that to what carries it, and once more. */
const mostRounds = 3;
/** Texts that one round sets out from: a story that ran everywhere is followed no further. */
const mostTexts = 150;

function pairOf(row: Row): LoadedPair {
  const { reuseId, comparisonId, kind, state, similarity } = row;
  return {
    reuseId,
    comparisonId,
    kind,
    state,
    similarity,
    aArticleId: row.articleAId,
    bArticleId: row.articleBId,
    a: { versionId: row.versionAId, startUtf16: row.aStartUtf16, endUtf16: row.aEndUtf16 },
    b: { versionId: row.versionBId, startUtf16: row.bStartUtf16, endUtf16: row.bEndUtf16 },
  };
}

/** Passages that count and touch one of these places. One query. */
async function touching(
  client: Db,
  { projectId }: Member,
  places: readonly TextPlace[],
): Promise<LoadedPair[]> {
  const versions = places.map((place) => place.versionId);
  const starts = places.map((place) => place.startUtf16);
  const ends = places.map((place) => place.endUtf16);
  const rows = await client.$queryRaw<Row[]>`
    SELECT DISTINCT ON (r.id) r.id AS "reuseId", c.id AS "comparisonId", r.kind::text AS kind, r.state::text AS state,
      r.similarity, c."versionAId", c."versionBId", c."articleAId", c."articleBId", r."aStartUtf16", r."aEndUtf16",
      r."bStartUtf16", r."bEndUtf16"
    FROM (${edgesSql(projectId, Prisma.sql`${[...new Set(versions)]}::uuid[]`)}) e
    JOIN "Comparison" c ON c.id = e.comparison AND c."projectId" = ${projectId}::uuid
    JOIN "Reuse" r ON r."projectId" = ${projectId}::uuid AND r."comparisonId" = e.comparison AND ${countsSql}
    JOIN unnest(${versions}::uuid[], ${starts}::int[], ${ends}::int[]) AS p(version, starts, ends)
      ON p.version = e.version AND ${hereStartSql} < p.ends AND p.starts < ${hereEndSql}
    ORDER BY r.id`;
  return rows.map(pairOf);
}

/** All alignments by which the passages' carriers can be found; at most `mostRounds` queries. */
export async function loadAlignments(
  member: Member,
  passages: readonly TextPlace[],
  client: Db = db(),
): Promise<LoadedPair[]> {
  const pairs = new Map<string, LoadedPair>();
  const asked = new Set<string>();
  let places = [...passages];
  for (let round = 0; round < mostRounds && places.length > 0; round++) {
    for (const { versionId } of places) asked.add(versionId);
    for (const pair of await touching(client, member, places)) pairs.set(pair.reuseId, pair);
    const known = [...pairs.values()];
    const reached = passages.flatMap((passage) => findCarriers(passage, known));
    places = reached
      .filter(({ versionId }) => !asked.has(versionId))
      .slice(0, mostTexts)
      .flatMap(({ versionId, pieces }) => pieces.map((piece) => ({ versionId, ...piece })));
  }
  return [...pairs.values()];
}
