/** Keeps a version's fingerprints in the index by which candidates to compare with are found. */
import "server-only";
import { fingerprints } from "#lib/compare/fingerprints.ts";
import type { Db } from "#lib/db/client.ts";

export type VersionText = { projectId: string; articleId: string; versionId: string; body: string };

/** Writes them once; a second call for the same version changes nothing. Returns how many the text has. */
export async function indexFingerprints(client: Db, version: VersionText): Promise<number> {
  const marks = fingerprints(version.body);
  const hashes = marks.map((mark) => mark.hash.toString());
  const starts = marks.map((mark) => mark.startUtf16);
  await client.$executeRaw`
    INSERT INTO "VersionFingerprint" ("projectId", hash, "versionId", "articleId", "startUtf16")
    SELECT ${version.projectId}::uuid, f.hash, ${version.versionId}::uuid, ${version.articleId}::uuid, f.start
    FROM unnest(${hashes}::bigint[], ${starts}::int[]) AS f(hash, start)
    ON CONFLICT DO NOTHING`;
  return marks.length;
}
