/** Versions of the library that share many fingerprints with texts to come, and how much of each stands in the other. */
import "server-only";
import { FINGERPRINT_VERSION } from "#lib/compare/fingerprints.ts";
import type { Db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { byPostingIndex } from "../../comparison/by-posting-index.ts";
import { readHashes } from "../../comparison/engine/read-hashes.ts";
import { turnHashes } from "../../comparison/posting-hash.ts";
import { NEAR_COPY_SHARE } from "./judge-known.ts";

export type TextToCome = { plannedId: string; hashes: ReadonlySet<bigint> };

/** Distinct fingerprints of a body. */
export async function textToCome(plannedId: string, body: string): Promise<TextToCome> {
  return { plannedId, hashes: new Set(await readHashes(body)) };
}

/** A long text is looked up by every eighth of its fingerprints, the same ones wherever the text stands. */
const sampleMask = 7n;
const sampledFrom = 256;
/** Of a sample, half of what a near copy shares is enough to look closer: fewer are chance once in ten thousand. */
const sampleShare = NEAR_COPY_SHARE / 2;
/** Of a passage that stands in more versions than this, these many are looked at. */
const mostCarriers = 200;
const mostSimilar = 10;

function sampleOf({ hashes }: TextToCome): bigint[] {
  const all = [...hashes];
  return all.length < sampledFrom ? all : all.filter((hash) => (hash & sampleMask) === 0n);
}

type Hit = { plannedId: string; versionId: string };

type Sampled = { plannedId: string; hashes: bigint[] };

/** See by-posting-index.ts. */
export function similarSql(projectId: string, samples: readonly Sampled[]): Prisma.Sql {
  const ids = samples.flatMap(({ plannedId, hashes }) => hashes.map(() => plannedId));
  const marks = turnHashes(
    projectId,
    samples.flatMap(({ hashes }) => hashes),
  ).map(String);
  const least = samples.map(({ hashes }) => Math.max(2, Math.ceil(hashes.length * sampleShare)));
  return Prisma.sql`
    WITH mine AS (SELECT * FROM unnest(${ids}::uuid[], ${marks}::bigint[]) AS m(planned, hash)),
    least AS (SELECT * FROM unnest(${samples.map(({ plannedId }) => plannedId)}::uuid[], ${least}::int[]) AS l(planned, n)),
    shared AS (
      SELECT m.planned, f."versionId", count(DISTINCT m.hash) AS n
      FROM mine m CROSS JOIN LATERAL (
        SELECT v."versionId" FROM "VersionFingerprint" v
        WHERE v.hashes @> ARRAY[m.hash] AND (v."projectId" = ${projectId}::uuid) IS TRUE LIMIT ${mostCarriers}
      ) f
      GROUP BY m.planned, f."versionId"
    ), ranked AS (
      SELECT s.planned, s."versionId", row_number() OVER (PARTITION BY s.planned ORDER BY s.n DESC, s."versionId") AS place
      FROM shared s JOIN least l ON l.planned = s.planned AND s.n >= l.n
      JOIN "Article" a ON a."projectId" = ${projectId}::uuid AND a."currentVersionId" = s."versionId" AND a."deletedAt" IS NULL
    )
    SELECT planned AS "plannedId", "versionId" FROM ranked WHERE place <= ${mostSimilar} ORDER BY planned, place`;
}

/** For each text the versions that share a good part of its sample, at most ten. */
export async function findSimilar(
  client: Db,
  projectId: string,
  texts: readonly TextToCome[],
): Promise<Map<string, string[]>> {
  const samples = texts.map((text) => ({ plannedId: text.plannedId, hashes: sampleOf(text) }));
  const hits = await byPostingIndex(client, (tx) => tx.$queryRaw<Hit[]>(similarSql(projectId, samples)));
  const found = new Map<string, string[]>();
  for (const { plannedId, versionId } of hits)
    found.set(plannedId, [...(found.get(plannedId) ?? []), versionId]);
  return found;
}

/** The distinct fingerprints of versions. */
export async function readFingerprints(
  client: Db,
  projectId: string,
  versionIds: readonly string[],
): Promise<Map<string, Set<bigint>>> {
  if (versionIds.length === 0) return new Map();
  const rows = await client.versionFingerprint.findMany({
    where: { projectId, versionId: { in: [...new Set(versionIds)] }, engine: FINGERPRINT_VERSION },
    select: { versionId: true, hashes: true },
  });
  const found = new Map<string, Set<bigint>>();
  for (const { versionId, hashes } of rows) {
    const all = found.get(versionId) ?? new Set();
    for (const hash of turnHashes(projectId, hashes)) all.add(hash);
    found.set(versionId, all);
  }
  return found;
}

/** Share of each set's members that stand in the other, 0 to 1; 0 for an empty one. Linear in the smaller. */
export function containment(mine: ReadonlySet<bigint>, theirs: ReadonlySet<bigint>) {
  const [small, large] = mine.size < theirs.size ? [mine, theirs] : [theirs, mine];
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared++;
  const shareOf = (size: number) => (size === 0 ? 0 : shared / size);
  return { containmentNew: shareOf(mine.size), containmentKnown: shareOf(theirs.size) };
}
