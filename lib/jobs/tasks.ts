/** The worker's tasks by name. Payloads are parsed: a job outlives the code that wrote it. */
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { compareVersion } from "#lib/data/comparison/compare-version.ts";

const versionKey = z.object({ projectId: z.uuid(), versionId: z.uuid() });

export const tasks: TaskList = {
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
