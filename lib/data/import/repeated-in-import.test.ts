import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { settleImport } from "./settle-import.ts";
import { storedPlan } from "./stored-plan.ts";
import { makeRoom, openImport, plannedRows, send, storyText, unwrap } from "./testing/import-room.ts";

afterAll(closeDb);

const rail = "From the tide tables of this week";
const places = ["Harrow", "Merle", "Orla", "Tannery Row", "Milbridge"];

function page(place: string): string {
  return `${storyText(`The gate at ${place}`, place)}\n${rail}\n`;
}

async function planned(texts: readonly string[]) {
  const { admin, projectId } = await makeRoom();
  const keys = await openImport(admin, projectId);
  for (const [at, bytes] of texts.entries()) unwrap(await send(admin, keys, { name: `${at}.txt`, bytes }));
  return { keys, plans: async () => (await plannedRows(keys)).map((row) => storedPlan(row.planned)) };
}

describe("a line that files of an import print in common", () => {
  it("is furniture once enough of them have it, in the first ones too, with the rule that says so", async () => {
    const { keys, plans } = await planned(places.map(page));
    for (const { body, removed } of await plans()) {
      expect(body).not.toContain(rail);
      expect(removed.map(({ rule }) => rule)).toContain(
        `repeats in ${places.length} of ${places.length} files of this import`,
      );
    }
    const row = await db().import.findUniqueOrThrow({ where: { id: keys.importId } });
    expect(row.settledAt).not.toBeNull();
    expect(await db().importFile.count({ where: { importId: keys.importId, state: "planned" } })).toBe(
      places.length,
    );
    // Settled in these very texts: nothing is found, planned or written again.
    expect(await settleImport(keys)).toBe(false);
    expect(await db().import.findUniqueOrThrow({ where: { id: keys.importId } })).toEqual(row);
  });

  it("stays where two files alone have it", async () => {
    const { plans } = await planned(places.slice(0, 2).map(page));
    for (const { body } of await plans()) expect(body).toContain(rail);
  });
});
