/** An import of many files with an article each, planned together and not committed. */
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type ImportKeys,
  openImport,
  plannedRows,
  receive,
  shown,
  unwrap,
} from "#lib/data/import/testing/import-room.ts";
import { db } from "#lib/db/client.ts";
import type { Person } from "./people.ts";

const [mostLooks, pauseMs] = [300, 100];

export type PlannedImportWish = { projectId: string; by: Person; files: number };

/** What is to be committed, once nothing is read any more: the server's worker plans what this does not, at the same time. */
async function settled(keys: ImportKeys) {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const plan = await shown(keys);
    const { settledAt } = await db().import.findUniqueOrThrow({ where: { id: keys.importId } });
    if (settledAt !== null) return plan;
    await sleep(pauseMs);
  }
  throw new Error("The import did not settle.");
}

export default async function makePlannedImport({ projectId, by, files }: PlannedImportWish) {
  const { userId, name, email, sessionId } = by;
  const viewer = {
    userId,
    name,
    email,
    sessionId,
    isOwner: false,
    mustChangePassword: false,
    address: null,
    request: null,
  };
  const keys = await openImport(viewer, projectId);
  for (let at = 1; at <= files; at++) {
    const body = `The gate of pond ${at} stood open in the night, and the keeper wrote it down.`;
    unwrap(
      await receive(viewer, keys, {
        name: `pond-${at}.txt`,
        bytes: `Report on pond ${at}\n\n${body}\n\n${body.repeat(40)}\n`,
      }),
    );
  }
  const { planHash } = await settled(keys);
  return { ...keys, planHash, articles: (await plannedRows(keys)).length };
}
