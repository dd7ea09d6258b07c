/** The worker's tasks by name. Payloads are parsed: a job outlives the code that wrote it. */
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { reanchorVersion } from "#lib/data/anchor/reanchor-version.ts";
import { compareVersion } from "#lib/data/comparison/compare-version.ts";
import { planReceivedFile } from "#lib/data/import/plan-received-file.ts";
import { settleImport } from "#lib/data/import/settle-import.ts";
import { writeImport } from "#lib/data/import/write-import.ts";
import { forgetOld } from "#lib/data/upkeep/forget-old.ts";

const versionKey = z.object({ projectId: z.uuid(), versionId: z.uuid() });
const reanchoringKey = z.object({ projectId: z.uuid(), articleId: z.uuid(), toVersionId: z.uuid() });
const fileKey = z.object({ projectId: z.uuid(), fileId: z.uuid() });
const importKey = z.object({ projectId: z.uuid(), importId: z.uuid() });

/** When tasks run by themselves, in cron's words (UTC). */
export const timetable = "17 3 * * * forget_old ?fill=1d";

export const tasks: TaskList = {
  async forget_old(_, { logger }) {
    const { attempts, answers } = await forgetOld();
    logger.info(`forgot ${attempts} tries to sign in and ${answers} answers`);
  },
  async plan_file(payload) {
    await planReceivedFile(fileKey.parse(payload));
  },
  async settle_import(payload) {
    await settleImport(importKey.parse(payload));
  },
  async commit_import(payload, { logger }) {
    const key = importKey.parse(payload);
    logger.info(`import ${key.importId}: ${await writeImport(key)} files written`);
  },
  async compare_version(payload, { logger }) {
    const key = versionKey.parse(payload);
    const stored = await compareVersion(key);
    logger.info(
      stored === null
        ? `version ${key.versionId} is gone`
        : `version ${key.versionId}: ${stored} comparisons`,
    );
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
