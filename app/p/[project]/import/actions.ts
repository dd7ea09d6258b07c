"use server";

/** What one can do with an import. Files themselves come by app/api/upload. */
import { refresh } from "next/cache";
import { z } from "zod";
import { action, id } from "#lib/action.ts";
import { cancelImport as cancel } from "#lib/data/import/cancel-import.ts";
import { captureInput, webAddress } from "#lib/data/import/capture.ts";
import { commitImport as commit } from "#lib/data/import/commit-import.ts";
import { correctMany as correctAll } from "#lib/data/import/correct-many.ts";
import { correctPlannedArticle as correct } from "#lib/data/import/correct-planned-article.ts";
import { correctionsInput } from "#lib/data/import/corrections.ts";
import {
  declineImport as decline,
  explainDecline as explain,
  restoreProposal as restore,
} from "#lib/data/import/decline-import.ts";
import { discardImport as discard, resumeImport as resume } from "#lib/data/import/discard-import.ts";
import { editPlan as edit } from "#lib/data/import/edit-plan.ts";
import { longestNameUtf16 } from "#lib/data/import/import-page.ts";
import { includePlannedArticle as include } from "#lib/data/import/include-planned-article.ts";
import { pasteText as paste } from "#lib/data/import/paste-text.ts";
import { proposeImport as propose } from "#lib/data/import/propose-import.ts";
import { restoreMany as restoreAll } from "#lib/data/import/restore-many.ts";
import { retryImport as retry } from "#lib/data/import/retry-import.ts";
import { setFileCapture as setCapture } from "#lib/data/import/set-file-capture.ts";
import { setReading as read } from "#lib/data/import/set-reading.ts";
import { startImport as start } from "#lib/data/import/start-import.ts";
import { editsInput, readingInput } from "#lib/data/import/stored-plan.ts";
import { redoImport as redo, undoImport as undo } from "#lib/data/import/undo-import.ts";
import type { Viewer } from "#lib/data/viewer.ts";
import type { Result } from "#lib/errors.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";

const revision = z.number().int().min(1);
const importKey = z.object({ projectId: id, importId: id });
const plannedEdit = z.object({ projectId: id, plannedId: id, revision });
const fileEdit = z.object({ projectId: id, fileId: id, revision });
const text = z.string().overwrite(canonicalText).trim();

/** Articles of one import that are named one by one; more are chosen by what lists them. */
const mostChosen = 10_000;
const chosen = z
  .array(z.object({ plannedId: id, revision }))
  .min(1)
  .max(mostChosen);
const listed = z.object({
  only: z.enum(["all", "problems", "undecided"]),
  // Named also where it is none: what is left out by mistake must not mean all files.
  name: z.string().min(1).max(longestNameUtf16).nullable(),
  revision,
  articles: z.number().int().min(1),
});

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

export const pasteText = action({
  act: "import.paste",
  input: importKey.extend({
    text: z.string().overwrite(canonicalText).min(1, "Paste the text here."),
    title: text.min(1).max(500).optional(),
    url: webAddress.nullable().optional(),
    archiveUrl: webAddress.nullable().optional(),
    retrievedAt: captureInput.shape.retrievedAt.optional(),
  }),
  run: shownAnew(paste),
});

export const setReading = action({
  act: "import.reading",
  input: fileEdit.extend({ reading: readingInput }),
  run: shownAnew(read),
});

export const editPlan = action({
  act: "import.edit-plan",
  input: fileEdit.extend({ edits: editsInput }),
  run: shownAnew(edit),
});

export const setFileCapture = action({
  act: "import.capture",
  input: fileEdit.extend({ capture: captureInput }),
  run: shownAnew(setCapture),
});

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

export const correctMany = action({
  act: "import.correct-many",
  input: importKey.extend({
    planned: z.union([chosen, listed]),
    corrections: correctionsInput,
    decide: z.enum(["new", "version", "copy"]).optional(),
    isIncluded: z.boolean().optional(),
  }),
  run: shownAnew(correctAll),
});

export const restoreMany = action({
  act: "import.restore-many",
  input: importKey.extend({ changeId: id }),
  run: shownAnew(restoreAll),
});

export const proposeImport = action({ act: "import.propose", input: importKey, run: shownAnew(propose) });

const reason = text.min(1, "Say why, for who proposed it.").max(1_000);

export const declineImport = action({
  act: "import.decline",
  input: importKey.extend({ reason: reason.nullable().default(null) }),
  run: shownAnew(decline),
});

export const explainDecline = action({
  act: "import.explain",
  input: importKey.extend({ reason }),
  run: shownAnew(explain),
});

export const restoreProposal = action({
  act: "import.restore-proposal",
  input: importKey,
  run: shownAnew(restore),
});

export const commitImport = action({
  act: "import.commit",
  input: importKey.extend({ planHash: z.string().regex(/^[0-9a-f]{64}$/u) }),
  run: shownAnew(commit),
});

export const cancelImport = action({ act: "import.cancel", input: importKey, run: shownAnew(cancel) });

export const retryImport = action({ act: "import.retry", input: importKey, run: shownAnew(retry) });

export const undoImport = action({ act: "import.undo", input: importKey, run: shownAnew(undo) });

export const redoImport = action({ act: "import.redo", input: importKey, run: shownAnew(redo) });

export const discardImport = action({ act: "import.discard", input: importKey, run: shownAnew(discard) });

export const resumeImport = action({ act: "import.resume", input: importKey, run: shownAnew(resume) });
