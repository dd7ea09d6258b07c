/** How a file is parted into articles and what is dropped of it, as a person wants it: planned anew at once. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { type Json, Refusal, type Result } from "#lib/errors.ts";
import type { PlanEdits } from "#lib/ingest/plan-edits.ts";
import type { SourceText } from "#lib/ingest/source-text.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { unsettleImport } from "./change-import.ts";
import { planInEngine } from "./engine/run-engine.ts";
import { type EditableFile, editableFile, type FileEdit } from "./import-file-of.ts";
import { keepPlan } from "./keep-plan.ts";
import { listKnownSources } from "./known-sources.ts";
import { storedRepeatedLines } from "./repeated-lines-column.ts";
import { readSourceText } from "./source-texts.ts";

const inText = (at: number, { text }: SourceText) => at >= 0 && at <= text.length;

function refuseOutside(edits: PlanEdits, source: SourceText): void {
  const offsets = [
    ...(edits.startsUtf16 ?? []),
    ...[...edits.putBack, ...edits.takenOut].flatMap((span) => [span.rawStartUtf16, span.rawEndUtf16]),
  ];
  if (offsets.every((at) => inText(at, source))) return;
  throw new Refusal("invalid", "This place is not in the file's text. Reload and try again.");
}

async function planned(tx: Tx, file: EditableFile, edits: PlanEdits) {
  const { projectId } = file.key;
  if (file.sourceTextId === null) {
    throw new Refusal("invalid", `${file.name} is not read yet, so its articles cannot be moved.`);
  }
  const source = await readSourceText(tx, projectId, file.sourceTextId);
  refuseOutside(edits, source);
  const options = {
    knownSources: await listKnownSources(tx, projectId),
    repeatedLines: storedRepeatedLines(file.repeatedLines),
    edits,
  };
  const result = await planInEngine({ kind: "plan", source, name: file.name, options });
  if (result.ok) return result.plan;
  throw new Refusal("invalid", `${result.error.message} Nothing was changed.`);
}

/** Replaces the file's edits. Corrections of articles that begin where they began stay. Resolves to the new revision. */
export async function editPlan(
  viewer: Viewer,
  input: FileEdit & { edits: PlanEdits },
): Promise<Result<{ revision: number; articles: number }>> {
  const { projectId, edits } = input;
  return write(viewer, { act: "import.edit-plan", projectId }, async (tx) => {
    const file = await editableFile(tx, viewer, input);
    const { fileId, key } = file;
    const { articles, warnings } = await planned(tx, file, edits);
    await keepPlan(tx, { projectId, fileId }, articles);
    const { revision } = await tx.importFile.update({
      where: { projectId_id: { projectId, id: fileId } },
      data: {
        edits: edits as Json as object,
        warnings: warnings as Json as object,
        revision: { increment: 1 },
      },
      select: { revision: true },
    });
    await unsettleImport(tx, key);
    const detail = { importId: key.importId, before: file.edits as Json, after: edits as Json };
    const value = { revision, articles: articles.length };
    return { value, audit: { subjectType: "importFile", subjectId: fileId, detail } };
  });
}
