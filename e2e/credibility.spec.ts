/** Credibility 1 needs independence that somebody stated: a reviewer is offered it there, and told why not elsewhere. */
import type { Locator, Page } from "playwright/test";
import type makeIndependenceRoom from "./rooms/independence-room.ts";
import type { IndependenceRoom } from "./rooms/independence-room.ts";
import { workWith } from "./support/reviewing.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

const stated = "Nine barges broke loose.";
const notStated = "They came to rest in the reeds.";

let room: IndependenceRoom;

test.beforeAll(async () => {
  room = await makeRoom<typeof makeIndependenceRoom>("independence-room");
});

/** Opens the amendment of a claim's first evidence. */
async function amendEvidence(page: Page, claim: string): Promise<Locator> {
  const work = workWith(page, claim).filter({ hasText: "supports" }).first();
  const form = work.getByRole("group", { name: "Amend this work" });
  await expect(async () => {
    await work.getByRole("button", { name: "Amend" }).click();
    await expect(form).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  return form;
}

test("a reviewer gives 1 where independence is stated, and reads elsewhere why not", async ({ openAs }) => {
  const page = await openAs(room.people.reviewer);
  await page.goto(`${room.path}/review?type=evidence`);
  const without = await amendEvidence(page, notStated);
  await expect(without.getByRole("radio", { name: "2", exact: true })).toBeAttached();
  await expect(without.getByRole("radio", { name: "1", exact: true })).toHaveCount(0);
  await expect(without).toContainText("until an analyst has stated that two origins are independent");
  await without.getByRole("button", { name: "Not now" }).click();

  const form = await amendEvidence(page, stated);
  await expect(form).toContainText("it is stated that two origins of this claim are independent");
  await form.getByRole("radio", { name: "1", exact: true }).press("Space");
  await form.getByLabel("Reason").fill("Two people saw it from two places.");
  await form.getByRole("button", { name: "Amend" }).click();
  await expect(workWith(page, stated).filter({ hasText: "supports" })).toHaveCount(1);

  await page.goto(`${room.path}/review?type=evidence&state=ruled`);
  await expect(workWith(page, stated)).toContainText("Confirmed by other sources");
});
