import { afterAll, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { renameAccount } from "../account/rename-account.ts";
import { reserveAttempt } from "../session/reserve-attempt.ts";
import { makeUser, withRequest } from "../testing/make-project.ts";
import { forgetOld } from "./forget-old.ts";

afterAll(closeDb);

const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 60 * 60 * 1000);

it("forgets tries after a day and answers after a week, and nothing sooner", async () => {
  await reserveAttempt("someone@example.org", "192.0.2.1");
  await renameAccount(withRequest(await makeUser()), { name: "Ines" });
  expect(await forgetOld(hoursFromNow(23))).toEqual({ attempts: 0, answers: 0 });
  expect(await forgetOld(hoursFromNow(25))).toEqual({ attempts: 1, answers: 0 });
  expect(await forgetOld(hoursFromNow(7 * 24 + 1))).toEqual({ attempts: 0, answers: 1 });
  expect(await db().session.count()).toBe(1);
});
