/** What whoever runs `collate import` says of all its files: where their bytes came from, and its articles' date and source. */
import { correctMany } from "#lib/data/import/correct-many.ts";
import type { Importer } from "#lib/data/import/find-importer.ts";
import type { ImportView } from "#lib/data/import/import-view.ts";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import { planImportNow } from "#lib/data/import/run-import-now.ts";
import { setFileCapture } from "#lib/data/import/set-file-capture.ts";
import { type Result, succeed } from "#lib/errors.ts";
import type { ImportArgs } from "#scripts/collate/import-args.ts";

type Said = Pick<ImportArgs, "capture" | "corrections">;

async function stateCapture(
  importer: Importer,
  view: ImportView,
  { capture }: Said,
): Promise<Result<unknown>> {
  if (Object.values(capture).every((fact) => fact === null)) return succeed(null);
  const { projectId } = importer;
  // Of a file whose bytes were not kept nothing can be said.
  for (const { id: fileId, revision, byteLength } of view.fileViews) {
    if (byteLength === null) continue;
    const stated = await setFileCapture(importer, { projectId, fileId, revision, capture });
    if (!stated.ok) return stated;
  }
  return succeed(null);
}

async function correctAll(
  importer: Importer,
  key: ImportKey,
  view: ImportView,
  { corrections }: Said,
): Promise<Result<unknown>> {
  const planned = view.fileViews.flatMap(({ articles }) =>
    articles.map(({ plannedId, revision }) => ({ plannedId, revision })),
  );
  if (planned.length === 0 || Object.keys(corrections).length === 0) return succeed(null);
  return correctMany(importer, { ...key, planned, corrections });
}

/** Says it of an import that is planned, and has it settled again. A failure is the first that is met. */
export async function stateOfFiles(
  importer: Importer,
  key: ImportKey,
  view: ImportView,
  said: Said,
): Promise<Result<unknown>> {
  const corrected = await correctAll(importer, key, view, said);
  if (!corrected.ok) return corrected;
  const stated = await stateCapture(importer, view, said);
  if (stated.ok) await planImportNow(key);
  return stated;
}
