/** The worker's tasks by name. Payloads are parsed: a job outlives the code that wrote it. */
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { reanchorVersion } from "#lib/data/anchor/reanchor-version.ts";
import { releaseClaims } from "#lib/data/comparison/claim-pairs.ts";
import { compareChosen, giveUpChosen } from "#lib/data/comparison/compare-chosen.ts";
import { compareNamed } from "#lib/data/comparison/compare-named.ts";
import { compareVersion } from "#lib/data/comparison/compare-version.ts";
import { editAskedPlan, giveUpEditing } from "#lib/data/import/edit-asked-plan.ts";
import { giveUpPlanning, planReceivedFile } from "#lib/data/import/plan-received-files.ts";
import { settleImport } from "#lib/data/import/settle-import.ts";
import { stopWriting, writeImport } from "#lib/data/import/write-import.ts";
import { forgetOld } from "#lib/data/upkeep/forget-old.ts";
import { holdingComparing } from "./hold-comparing.ts";

const versionKey = z.object({ projectId: z.uuid(), versionId: z.uuid() });
const reanchoringKey = z.object({ projectId: z.uuid(), articleId: z.uuid(), toVersionId: z.uuid() });
const chosenKey = z.object({ projectId: z.uuid(), chosenPairId: z.uuid() });
const namesKey = z.object({ projectId: z.uuid(), names: z.array(z.string().min(1)).min(1) });
const fileKey = z.object({ projectId: z.uuid(), fileId: z.uuid() });
const importKey = z.object({ projectId: z.uuid(), importId: z.uuid() });
const askedKey = z.object({ projectId: z.uuid(), askedId: z.uuid() });

/** When tasks run by themselves, in cron's words (UTC). */
export const timetable = "17 3 * * * forget_old ?fill=1d";

/** What a person is told when the last try failed for a reason that only the log knows. */
function unforeseen(what: string): string {
  return `${what} failed several times for a reason Collate did not foresee; its log says more. Nothing is lost: try again.`;
}

/** What a person waits for at this moment: done beside the others, however many of those there are. */
export const urgentTasks: TaskList = {
  edit_plan: holdingComparing(async (payload, { logger, job }) => {
    const key = askedKey.parse(payload);
    try {
      const isMade = await editAskedPlan(key);
      logger.info(`edit ${key.askedId} ${isMade ? "is answered" : "is not waited for any more"}`);
    } catch (error) {
      if (job.attempts >= job.max_attempts) await giveUpEditing(key, unforeseen("Planning the file anew"));
      throw error;
    }
  }),
};

export const tasks: TaskList = {
  async forget_old(_, { logger }) {
    const { attempts, answers, changes, edits } = await forgetOld();
    logger.info(
      `forgot ${attempts} tries to sign in, ${answers} answers, ${changes} changes of plans and ${edits} edits`,
    );
  },
  plan_file: holdingComparing(async (payload, { job }) => {
    const key = fileKey.parse(payload);
    try {
      await planReceivedFile(key);
    } catch (error) {
      if (job.attempts >= job.max_attempts) await giveUpPlanning(key, unforeseen("Reading the file"));
      throw error;
    }
  }),
  settle_import: holdingComparing(async (payload) => {
    await settleImport(importKey.parse(payload));
  }),
  commit_import: holdingComparing(async (payload, { logger, job }) => {
    const key = importKey.parse(payload);
    try {
      logger.info(`import ${key.importId}: ${(await writeImport(key)) ?? "stopped"} articles written`);
    } catch (error) {
      if (job.attempts >= job.max_attempts) await stopWriting(key, unforeseen("The writing"));
      throw error;
    }
  }),
  async compare_version(payload, { logger, job }) {
    const key = versionKey.parse(payload);
    try {
      const stored = await compareVersion(key);
      const told = stored === null ? "is gone" : `: ${stored} comparisons`;
      logger.info(`version ${key.versionId} ${told}`);
    } catch (error) {
      // What it had claimed and will not do any more is for whoever comes to it next.
      if (job.attempts >= job.max_attempts)
        await releaseClaims({ projectId: key.projectId, ownerId: key.versionId });
      throw error;
    }
  },
  async compare_chosen(payload, { logger, job }) {
    const key = chosenKey.parse(payload);
    try {
      const stored = await compareChosen(key);
      logger.info(
        `chosen pair ${key.chosenPairId} ${stored === null ? "is gone" : `: ${stored} comparisons`}`,
      );
    } catch (error) {
      if (job.attempts >= job.max_attempts) await giveUpChosen(key, unforeseen("Comparing these two"));
      throw error;
    }
  },
  async compare_named(payload, { logger }) {
    const { projectId, names } = namesKey.parse(payload);
    logger.info(`names changed: ${await compareNamed(projectId, names)} versions to be compared anew`);
  },
  async reanchor_version(payload, { logger }) {
    const key = reanchoringKey.parse(payload);
    const counts = await reanchorVersion(key);
    logger.info(
      counts === null
        ? `version ${key.toVersionId} is not current`
        : `version ${key.toVersionId}: marks sought, ${JSON.stringify(counts)}`,
    );
  },
};
