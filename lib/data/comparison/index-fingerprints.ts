/**
 * Keeps a current version's fingerprints in the index by which candidates to compare with are found. What is not current
 * is not written; what ceases to be is removed (forget-fingerprints.ts).
 */
import "server-only";
import { FINGERPRINT_VERSION } from "#lib/compare/fingerprints.ts";
import type { Db } from "#lib/db/client.ts";
import { readHashes } from "./engine/read-hashes.ts";
import { turnHashes } from "./posting-hash.ts";

export type VersionText = { projectId: string; articleId: string; versionId: string; body: string };

/** Hashes a row and a statement: a 20 MB text has a million, and each statement has its time limit. */
const hashesARow = 10_000;
const hashesAtOnce = 50_000;

type Row = { versionId: string; articleId: string; part: number; size: number; hashes: bigint[] };

function partsOf(size: number): number {
  return Math.max(1, Math.ceil(size / hashesARow));
}

async function rowsOf(
  projectId: string,
  { versionId, articleId, body }: Omit<VersionText, "projectId">,
): Promise<Row[]> {
  const hashes = turnHashes(projectId, await readHashes(body));
  return Array.from({ length: partsOf(hashes.length) }, (_, part) => {
    const own = hashes.slice(part * hashesARow, (part + 1) * hashesARow);
    return { versionId, articleId, part, size: hashes.length, hashes: own };
  });
}

/** In their order, as many together as one statement takes. */
function* statementsOf(rows: readonly Row[]): Generator<Row[]> {
  let batch: Row[] = [];
  let held = 0;
  for (const row of rows) {
    if (batch.length > 0 && held + row.hashes.length > hashesAtOnce) {
      yield batch;
      [batch, held] = [[], 0];
    }
    batch.push(row);
    held += row.hashes.length;
  }
  if (batch.length > 0) yield batch;
}

/** Of current versions alone; each article is held, so that whoever makes another current removes what is written here. */
async function insertRows(client: Db, projectId: string, rows: readonly Row[]): Promise<void> {
  const versions = rows.map((row) => row.versionId);
  const articles = rows.map((row) => row.articleId);
  const parts = rows.map((row) => row.part);
  const sizes = rows.map((row) => row.size);
  const hashes = rows.map((row) => `{${row.hashes.join()}}`);
  await client.$executeRaw`
    INSERT INTO "VersionFingerprint" ("projectId", "versionId", part, "articleId", engine, size, hashes)
    SELECT ${projectId}::uuid, f.version, f.part, f.article, ${FINGERPRINT_VERSION}, f.size, f.hashes::bigint[]
    FROM unnest(${versions}::uuid[], ${parts}::int[], ${articles}::uuid[], ${sizes}::int[], ${hashes}::text[])
      AS f(version, part, article, size, hashes)
    CROSS JOIN LATERAL (
      SELECT 1 FROM "Article" a WHERE a.id = f.article AND a."projectId" = ${projectId}::uuid
        AND a."currentVersionId" = f.version AND a."deletedAt" IS NULL
      FOR SHARE
    ) current
    ON CONFLICT DO NOTHING`;
}

/** Writes several current versions' fingerprints, in batches; those of another FINGERPRINT_VERSION are replaced. */
export async function indexFingerprintsOf(
  client: Db,
  projectId: string,
  texts: readonly Omit<VersionText, "projectId">[],
): Promise<void> {
  const versionId = { in: texts.map((text) => text.versionId) };
  await client.versionFingerprint.deleteMany({
    where: { projectId, versionId, engine: { not: FINGERPRINT_VERSION } },
  });
  const rows: Row[] = [];
  for (const text of texts) rows.push(...(await rowsOf(projectId, text)));
  for (const batch of statementsOf(rows)) await insertRows(client, projectId, batch);
}

/** A long text's rows are not written at once: what a killed worker left is not taken for the whole. */
async function isIndexed(client: Db, { projectId, versionId }: VersionText): Promise<boolean> {
  const where = { projectId, versionId, engine: FINGERPRINT_VERSION };
  const rows = await client.versionFingerprint.findMany({ where, select: { size: true } });
  return rows.length > 0 && rows.length >= partsOf(rows[0]?.size ?? 0);
}

/** Writes a current version's fingerprints unless they are there; a text too short to have any leaves a row without hashes. */
export async function indexFingerprints(client: Db, version: VersionText): Promise<void> {
  const { projectId, articleId, versionId, body } = version;
  if (await isIndexed(client, version)) return;
  await indexFingerprintsOf(client, projectId, [{ articleId, versionId, body }]);
}
