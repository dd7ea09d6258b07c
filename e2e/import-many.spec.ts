/** An archive of hundreds of files: paged through, gone through with keys, and changed whole without being sent. */
import type { Page } from "playwright/test";
import { makeZip } from "#lib/ingest/testing/make-zip.ts";
import type makeProjectRoom from "./rooms/project-room.ts";
import type { ProjectRoom } from "./rooms/project-room.ts";
import { commitImport, fileInPlan, pickFiles, waitForPlan } from "./support/import-files.ts";
import { pressUntil } from "./support/press-until.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

const many = 220;

const story = (at: number) =>
  `Lock ${at} is found open\n\nThe keeper of lock ${at} came at dawn, found the gate of it open and wrote it down.\n`;

let room: ProjectRoom;

test.beforeAll(async () => {
  room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Many files" });
});

const rows = (page: Page) => page.getByRole("table", { name: "Articles of this import" }).getByRole("row");
const articleLink = (page: Page, at: number) =>
  page.getByRole("link", { name: `Lock ${at} is found open`, exact: true });
/** The one the keyboard is on. */
const focusedArticle = (page: Page, at: number) =>
  page.locator("a[data-open]:focus").filter({ hasText: new RegExp(`^Lock ${at} is`, "u") });
const pagesOf = (page: Page, noun: string) => page.getByRole("navigation", { name: `Pages of ${noun}` });

