/** Some files of an import with what is said of each, and where their bytes were before. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { SourceFormat } from "#lib/ingest/source-text.ts";
import { byFile } from "./by-file.ts";
import { storedCapture } from "./capture.ts";
import { storedProblem } from "./file-problem-columns.ts";
import type { IndexedFile } from "./import-index.ts";
import type { EarlierImport, ImportFileFacts } from "./import-view.ts";
import type { ImportKey } from "./lock-import.ts";
import { type EarlierFile, listEarlierFiles } from "./recognise-files.ts";
import { storedEdits, storedReading, storedWarnings } from "./stored-plan.ts";

function earlierImports(rows: readonly EarlierFile[], ownNumber: number): EarlierImport[] {
  const found = new Map<string, EarlierImport>();
  for (const { importNumber, importState, name, articleId, title } of rows) {
    const key = `${importNumber} ${name}`;
    const earlier = found.get(key) ?? {
      importNumber,
      name,
      isUndone: importState === "undone",
      isThisImport: importNumber === ownNumber,
      articles: [],
    };
    if (articleId !== null && title !== null) earlier.articles.push({ articleId, title });
    found.set(key, earlier);
  }
  return [...found.values()];
}

async function listRows({ projectId, importId }: ImportKey, ids: string[]) {
  return db().importFile.findMany({
    where: { projectId, importId, id: { in: ids } },
    include: { sourceFile: { select: { byteLength: true } } },
  });
}

type Row = Awaited<ReturnType<typeof listRows>>[number];

function factsOf(row: Row, { articles, undecided }: IndexedFile, earlier: EarlierImport[]): ImportFileFacts {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    revision: row.revision,
    byteLength: row.sourceFile?.byteLength ?? null,
    encoding: row.encoding,
    format: row.format as SourceFormat | null,
    containerName: row.containerName,
    warnings: storedWarnings(row.warnings),
    reading: storedReading(row.reading),
    edits: storedEdits(row.edits),
    capture: storedCapture(row.capture),
    problem: storedProblem(row),
    earlier,
    articleCount: articles,
    undecidedCount: undecided,
  };
}

/** Rows a statement names by id, far below what the protocol takes. */
const mostNamed = 5_000;

/** In the order given. Linear in the files. */
export async function readFileFacts(
  key: ImportKey,
  files: readonly IndexedFile[],
  ownNumber: number,
): Promise<ImportFileFacts[]> {
  const rows = new Map<string, Row>();
  const ids = files.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += mostNamed) {
    for (const row of await listRows(key, ids.slice(at, at + mostNamed))) rows.set(row.id, row);
  }
  const earlier = byFile(await listEarlierFiles(db(), key, ids));
  return files.flatMap((file) => {
    const row = rows.get(file.id);
    if (row === undefined) return [];
    return [factsOf(row, file, earlierImports(earlier.get(file.id) ?? [], ownNumber))];
  });
}
