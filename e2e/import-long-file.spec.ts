/**
 * A file longer than a screen's part of it: its articles one after another with the keyboard, one
 * opened from the list, and two merged by hand, which the worker plans.
 */
import type { Page } from "playwright/test";
import type makeProjectRoom from "./rooms/project-room.ts";
import type { ProjectRoom } from "./rooms/project-room.ts";
import { pickFiles, textFile, waitForPlan } from "./support/import-files.ts";
import { pressUntil } from "./support/press-until.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

/** Some 95,000 characters: the first part of the file ends within the second article, the next one within the third; the text is kept in pieces. */
function longStory(place: string): string {
  const paragraphs = Array.from(
    { length: 900 },
    (_, at) =>
      `Line ${at} of ${place}: the gate stood open in the night, and the keeper wrote it down in the book of ${place}.`,
  );
  return paragraphs.join("\n\n");
}

const digest = ["Orla", "Merle", "Harrow"]
  .map(
    (place, at) =>
      `A gate is found open at ${place}\n\nBy Ann Keeper\n\nMarch ${at + 1}, 2031\n\n${longStory(place)}`,
  )
  .join("\n\n* * *\n\n");

let room: ProjectRoom;

test.beforeAll(async () => {
  room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Long file" });
});

/** What another part of the file takes to be read and drawn, beside whatever else the machine does. */
const drawn = { timeout: 30_000 };

const article = (page: Page, number: number, of = 3) =>
  page.getByRole("region", { name: `Article ${number} of ${of}` });

/** The article's section has the keyboard itself, and its words are there. */
async function expectArrived(page: Page, number: number, place: string): Promise<void> {
  await expect(article(page, number)).toBeFocused(drawn);
  const title = article(page, number).getByRole("heading", { name: `A gate is found open at ${place}` });
  await expect(title).toBeVisible(drawn);
}

/** Which part of the file is shown, by where it begins. */
const part = (page: Page) => page.getByRole("navigation", { name: "Parts of this file" });

test("keys go over the end of a file's part, from its last article to the next one's, and back", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin, { viewport: { width: 1440, height: 900 } });
  await page.goto(`${room.path}/import`);
  await pickFiles(page, [textFile("digest.txt", digest)]);
  await waitForPlan(page);

  await test.step("the first part holds the first article and the beginning of the second", async () => {
    await expect(article(page, 2)).toBeVisible(drawn);
    await expect(part(page)).toContainText("Shown: characters 1–100,");
    await expect(article(page, 3)).toHaveCount(0);
  });

  await test.step("j goes from its last article to the one that begins in the next part", async () => {
    await article(page, 2).focus();
    await pressUntil(page, "j", page.locator("[data-article='2']:focus"));
    await expectArrived(page, 3, "Harrow");
    await expect(part(page)).not.toContainText("characters 1–");
  });

  await test.step("k goes back, over the rest of the second article to where it begins", async () => {
    await page.keyboard.press("k");
    await expect(article(page, 2)).toBeFocused(drawn);
    await expect(part(page)).not.toContainText("characters 1–");
    await page.keyboard.press("k");
    await expect(part(page)).toContainText("Shown: characters 1–100,", drawn);
    await expectArrived(page, 2, "Merle");
    await page.keyboard.press("k");
    await expectArrived(page, 1, "Orla");
  });

  await test.step("an article of the list opens in its own part, with its raw lines as they are numbered", async () => {
    await page.goto(`${page.url().replace(/\?.*/u, "")}?file=all`);
    await page.getByRole("link", { name: "A gate is found open at Harrow" }).first().click();
    await expectArrived(page, 3, "Harrow");
    const line = digest.slice(0, digest.indexOf("A gate is found open at Harrow")).split("\n").length;
    await expect(article(page, 3).getByRole("row").first()).toHaveAttribute("aria-rowindex", `${line}`);
  });
});

test("two articles of it are merged by hand and parted again, each planned by the worker", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin, { viewport: { width: 1440, height: 900 } });
  await page.goto(`${room.path}/import`);
  await pickFiles(page, [textFile("merged.txt", digest.replaceAll("gate", "weir"))]);
  await waitForPlan(page);
  const isPlanned = () => expect(page.getByText("Planning anew…")).toHaveCount(0, drawn);

  await page.getByRole("slider", { name: "Where article 2 begins" }).focus();
  await page.keyboard.press("Delete");
  await expect(page.getByText("Changed by hand: where articles begin.")).toBeVisible();
  await isPlanned();
  await page.reload();
  await expect(article(page, 1, 2)).toBeVisible(drawn);

  await page.getByRole("button", { name: "As found", exact: true }).click();
  await expect(article(page, 2, 3)).toBeVisible(drawn);
  await isPlanned();
  await page.reload();
  await expect(article(page, 2, 3)).toBeVisible(drawn);
});
