"use server";

/** What one can do with an import. Files themselves come by app/api/upload. */
import { refresh } from "next/cache";
import { z } from "zod";
import { action, id } from "#lib/action.ts";
import { commitImport as commit } from "#lib/data/import/commit-import.ts";
import { correctPlannedArticle as correct } from "#lib/data/import/correct-planned-article.ts";
import { correctionsInput } from "#lib/data/import/corrections.ts";
import { discardImport as discard, resumeImport as resume } from "#lib/data/import/discard-import.ts";
import { includePlannedArticle as include } from "#lib/data/import/include-planned-article.ts";
import { startImport as start } from "#lib/data/import/start-import.ts";
import { redoImport as redo, undoImport as undo } from "#lib/data/import/undo-import.ts";
import type { Viewer } from "#lib/data/viewer.ts";
import type { Result } from "#lib/errors.ts";

const importKey = z.object({ projectId: id, importId: id });
const plannedEdit = z.object({ projectId: id, plannedId: id, revision: z.number().int().min(1) });

/** What was refused because it is out of date is shown as it stands, too. */
function shownAnew<Input, Value>(run: (viewer: Viewer, input: Input) => Promise<Result<Value>>) {
  return async (viewer: Viewer, input: Input): Promise<Result<Value>> => {
    const result = await run(viewer, input);
    if (result.ok || result.code === "conflict") refresh();
    return result;
  };
}

export const startImport = action({
  act: "import.start",
  input: z.object({ projectId: id }),
  run: start,
});

export const commitImport = action({
  act: "import.commit",
  input: importKey.extend({ planHash: z.string().regex(/^[0-9a-f]{64}$/u) }),
  run: shownAnew(commit),
});

export const undoImport = action({ act: "import.undo", input: importKey, run: shownAnew(undo) });

export const redoImport = action({ act: "import.redo", input: importKey, run: shownAnew(redo) });

export const discardImport = action({ act: "import.discard", input: importKey, run: shownAnew(discard) });

export const resumeImport = action({ act: "import.resume", input: importKey, run: shownAnew(resume) });

export const includePlannedArticle = action({
  act: "import.include",
  input: plannedEdit.extend({ isIncluded: z.boolean() }),
  run: shownAnew(include),
});

export const correctPlannedArticle = action({
  act: "import.correct",
  input: plannedEdit.extend({ corrections: correctionsInput }),
  run: shownAnew(correct),
});