test("an archive of hundreds of files is paged, gone through with keys, changed whole and committed in part", async ({
  openAs,
}) => {
  test.setTimeout(180_000);
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/import`);
  const files = Array.from({ length: many }, (_, at) => ({ name: `${at + 1}.txt`, content: story(at + 1) }));
  await pickFiles(page, [{ name: "locks.zip", bytes: Buffer.from(makeZip(files)) }]);
  await waitForPlan(page);
  await expect(page.getByText(`A commit writes ${many} articles from ${many} files.`)).toBeVisible({
    timeout: 60_000,
  });

  await test.step("a page shows its part, in the order of counting, and says of how many", async () => {
    const steps = pagesOf(page, "articles").first();
    await expect(steps).toContainText("1–200 of 220");
    await expect(rows(page).nth(1)).toContainText("Lock 1 is found open");
    await expect(fileInPlan(page, "locks.zip")).toHaveCount(0);
    await expect(pagesOf(page, "files")).toContainText("1–200 of 220");
    await steps.getByRole("link", { name: "Last page" }).click();
    await expect(page).toHaveURL(/\?page=2$/u);
    await expect(steps).toContainText("201–220 of 220");
    await expect(rows(page)).toHaveCount(21);
    await steps.getByRole("link", { name: "Previous page" }).click();
    await expect(steps).toContainText("1–200 of 220");
    await steps.getByRole("link", { name: "Next page" }).click();
    await expect(articleLink(page, 201)).toBeVisible();
  });

  await test.step("keys go on over a page's end, both ways", async () => {
    await articleLink(page, 201).focus();
    await pressUntil(page, "k", focusedArticle(page, 200));
    await expect(page).toHaveURL(/\/import\/\d+$/u);
    await pressUntil(page, "j", focusedArticle(page, 201));
    await expect(page).toHaveURL(/\?page=2$/u);
  });

  await test.step("a file's address opens the page it stands on, and keys go on to the next page's file", async () => {
    await articleLink(page, 201).click();
    await expect(page.getByRole("heading", { name: "201.txt" })).toBeVisible();
    await expect(pagesOf(page, "files")).toContainText("201–220 of 220");
    await expect(fileInPlan(page, "201.txt")).toHaveAttribute("aria-current", "page");
    await pressUntil(page, "[", page.getByRole("heading", { name: "200.txt" }));
    await expect(pagesOf(page, "files")).toContainText("1–200 of 220");
    await page.getByRole("link", { name: /^All articles/u }).click();
    await expect(pagesOf(page, "articles").first()).toContainText("1–200 of 220");
  });

  await test.step("a file is found by a part of its name, its articles beside it, and its address keeps it", async () => {
    const field = page.getByRole("searchbox", { name: "Find a file" });
    const count = page.getByRole("search", { name: "Files of this import" }).getByRole("status");
    await pressUntil(page, "/", page.locator("input[name=name]:focus"));
    await field.fill("20.TXT");
    await field.press("Enter");
    await expect(page).toHaveURL(/\?name=20\.TXT$/u);
    // 20, 120 and 220.
    await expect(count).toHaveText("3 of 220 files");
    await expect(field).toBeFocused();
    await expect(rows(page)).toHaveCount(4);
    await page.reload();
    await expect(field).toHaveValue("20.TXT");
    await expect(count).toHaveText("3 of 220 files");
    await articleLink(page, 120).click();
    await expect(page.getByRole("heading", { name: "120.txt" })).toBeVisible();
    await expect(count).toHaveText("3 of 220 files");
    await pressUntil(page, "]", page.getByRole("heading", { name: "220.txt" }));
    await page.getByRole("link", { name: /^Articles of these files/u }).click();
    await expect(rows(page)).toHaveCount(4);
    await field.fill("no%such");
    await field.press("Enter");
    await expect(count).toHaveText("0 of 220 files");
    await expect(page.getByText("No file has “no%such” in its name.")).toBeVisible();
    await expect(
      page.getByRole("heading", { name: "No article comes from a file of that name" }),
    ).toBeVisible();
    await page.getByRole("link", { name: "Show all", exact: true }).click();
    await expect(pagesOf(page, "articles").first()).toContainText("1–200 of 220");
    await expect(field).toHaveValue("");
  });

  const bar = page.getByRole("region", { name: "What is done to the selected articles" });
  await test.step("all that a name lists is changed in one press, and is chosen under no other name", async () => {
    const field = page.getByRole("searchbox", { name: "Find a file" });
    await field.fill(".txt");
    await field.press("Enter");
    await expect(page).toHaveURL(/\?name=\.txt$/u);
    await expect(pagesOf(page, "articles").first()).toContainText("1–200 of 220");
    await page.getByRole("checkbox", { name: "Select all on this page" }).click({ force: true });
    await bar.getByRole("button", { name: "Select all 220 articles" }).click();
    await bar.getByRole("button", { name: "Leave out" }).click();
    await expect(page.getByText("There is nothing to commit. 220 articles are left out.")).toBeVisible();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(page.getByText(`A commit writes ${many} articles from ${many} files.`)).toBeVisible();
    await expect(bar).toContainText("220 selected");
    await field.fill("0.txt");
    await field.press("Enter");
    await expect(rows(page)).toHaveCount(23);
    await expect(bar).toHaveCount(0);
    await page.getByRole("checkbox", { name: "Select all" }).click({ force: true });
    await bar.getByRole("button", { name: "Leave out" }).click();
    await expect(page.getByText("A commit writes 198 articles from 198 files.")).toBeVisible();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(page.getByText(`A commit writes ${many} articles from ${many} files.`)).toBeVisible();
    await bar.getByRole("button", { name: "Select none" }).click();
    await expect(bar).toHaveCount(0);
    await page.getByRole("link", { name: "Show all", exact: true }).click();
    await expect(pagesOf(page, "articles").first()).toContainText("1–200 of 220");
  });

  await test.step("rows ticked on one page stay chosen on the next, and are counted", async () => {
    const steps = pagesOf(page, "articles").first();
    await articleLink(page, 1).focus();
    await pressUntil(page, "v", bar.getByText("1 selected"));
    await steps.getByRole("link", { name: "Last page" }).click();
    await expect(rows(page)).toHaveCount(21);
    await expect(bar).toContainText("1 selected, 1 on other pages");
    await articleLink(page, 201).focus();
    await pressUntil(page, "v", bar.getByText("2 selected, 1 on other pages"));
    await bar.getByRole("button", { name: "Leave out" }).click();
    await expect(page.getByText("A commit writes 218 articles from 218 files.")).toBeVisible();
    await expect(bar).toContainText("2 selected, 1 on other pages");
    await bar.getByRole("button", { name: "Commit them" }).click();
    await expect(page.getByText(`A commit writes ${many} articles from ${many} files.`)).toBeVisible();
    await steps.getByRole("link", { name: "First page" }).click();
    await expect(steps).toContainText("1–200 of 220");
    await expect(bar).toContainText("2 selected, 1 on other pages");
    await expect(
      page
        .getByRole("row")
        .filter({ has: articleLink(page, 1) })
        .getByRole("checkbox"),
    ).toBeChecked();
    await bar.getByRole("button", { name: "Select none" }).click();
    await expect(bar).toHaveCount(0);
  });

  await test.step("all of it is left out in one press, and taken back in another", async () => {
    await page.getByRole("checkbox", { name: "Select all on this page" }).click({ force: true });
    await expect(bar).toContainText("200 selected");
    await bar.getByRole("button", { name: "Select all 220 articles" }).click();
    await expect(bar).toContainText("220 selected");
    await pagesOf(page, "articles").first().getByRole("link", { name: "Last page" }).click();
    await expect(rows(page)).toHaveCount(21);
    await expect(bar).toContainText("220 selected");
    await bar.getByRole("button", { name: "Leave out" }).click();
    await expect(page.getByText("There is nothing to commit. 220 articles are left out.")).toBeVisible();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(page.getByText(`A commit writes ${many} articles from ${many} files.`)).toBeVisible();
  });

  await test.step("one of them is committed, and the result is paged as well", async () => {
    await bar.getByRole("button", { name: "Leave out" }).click();
    await expect(page.getByText("There is nothing to commit.")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(bar).toHaveCount(0);
    await articleLink(page, 201).focus();
    await pressUntil(page, "v", bar.getByText("1 selected"));
    await bar.getByRole("button", { name: "Commit them" }).click();
    await commitImport(page, 1);
    await expect(pagesOf(page, "this result").first()).toContainText("1–200 of 220");
  });

  await test.step("a file of the result is found by a part of its name", async () => {
    const field = page.getByRole("searchbox", { name: "Find a file" });
    await field.fill("22");
    await field.press("Enter");
    await expect(page).toHaveURL(/\?name=22$/u);
    await expect(page.getByRole("status").filter({ hasText: "of 220 files" })).toHaveText("3 of 220 files");
    await expect(page.getByRole("region", { name: "220.txt" })).toBeVisible();
    await expect(page.getByRole("region", { name: "201.txt" })).toHaveCount(0);
    await field.fill("no%such");
    await field.press("Enter");
    await expect(page.getByText("No file has “no%such” in its name.")).toBeVisible();
    await page.getByRole("link", { name: "Show all", exact: true }).click();
    await expect(pagesOf(page, "this result").first()).toContainText("1–200 of 220");
  });
});
