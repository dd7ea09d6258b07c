/** An import of many files with an article each, planned together and not committed. */
import "server-only";
import { openImport, plannedRows, receive, shown, unwrap } from "#lib/data/import/testing/import-room.ts";
import type { Person } from "./people.ts";

export type PlannedImportWish = { projectId: string; by: Person; files: number };

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
  const { planHash } = await shown(keys);
  return { ...keys, planHash, articles: (await plannedRows(keys)).length };
}
