/** The first rows of a table of an import, for who says what its columns are. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { isId } from "#lib/ids.ts";
import { detectFormat } from "#lib/ingest/detect-format.ts";
import { readTableHead as readHead, type TableHead } from "#lib/ingest/table/read-table-head.ts";
import type { Member } from "../viewer.ts";
import { readSourceFileBytes, readSourceFileHead } from "./source-file-bytes.ts";
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
  const head = await readSourceFileHead(db(), projectId, file.sourceFileId);
  const detected = detectFormat(head, file.name);
  const format = detected.ok ? detected.format : null;
  const reading = storedReading(file.reading);
  if (format === "csv") return readHead(head, format, shownRows, reading);
  if (format !== "json") return null;
  // Its first rows can be anywhere in it.
  const bytes = await readSourceFileBytes(db(), projectId, file.sourceFileId);
  return readHead(bytes, format, shownRows, reading);
}
