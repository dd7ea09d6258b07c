/**
 * The fingerprint of everything a commit would write and of everything the screen says about it: the files and how they
 * are read and parted, the plans, the corrections and captures, what is left out, and what is known already. What is
 * committed is what was shown when the two agree.
 */
import "server-only";
import { createHash } from "node:crypto";
import type { Db } from "#lib/db/client.ts";
import type { ImportKey } from "./lock-import.ts";
import { listSameTexts } from "./recognise-articles.ts";
import { listEarlierFiles } from "./recognise-files.ts";

/** A file without articles has one row, with nulls for the article. */
type HashedRow = {
  id: string | null;
  name: string;
  state: string;
  bytes: string | null;
  wishes: string;
  plan: string | null;
  corrections: string | null;
  isIncluded: boolean | null;
  known: string | null;
};

/** Lower-case hexadecimal SHA-256 of the import's plan as it stands. Linear in its files and articles. */
export async function planHash(client: Db, key: ImportKey): Promise<string> {
  const rows = await client.$queryRaw<HashedRow[]>`
    SELECT p.id::text AS id, f.name, f.state::text AS state, s.sha256 AS bytes,
      concat_ws(' ', f."sourceTextId", f."containerSha256", f.reading, f.edits, f.capture) AS wishes,
      p."planSha256" AS plan, p.corrections::text AS corrections, p."isIncluded", p.known::text AS known
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
