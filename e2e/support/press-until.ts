/** Keys and buttons that are pressed until the page answers: what has just been drawn may not listen yet, or lose its focus again. */
import { expect, type Locator, type Page } from "playwright/test";

/** Presses the key until the answer is seen. */
export async function pressUntil(page: Page, key: string, answer: Locator): Promise<void> {
  await expect(async () => {
    if (await answer.isVisible()) return;
    await page.keyboard.press(key);
    await expect(answer).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}

/** Presses the key on the item, once it is there, until it is gone from the page. */
export async function pressUntilGone(page: Page, key: string, item: Locator): Promise<void> {
  await expect(item).toBeVisible();
  await expect(async () => {
    if ((await item.count()) > 0) {
      await item.focus({ timeout: 1_000 });
      await page.keyboard.press(key);
    }
    await expect(item).toHaveCount(0, { timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
}

/** Clicks the control until what it opens is seen. */
export async function openBy(control: Locator, opened: Locator): Promise<void> {
  await expect(async () => {
    if (await opened.isVisible()) return;
    await control.click({ timeout: 5_000 });
    await expect(opened).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}
