/** The worker's tasks by name. Payloads are parsed: a job outlives the code that wrote it. */
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { compareVersion } from "#lib/data/comparison/compare-version.ts";
import { forgetOld } from "#lib/data/upkeep/forget-old.ts";

const versionKey = z.object({ projectId: z.uuid(), versionId: z.uuid() });

/** When tasks run by themselves, in cron's words (UTC). */
export const timetable = "17 3 * * * forget_old ?fill=1d";

export const tasks: TaskList = {
  async forget_old(_, { logger }) {
    const { attempts, answers } = await forgetOld();
    logger.info(`forgot ${attempts} tries to sign in and ${answers} answers`);
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
};
