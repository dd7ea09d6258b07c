/**
 * The fingerprint of everything a commit would write and of everything the screen says about it: the files, the plans,
 * the corrections, what is left out, and what is recognised. What is committed is what was shown when the two agree.
 */
import "server-only";
import { createHash } from "node:crypto";
import type { Db } from "#lib/db/client.ts";
import { listSameTexts } from "./recognise-articles.ts";
import { listEarlierFiles } from "./recognise-files.ts";

/** A file without articles has one row, with nulls for the article. */
type HashedRow = {
  id: string | null;
  name: string;
  state: string;
  bytes: string | null;
  plan: string | null;
  corrections: string | null;
  isIncluded: boolean | null;
};

/** Lower-case hexadecimal SHA-256 of the import's plan as it stands. Linear in the plan's size. */
export async function planHash(client: Db, key: { projectId: string; importId: string }): Promise<string> {
  const rows = await client.$queryRaw<HashedRow[]>`
    SELECT p.id::text AS id, f.name, f.state::text AS state, s.sha256 AS bytes,
      encode(sha256(convert_to(p.planned::text, 'UTF8')), 'hex') AS plan, p.corrections::text AS corrections, p."isIncluded"
    FROM "ImportFile" f
    LEFT JOIN "SourceFile" s ON s."projectId" = f."projectId" AND s.id = f."sourceFileId"
    LEFT JOIN "PlannedArticle" p ON p."projectId" = f."projectId" AND p."importFileId" = f.id
    WHERE f."projectId" = ${key.projectId}::uuid AND f."importId" = ${key.importId}::uuid
    ORDER BY f.position, p.position`;
  const recognised = [await listEarlierFiles(client, key), await listSameTexts(client, key)];
  return createHash("sha256")
    .update(JSON.stringify([rows, recognised]))
    .digest("hex");
}
