/** What the tests of comparing begin with: the reports of one event, and the ways about the page that compares them. */
import { expect, type Locator, type Page } from "playwright/test";
import type { CompareRoom } from "../rooms/compare-room.ts";

export const statement = "Statement on the closing of the Brandsund lock";
export const post = "Harbour “pressured” to close Brandsund lock";
export const watch = "Brandsund lock shut for a week";
export const union = "Ferry crews ask for news of the missing";

/** Titles by their place in the room. */
export function comparePath(room: CompareRoom, titles: number[]): string {
  const names = ["a", "b", "c", "d"];
  const params = titles.map((at, place) => `${names[place]}=${room.articleIds[at]}`);
  return `${room.path}/compare?${params.join("&")}`;
}

export const passages = (page: Page) => page.getByRole("region", { name: /^Shared passage/ });
export const findings = (page: Page) => page.getByRole("complementary", { name: "Findings" });

/** Titles by their place in the room. */
export async function openComparison(
  page: Page,
  room: CompareRoom,
  titles: number[],
  heading: string,
): Promise<void> {
  await page.goto(comparePath(room, titles));
  await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeAttached();
}

/** Goes to the first difference, from wherever the page stands. */
export async function goToDifference(page: Page): Promise<Locator> {
  const focused = page.locator("[data-difference]:focus");
  await expect(async () => {
    await page.keyboard.press("n");
    await expect(focused).toHaveCount(1, { timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  return focused;
}
