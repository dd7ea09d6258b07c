/**
 * A file planned anew by a person's edits, before anything is written and with no transaction open: of a long text that
 * takes seconds. What it was planned with goes along, so that the transaction can tell whether it still is so.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import { fail, type Result, succeed } from "#lib/errors.ts";
import type { PlanEdits } from "#lib/ingest/plan-edits.ts";
import type { SourceText, SourceWarning } from "#lib/ingest/source-text.ts";
import { planInEngine } from "./engine/run-engine.ts";
import { takeAloneNext } from "./files-in-hand.ts";
import type { EditableFile } from "./import-file-of.ts";
import { readKeptPlans } from "./keep-plan.ts";
import type { ArticleToKeep } from "./kept-article.ts";
import { listKnownSources } from "./known-sources.ts";
import { storedRepeatedLines } from "./repeated-lines-column.ts";
import { longFromUtf16 } from "./source-text-pieces.ts";
import { readSourceText } from "./source-texts.ts";
import { letGoOfAll } from "./spent-memory.ts";

export type PlannedAnew = { articles: ArticleToKeep[]; warnings: SourceWarning[] };

/** The plan, or why there is none; and what it was made with, as one string. */
export type Replanning = { madeWith: string; outcome: Result<PlannedAnew> };

/** What decides a file's plan beside its edits: two files of which this is the same are planned alike. */
export function madeWith({ sourceTextId, repeatedLines, name }: EditableFile): string {
  return JSON.stringify([sourceTextId, name, repeatedLines]);
}

function isOutside(edits: PlanEdits, { text }: SourceText): boolean {
  const offsets = [
    ...(edits.startsUtf16 ?? []),
    ...[...edits.putBack, ...edits.takenOut].flatMap((span) => [span.rawStartUtf16, span.rawEndUtf16]),
  ];
  return offsets.some((at) => at < 0 || at > text.length);
}

async function planText(
  file: EditableFile,
  sourceTextId: string,
  edits: PlanEdits,
): Promise<Result<PlannedAnew>> {
  const { fileId, name } = file;
  const { projectId } = file.key;
  const options = {
    knownSources: await listKnownSources(db(), projectId),
    repeatedLines: storedRepeatedLines(file.repeatedLines),
    edits,
  };
  const kept = await readKeptPlans(db(), { projectId, fileId });
  const source = await readSourceText(db(), projectId, sourceTextId);
  if (isOutside(edits, source)) {
    return fail("invalid", "This place is not in the file's text. Reload and try again.");
  }
  const result = await planInEngine({ kind: "replan", source, name, options, kept });
  if (!result.ok) return fail("invalid", `${result.error.message} Nothing was changed.`);
  return succeed({ articles: result.articles, warnings: result.warnings });
}

/** Whether its text is one that is kept in pieces and planned alone; false of a file that is not read yet. */
export async function isLongText({ key: { projectId }, sourceTextId: id }: EditableFile): Promise<boolean> {
  if (id === null) return false;
  const where = { projectId_id: { projectId, id } };
  const { lengthUtf16 } = await db().sourceText.findUniqueOrThrow({ where, select: { lengthUtf16: true } });
  return lengthUtf16 > longFromUtf16;
}

/**
 * Plans the file by these edits. Long texts one at a time, before the files that wait to be planned, each in a thread that
 * ends with it; of the answer only those articles are whole that became other ones. Linear in the text.
 */
export async function planAnew(file: EditableFile, edits: PlanEdits): Promise<Replanning> {
  const { sourceTextId, name } = file;
  const made = madeWith(file);
  if (sourceTextId === null) {
    const message = `${name} is not read yet, so its articles cannot be moved.`;
    return { madeWith: made, outcome: fail("invalid", message) };
  }
  const plan = () => planText(file, sourceTextId, edits);
  if (!(await isLongText(file))) return { madeWith: made, outcome: await plan() };
  return { madeWith: made, outcome: await takeAloneNext(() => plan().finally(letGoOfAll)) };
}
