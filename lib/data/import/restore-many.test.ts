import { afterAll, describe, expect, it } from "vitest";
import { closeDb } from "#lib/db/client.ts";
import { correctMany } from "./correct-many.ts";
import { correctPlannedArticle } from "./correct-planned-article.ts";
import { restoreMany } from "./restore-many.ts";
import { storedCorrections } from "./stored-plan.ts";
import { codeOf, makeRoom, openImport, plannedRows, send, storyText, unwrap } from "./testing/import-room.ts";

afterAll(closeDb);

/** Three planned articles, the first with a byline by hand. */
async function threePlanned() {
  const room = await makeRoom();
  const keys = await openImport(room.analyst, room.projectId);
  for (const title of ["The weir", "The gate", "The lock"]) {
    unwrap(await send(room.analyst, keys, { name: `${title}.txt`, bytes: storyText(title) }));
  }
  const [first] = await plannedRows(keys);
  const edit = { projectId: room.projectId, plannedId: first?.id ?? "", revision: first?.revision ?? 0 };
  unwrap(await correctPlannedArticle(room.analyst, { ...edit, corrections: { byline: "K. Holm" } }));
  return { ...room, keys };
}

const seen = (rows: Awaited<ReturnType<typeof plannedRows>>) =>
  rows.map(({ id: plannedId, revision }) => ({ plannedId, revision }));

const asTheyStand = (rows: Awaited<ReturnType<typeof plannedRows>>) =>
  rows.map((row) => [storedCorrections(row.corrections), row.isIncluded]);

describe("the way back from a correction of many", () => {
  it("gives each article again what it had", async () => {
    const { analyst, keys } = await threePlanned();
    const before = await plannedRows(keys);
    const corrections = {
      published: { precision: "month" as const, on: "2031-03-01" },
      source: { kind: "named" as const, name: "Harrow Post" },
    };
    const change = { ...keys, planned: seen(before), corrections, isIncluded: false };
    const corrected = unwrap(await correctMany(analyst, change));
    expect(asTheyStand(await plannedRows(keys))).toEqual([
      [{ byline: "K. Holm", ...corrections }, false],
      [corrections, false],
      [corrections, false],
    ]);
    unwrap(await restoreMany(analyst, { ...keys, changeId: corrected.changeId }));
    expect(asTheyStand(await plannedRows(keys))).toEqual(asTheyStand(before));
  });

  it("overwrites nothing that was changed meanwhile", async () => {
    const { analyst, keys } = await threePlanned();
    const change = { ...keys, planned: seen(await plannedRows(keys)), corrections: {}, isIncluded: false };
    const corrected = unwrap(await correctMany(analyst, change));
    const [row] = await plannedRows(keys);
    const edit = { projectId: keys.projectId, plannedId: row?.id ?? "", revision: row?.revision ?? 0 };
    unwrap(await correctPlannedArticle(analyst, { ...edit, corrections: { title: "Another" } }));
    expect(codeOf(await restoreMany(analyst, { ...keys, changeId: corrected.changeId }))).toBe("conflict");
    expect((await plannedRows(keys)).every((one) => !one.isIncluded)).toBe(true);
  });

  it("is for who may change the import", async () => {
    const { analyst, reviewer, keys } = await threePlanned();
    const change = { ...keys, planned: seen(await plannedRows(keys)), corrections: {}, isIncluded: false };
    const { changeId } = unwrap(await correctMany(analyst, change));
    expect(codeOf(await restoreMany(reviewer, { ...keys, changeId }))).toBe("forbidden");
  });
});
