import { afterAll, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { NO_EDITS } from "#lib/ingest/plan-edits.ts";
import { renameAccount } from "../account/rename-account.ts";
import { askForEdit } from "../import/asked-edits.ts";
import { correctMany } from "../import/correct-many.ts";
import { restoreMany } from "../import/restore-many.ts";
import {
  codeOf,
  makeRoom,
  openImport,
  plannedRows,
  send,
  storyText,
  unwrap,
} from "../import/testing/import-room.ts";
import { reserveAttempt } from "../session/reserve-attempt.ts";
import { makeUser, withRequest } from "../testing/make-project.ts";
import { forgetOld } from "./forget-old.ts";

afterAll(closeDb);

const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 60 * 60 * 1000);

it("forgets tries after a day and answers after a week, and nothing sooner", async () => {
  await reserveAttempt("someone@example.org", "192.0.2.1");
  await renameAccount(withRequest(await makeUser()), { name: "Ines" });
  expect(await forgetOld(hoursFromNow(23))).toEqual({ attempts: 0, answers: 0, changes: 0, edits: 0 });
  expect(await forgetOld(hoursFromNow(25))).toEqual({ attempts: 1, answers: 0, changes: 0, edits: 0 });
  expect(await forgetOld(hoursFromNow(7 * 24 + 1))).toEqual({
    attempts: 0,
    answers: 1,
    changes: 0,
    edits: 0,
  });
  expect(await db().session.count()).toBe(1);
});

it("forgets after a day what planned articles were before many were corrected", async () => {
  const { analyst, projectId } = await makeRoom();
  const keys = await openImport(analyst, projectId);
  unwrap(await send(analyst, keys, { name: "a.txt", bytes: storyText("The weir") }));
  const planned = (await plannedRows(keys)).map(({ id, revision }) => ({ plannedId: id, revision }));
  const change = { ...keys, planned, corrections: {}, isIncluded: false };
  const { changeId } = unwrap(await correctMany(analyst, change));
  expect(await forgetOld(hoursFromNow(23))).toMatchObject({ changes: 0 });
  expect(await forgetOld(hoursFromNow(25))).toMatchObject({ changes: 1 });
  expect(codeOf(await restoreMany(analyst, { ...keys, changeId }))).toBe("not_found");
});

it("forgets after a day the edits that nobody waits for", async () => {
  const { admin, projectId } = await makeRoom();
  const keys = await openImport(admin, projectId);
  unwrap(await send(admin, keys, { name: "a.txt", bytes: storyText("The weir") }));
  const { id: fileId, revision } = await db().importFile.findFirstOrThrow({ where: { projectId } });
  await askForEdit(admin, { projectId, fileId, revision, edits: NO_EDITS }, 1_000);
  expect(await forgetOld(hoursFromNow(23))).toMatchObject({ edits: 0 });
  expect(await forgetOld(hoursFromNow(25))).toMatchObject({ edits: 1 });
});
