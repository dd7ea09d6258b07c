/** A saved archive page of many articles, longer than one part of a file's screen: listed, changed together, opened from the list. */
import type { Page } from "playwright/test";
import type makeProjectRoom from "./rooms/project-room.ts";
import type { ProjectRoom } from "./rooms/project-room.ts";
import { commitImport, pickFiles, textFile, waitForPlan } from "./support/import-files.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

const many = 60;

const told = (at: number) =>
  `The keeper of pond ${at} wrote what the water had done to the bank. `.repeat(40);

/** Rows of a table, so that where each begins is beyond doubt. */
const archive = [
  "title,text",
  ...Array.from({ length: many }, (_, at) => `Pond ${at + 1} is full,${told(at + 1)}`),
];

let room: ProjectRoom;

test.beforeAll(async () => {
  room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Archive page" });
});

const list = (page: Page) => page.getByRole("table", { name: "Articles of this import" });
const focused = (page: Page, number: number) =>
  page.locator(`section[aria-label="Article ${number} of ${many}"]:focus`);

test("the articles of one long file are listed, changed together, and opened from the list", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/import`);
  await pickFiles(page, [textFile("ponds.csv", archive.join("\n"))]);
  await waitForPlan(page);

  await test.step("all of them are a list, though it is one file", async () => {
    await expect(page.getByRole("region", { name: `Article 1 of ${many}` })).toBeVisible();
    await page.getByRole("link", { name: /^All articles/u }).click();
    await expect(list(page)).toHaveAttribute("aria-rowcount", String(many + 1));
    await page.getByRole("checkbox", { name: "Select all" }).click({ force: true });
    const bar = page.getByRole("region", { name: "What is done to the selected articles" });
    await bar.getByRole("button", { name: "Source…" }).click();
    const dialog = page.getByRole("dialog", { name: `Source of ${many} articles` });
    await dialog.getByRole("combobox", { name: "Source" }).fill("Harrow Post");
    await page.keyboard.press("Tab");
    await dialog.getByRole("button", { name: `Set for ${many} articles` }).click();
    await expect(list(page).getByRole("row").filter({ hasText: "Harrow Post" }).first()).toBeVisible();
    await expect(list(page).getByRole("row").filter({ hasText: "not known" })).toHaveCount(0);
  });

  await test.step("a row opens its article, with the keyboard on it, in whichever part of the file", async () => {
    const link = page.getByRole("link", { name: "Pond 58 is full" });
    await expect(async () => {
      // Rows out of view are not drawn.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await expect(link).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await link.click();
    await expect(focused(page, 58)).toBeVisible();
    await expect(focused(page, 58).getByRole("heading", { name: "Pond 58 is full" })).toBeInViewport();
    await expect(page.getByRole("region", { name: `Article 1 of ${many}` })).toHaveCount(0);
    await expect(focused(page, 58)).toContainText("Harrow Post");
    await page.keyboard.press("k");
    await expect(focused(page, 57)).toBeVisible();
  });

  await commitImport(page, many);
});
