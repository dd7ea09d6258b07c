/** Keeps a version's fingerprints in the index by which candidates to compare with are found. */
import "server-only";
import { type Fingerprint, fingerprints } from "#lib/compare/fingerprints.ts";
import type { Db } from "#lib/db/client.ts";

export type VersionText = { projectId: string; articleId: string; versionId: string; body: string };

/** Rows a statement: a 20 MB text has hundreds of thousands, and each statement has its time limit. */
const rowsAtOnce = 5_000;

type Row = { versionId: string; articleId: string; mark: Fingerprint };

async function insertBatch(client: Db, projectId: string, rows: readonly Row[]): Promise<void> {
  const hashes = rows.map(({ mark }) => mark.hash.toString());
  const starts = rows.map(({ mark }) => mark.startUtf16);
  const versions = rows.map((row) => row.versionId);
  const articles = rows.map((row) => row.articleId);
  await client.$executeRaw`
    INSERT INTO "VersionFingerprint" ("projectId", hash, "versionId", "articleId", "startUtf16")
    SELECT ${projectId}::uuid, f.hash, f.version, f.article, f.start
    FROM unnest(${hashes}::bigint[], ${starts}::int[], ${versions}::uuid[], ${articles}::uuid[])
      AS f(hash, start, version, article)
    ON CONFLICT DO NOTHING`;
}

/** Writes several versions' fingerprints, in batches. */
export async function indexFingerprintsOf(
  client: Db,
  projectId: string,
  texts: readonly Omit<VersionText, "projectId">[],
): Promise<void> {
  const rows = texts.flatMap(({ versionId, articleId, body }) =>
    fingerprints(body).map((mark) => ({ versionId, articleId, mark })),
  );
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await insertBatch(client, projectId, rows.slice(from, from + rowsAtOnce));
  }
}

/** Writes a version's fingerprints unless they are there. */
export async function indexFingerprints(client: Db, version: VersionText): Promise<void> {
  const { projectId, articleId, versionId, body } = version;
  await indexFingerprintsOf(client, projectId, [{ articleId, versionId, body }]);
}
