/** Imports in each state their screens show, with files of each kind there is something to say of. */
import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { declineImport } from "#lib/data/import/decline-import.ts";
import { openImport, send, unwrap } from "#lib/data/import/testing/import-room.ts";
import type { Viewer } from "#lib/data/viewer.ts";
import { db } from "#lib/db/client.ts";
import { projectRoot } from "#scripts/start/project-root.ts";
import { makeDeclined, makeImport } from "./access-imports.ts";

/** A retelling of an article the demo has: the same title and source, other numbers. */
function changedSeed(): string {
  const seed = readFileSync(join(projectRoot, "seeds/01-northline-dam-leaked.txt"), "utf8");
  return seed.replaceAll("140", "150").replaceAll("180", "190");
}

const files: Record<string, string> = {
  "retold.txt": changedSeed(),
  "prices.csv": "id,name,price\n1,gate,10\n2,weir,20\n",
  "hidden.txt":
    "The keeper\u200b’s note\n\nIt said \u202eetag\u202c and nothing more, in the night of the flood.\n",
  "empty.txt": "",
};

async function makeManyFiles(admin: Viewer, projectId: string) {
  const keys = await openImport(admin, projectId);
  for (const [name, bytes] of Object.entries(files)) unwrap(await send(admin, keys, { name, bytes }));
  const { number } = await db().import.findUniqueOrThrow({ where: { id: keys.importId } });
  const rows = await db().importFile.findMany({ where: { importId: keys.importId } });
  const fileId = (name: string) => rows.find((row) => row.name === name)?.id ?? "";
  return { number, retold: fileId("retold.txt"), table: fileId("prices.csv"), hidden: fileId("hidden.txt") };
}

/** Numbers of imports by what their screen shows. */
export async function makeImportScreens(projectId: string, admin: Viewer, analyst: Viewer) {
  const declined = await makeImport(analyst, projectId, "proposed");
  const reason = "Send the page of the paper itself.";
  unwrap(await declineImport(admin, { projectId, importId: declined.id, reason }));
  const unexplained = await makeDeclined(analyst, admin, projectId);
  return {
    planned: (await makeImport(admin, projectId, "planned")).number,
    proposed: (await makeImport(analyst, projectId, "proposed")).number,
    declined: declined.number,
    unexplained: unexplained.number,
    stopped: (await makeImport(admin, projectId, "stopped")).number,
    committed: (await makeImport(admin, projectId, "committed")).number,
    many: await makeManyFiles(admin, projectId),
  };
}
