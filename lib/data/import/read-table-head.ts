/** The first rows of a table of an import, for who says what its columns are. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { isId } from "#lib/ids.ts";
import { detectFormat } from "#lib/ingest/detect-format.ts";
import { readTableHead as readHead, type TableHead } from "#lib/ingest/table/read-table-head.ts";
import type { Member } from "../viewer.ts";
import { readSourceFileBytes } from "./source-file-bytes.ts";
import { storedReading } from "./stored-plan.ts";

const shownRows = 4;

/** Null when the member's project has no such file, its bytes were not kept, or it is no table. */
export async function readTableHead(
  member: Member,
  { importId, fileId }: { importId: string; fileId: string },
): Promise<TableHead | null> {
  const { projectId } = member;
  if (!isId(fileId) || !isId(importId)) return null;
  const where = { projectId, importId, id: fileId };
  const file = await db().importFile.findFirst({
    where,
    select: { name: true, sourceFileId: true, reading: true },
  });
  if (!file?.sourceFileId) return null;
  const bytes = await readSourceFileBytes(db(), projectId, file.sourceFileId);
  const detected = detectFormat(bytes, file.name);
  const format = detected.ok ? detected.format : null;
  return format === "csv" || format === "json"
    ? readHead(bytes, format, shownRows, storedReading(file.reading))
    : null;
}
