/** Keeps a version's fingerprints in the index by which candidates to compare with are found. */
import "server-only";
import { type Fingerprint, fingerprints } from "#lib/compare/fingerprints.ts";
import type { Db } from "#lib/db/client.ts";

export type VersionText = { projectId: string; articleId: string; versionId: string; body: string };

/** Rows a statement: a 20 MB text has hundreds of thousands, and each statement has its time limit. */
const rowsAtOnce = 5_000;

async function insertBatch(client: Db, version: VersionText, marks: readonly Fingerprint[]): Promise<void> {
  const hashes = marks.map((mark) => mark.hash.toString());
  const starts = marks.map((mark) => mark.startUtf16);
  await client.$executeRaw`
    INSERT INTO "VersionFingerprint" ("projectId", hash, "versionId", "articleId", "startUtf16")
    SELECT ${version.projectId}::uuid, f.hash, ${version.versionId}::uuid, ${version.articleId}::uuid, f.start
    FROM unnest(${hashes}::bigint[], ${starts}::int[]) AS f(hash, start)
    ON CONFLICT DO NOTHING`;
}

/** Writes them once, in batches; a call for the same version again adds what is missing. Returns how many the text has. */
export async function indexFingerprints(client: Db, version: VersionText): Promise<number> {
  const marks = fingerprints(version.body);
  for (let from = 0; from < marks.length; from += rowsAtOnce) {
    await insertBatch(client, version, marks.slice(from, from + rowsAtOnce));
  }
  return marks.length;
}
