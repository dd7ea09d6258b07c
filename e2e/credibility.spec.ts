/** Credibility 1 needs independence that somebody stated: a reviewer is offered it there, and told why not elsewhere. */
import type { Locator, Page } from "playwright/test";
import type makeIndependenceRoom from "./rooms/independence-room.ts";
import type { IndependenceRoom } from "./rooms/independence-room.ts";
import { openBy } from "./support/press-until.ts";
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

async function choose(page: Page, dialog: Locator, label: string, option: string): Promise<void> {
  await dialog.getByRole("button", { name: label }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
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

test("an analyst states a claim, and that two of its reports are independent", async ({ openAs }) => {
  const page = await openAs(room.people.analyst);
  await page.goto(`${room.path}/claims`);
  const claim = page.getByRole("dialog", { name: "New claim" });
  await openBy(page.getByRole("button", { name: "New claim" }), claim);
  await claim.getByLabel("Claim").fill("The quay was empty by then.");
  await page.keyboard.press("Escape");
  await expect(claim).toBeVisible();
  await claim.getByRole("button", { name: "State claim" }).click();
  await expect(page.getByRole("heading", { name: "The quay was empty by then.", level: 1 })).toBeVisible();

  await page.goto(`${room.path}/claims/1`);
  await expect(page.getByText("Independence", { exact: true })).toBeVisible();
  const dialog = page.getByRole("dialog", { name: "State that two are independent" });
  await openBy(page.getByRole("button", { name: "State that two are independent" }), dialog);
  await choose(page, dialog, "What this one says", "Agency");
  await choose(page, dialog, "is independent of this one", "Witness");
  await dialog.getByLabel("Because").fill("One stood at the lock, the other on the bridge.");
  await dialog.getByRole("button", { name: "State it" }).click();
  const said = /^stated by Ada Author: One stood at the lock, the other on the bridge\.$/;
  await expect(page.getByRole("listitem").filter({ hasText: said })).toBeVisible();
});
