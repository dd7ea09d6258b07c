/** Reading and ruling on shared work, as a reviewer does it. */
import { expect, type Locator, type Page } from "playwright/test";
import { pressUntilGone } from "./press-until.ts";

export async function openReview(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Review" }).click();
  await expect(page.getByRole("heading", { name: "Review", level: 1 })).toBeAttached();
}

/** A piece of work in the queue, by what stands on it. */
export function workWith(page: Page, words: string): Locator {
  return page.getByRole("main").locator("li[id^='w-']").filter({ hasText: words });
}

/** Accepts the work with one key; it leaves the queue of what waits. */
export async function acceptByKey(page: Page, work: Locator): Promise<void> {
  await pressUntilGone(page, "a", work);
}

type Amendment = { note: string; reason: string };

export async function amendNote(work: Locator, { note, reason }: Amendment): Promise<void> {
  await work.getByRole("button", { name: "Amend" }).click();
  const form = work.getByRole("group", { name: "Amend this work" });
  await form.getByLabel("Note").fill(note);
  await form.getByLabel("Reason").fill(reason);
  await form.getByRole("button", { name: "Amend" }).click();
  await expect(work).toHaveCount(0);
}

/** Rejects, first without a reason, which is not taken. */
export async function rejectWithReason(work: Locator, reason: string): Promise<void> {
  await work.getByRole("button", { name: "Reject" }).click();
  const form = work.getByRole("group", { name: "Reject this work" });
  await form.getByRole("button", { name: "Reject" }).click();
  await expect(form.getByText("Say why: the author reads your reason with the ruling.")).toBeVisible();
  await form.getByLabel("Reason").fill(reason);
  await form.getByRole("button", { name: "Reject" }).click();
  await expect(work).toHaveCount(0);
}

/** A ruling on one's own work, by its reason. */
export function rulingWith(page: Page, words: string): Locator {
  return page.getByRole("main").getByRole("listitem").filter({ hasText: words });
}
