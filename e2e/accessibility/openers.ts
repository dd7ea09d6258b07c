/** How things are opened on a screen, and what is then to be seen. */
import { expect, type Locator, type Page } from "playwright/test";

export const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole("button", { name }).first().click();

export const type = (keys: string[]) => async (page: Page) => {
  for (const key of keys) await page.keyboard.press(key);
};

export const dialog = (name?: string | RegExp) => (page: Page) => page.getByRole("dialog", { name });

/** Presses a key until the page answers: it can be read before its script runs. */
export const untilThere = (key: string, shows: (page: Page) => Locator) => (page: Page) =>
  expect(async () => {
    await page.keyboard.press(key);
    await expect(shows(page)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
