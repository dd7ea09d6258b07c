/** What an analyst makes of a selected passage beyond a pinned tag: a new tag, a note, a claim, evidence; and sharing it. */
import { expect, type Locator, type Page } from "playwright/test";
import { cards, expectSaved, openNote, selectionBar, selectPassage } from "./reading.ts";

export type Bearing = { stance: "supports" | "disputes" | "mentions"; credibility: 2 | 3 | 4 | 5 | 6 };

/** Tags a passage with a tag that is not there yet. */
export async function tagAnew(page: Page, words: string, tag: string): Promise<void> {
  await selectPassage(page, words);
  await selectionBar(page)
    .getByRole("button", { name: /^Tag\b/ })
    .click();
  const form = page.getByRole("dialog", { name: "Tag the selected passage" });
  await form.getByRole("combobox", { name: "Tag" }).fill(tag);
  await page.getByRole("option", { name: `Create “${tag}”` }).click();
  await expect(cardWith(page, tag)).toBeVisible();
  await expectSaved(page);
}

/** Writes a note on a passage, as a draft. */
export async function writeNote(page: Page, words: string, note: string): Promise<void> {
  await selectPassage(page, words);
  await (await openNote(page)).fill(note);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(cardWith(page, note)).toBeVisible();
  await expectSaved(page);
}

async function openClaimForm(page: Page, words: string): Promise<Locator> {
  await selectPassage(page, words);
  await page.keyboard.press("c");
  const form = page.getByRole("dialog", { name: "Claim from the selected passage" });
  await expect(form.getByLabel("Claim", { exact: true })).toBeFocused();
  return form;
}

async function bear(form: Locator, { stance, credibility }: Bearing): Promise<void> {
  await form.getByText(stance, { exact: true }).click();
  await form.getByText(String(credibility), { exact: true }).click();
}

/** States a claim, as a draft, with the passage as its first evidence. */
export async function stateClaim(page: Page, words: string, claim: string, bearing: Bearing): Promise<void> {
  const form = await openClaimForm(page, words);
  await form.getByLabel("Claim", { exact: true }).fill(claim);
  await bear(form, bearing);
  await form.getByRole("button", { name: "Save draft claim" }).click();
  await expect(cardWith(page, claim)).toContainText(bearing.stance);
}

/** Adds the passage, as a draft, to a claim that is there, found by its words. */
export async function addEvidence(page: Page, words: string, claim: string, bearing: Bearing): Promise<void> {
  const form = await openClaimForm(page, words);
  await form.getByLabel("Claim", { exact: true }).fill(claim.split(" ").slice(0, 3).join(" "));
  await form.getByRole("button", { name: claim }).click();
  await bear(form, bearing);
  await form.getByRole("button", { name: "Add as draft evidence" }).click();
  await expect(cardWith(page, claim)).toContainText(bearing.stance);
}

/** The card of a mark, by what stands on it. */
export function cardWith(page: Page, words: string): Locator {
  return cards(page).filter({ hasText: words });
}

/** Shares one's own draft from its card. */
export async function shareMark(page: Page, card: Locator): Promise<void> {
  await card.getByRole("button").first().click();
  await card.getByRole("button", { name: "Share" }).click();
  await expect(card.getByText("shared", { exact: true })).toBeVisible();
  await expectSaved(page);
}

/** Makes what is marked from now on shared at once. */
export async function markShared(page: Page): Promise<void> {
  await selectionBar(page)
    .getByRole("button", { name: /New marks: Draft/ })
    .click();
  await expect(selectionBar(page).getByRole("button", { name: /New marks: Shared/ })).toBeVisible();
}
