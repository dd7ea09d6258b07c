/** Changing a plan by hand: where articles begin, with the keyboard and with the mouse, and which lines are theirs. */
import type { Page } from "playwright/test";
import type makeProjectRoom from "./rooms/project-room.ts";
import type { ProjectRoom } from "./rooms/project-room.ts";
import { commitImport, fileInPlan, pickFiles, textFile, waitForPlan } from "./support/import-files.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

const told = (place: string) =>
  `The gate of ${place} stood open in the night, and the keeper wrote it down in his book.\n\nBy morning the road below ${place} was under water, and nobody had been told of it.\n`;

/** Two pieces nothing tells apart but a reader. */
const digest = `A gate is found open\n\n${told("Orla")}\nA road is closed\n\n${told("Merle")}`;

const furnished = `Accessibility links\n\nBreaking News\n\nA gate is found open\n\n${told("Orla")}\nThe bell\u0000 did not ring\u200b in the \u202evillage that night.\n\nShare this on Facebook\n`;

let room: ProjectRoom;

const onDesk = { viewport: { width: 1440, height: 900 } };

test.beforeAll(async () => {
  room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "By hand" });
});

async function openPlan(page: Page, name: string, text: string): Promise<void> {
  await page.goto(`${room.path}/import`);
  await pickFiles(page, [textFile(name, text)]);
  await waitForPlan(page);
  await expect(page.getByRole("region", { name: "Article 1 of 1" })).toBeVisible();
}

const article = (page: Page, number: number, of: number) =>
  page.getByRole("region", { name: `Article ${number} of ${of}` });

const line = (page: Page, words: string) => page.getByRole("row").filter({ hasText: words }).first();

/** The cleaned text of an article, under its heading. */
const textOf = (page: Page, number: number, of: number) =>
  article(page, number, of)
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: /^Cleaned text/ }) });

const handle = (page: Page, number: number) =>
  page.getByRole("slider", { name: `Where article ${number} begins` });

test("a wrong split is moved, merged and undone with the keyboard, and committed as shown", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin, onDesk);
  await openPlan(page, "digest.txt", digest);
  const wrong = line(page, "By morning the road below Orla");
  await wrong.focus();
  await page.keyboard.press("s");
  await expect(handle(page, 2)).toBeFocused();
  await expect(textOf(page, 2, 2)).toHaveText(/^Cleaned text.*By morning the road below Orla/);

  await page.keyboard.press("ArrowDown");
  await expect(page.getByText("Article 2 begins at line 7: A road is closed")).toBeAttached();
  await expect(handle(page, 2)).toHaveAttribute("aria-valuetext", "line 7: A road is closed");
  await expect(article(page, 2, 2).getByRole("heading", { name: "A road is closed" })).toBeVisible();
  await expect(handle(page, 2)).toBeFocused();

  await page.keyboard.press("Delete");
  await expect(article(page, 1, 1)).toBeVisible();
  await expect(line(page, "A road is closed")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(article(page, 2, 2).getByRole("heading", { name: "A road is closed" })).toBeVisible();
  await expect(page.getByText("Changed by hand: where articles begin.")).toBeVisible();

  await commitImport(page, 2);
  await expect(page.getByRole("main").getByRole("link", { name: "A road is closed" })).toBeVisible();
});

test("where an article begins is dragged with the mouse", async ({ openAs }) => {
  const page = await openAs(room.people.admin, onDesk);
  await openPlan(page, "dragged.txt", digest.replaceAll("gate", "lock"));
  await line(page, "By morning the road below Orla").focus();
  await page.keyboard.press("s");
  await expect(textOf(page, 2, 2)).toContainText("By morning the road below Orla");

  // The plan made anew moves what stands below it, under the fixed head or out of the window: brought to the middle and
  // measured once that has come, and again where it came meanwhile.
  await expect(page.getByText("Changed by hand: where articles begin.")).toBeVisible();
  await expect(async () => {
    await handle(page, 2).evaluate((element) => element.scrollIntoView({ block: "center" }));
    const from = await handle(page, 2).boundingBox();
    const to = await line(page, "A road is closed").boundingBox();
    if (from === null || to === null) throw new Error("The handle or the line is not on the screen.");
    await page.mouse.move(from.x + 10, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 100, to.y + 2, { steps: 5 });
    await page.mouse.up();
    const there = { timeout: 2_000 };
    await expect(handle(page, 2)).toHaveAttribute("aria-valuetext", "line 7: A road is closed", there);
  }).toPass({ timeout: 30_000 });
  await expect(article(page, 2, 2).getByRole("heading", { name: "A road is closed" })).toBeVisible();

  await page.getByRole("button", { name: "As found", exact: true }).click();
  await expect(article(page, 1, 1)).toBeVisible();
});

test("the same text twice in one import is written once, and says of what it is a copy", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin, onDesk);
  await page.goto(`${room.path}/import`);
  const text = told("Tarn").replaceAll("gate", "weir");
  await pickFiles(page, [
    textFile("first.txt", `A weir is found open\n\n${text}`),
    textFile("second.txt", `The weir at Tarn\n\n${text}`),
  ]);
  await waitForPlan(page);
  await expect(page.getByText("A commit writes 1 article from 1 file.")).toBeVisible();
  await fileInPlan(page, "second.txt").click();
  const copy = article(page, 1, 1);
  await expect(copy.getByText("exact copy in this import", { exact: true })).toBeVisible();
  await expect(copy.getByText("It is left out; include it")).toBeVisible();
  const row = copy.getByRole("listitem").filter({ hasText: "exact copy, in this import, of" });
  await row.getByRole("button", { name: "Show what differs" }).click();
  const title = row.getByRole("region", { name: "What differs" }).getByRole("row", { name: /^Title/ });
  await expect(title.getByRole("cell")).toHaveText(["A weir is found open", "The weir at Tarn"]);
  await commitImport(page, 1);
});

test("nearly the same text twice in one import is told, with what differs, and is written as a copy", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin, onDesk);
  await page.goto(`${room.path}/import`);
  const text = ["Ebbing", "Sill", "Dern", "Holm"].map(told).join("\n").replaceAll("gate", "sluice");
  await pickFiles(page, [
    textFile("morning.txt", `A sluice is found open\n\n${text}\n\nNine boats lay there.`),
    textFile("night.txt", `The sluice at Ebbing\n\n${text}\n\nNinety boats lay there.`),
  ]);
  await waitForPlan(page);
  await expect(page.getByText("A commit writes 2 articles from 2 files.")).toBeVisible();
  await fileInPlan(page, "night.txt").click();
  const near = article(page, 1, 1);
  await expect(near.getByText("near copy in this import", { exact: true })).toBeVisible();
  const row = near.getByRole("listitem").filter({ hasText: "near copy, in this import, of" });
  await expect(row).toContainText("A sluice is found open");
  await row.getByRole("button", { name: "Show what differs" }).click();
  await expect(row.getByRole("region", { name: "What differs" })).toContainText("1 change in the text");
  await row.getByRole("radio", { name: "Write it as a copy of this" }).press("Space");
  await expect(near.getByText("copy of one here", { exact: true })).toBeVisible();
  await commitImport(page, 2);
  await expect(page.getByText("beside the article it copies")).toBeVisible();
});

test("what a rule removed says which, is put back with Enter, and a line is taken out", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin, onDesk);
  await openPlan(page, "furnished.txt", furnished);
  const cleaned = textOf(page, 1, 1);
  const removed = line(page, "Accessibility links");
  await expect(removed).toContainText("navigation");
  const hidden = line(page, "did not ring").getByRole("img");
  await expect(hidden).toHaveText(["\ufffd", "ZWSP", "RLO"]);
  const rule = page.getByText("Removed: navigation");
  await expect(async () => {
    await page.mouse.move(0, 0);
    await removed.getByText("Accessibility links", { exact: true }).hover({ timeout: 5_000 });
    await expect(rule).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  // The key is the line's that the keyboard is on, which is another.
  await expect(page.getByText("click to put back")).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(rule).toHaveCount(0);
  await removed.focus();
  await expect(rule).toBeVisible();
  await expect(page.getByText("click to put back")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(cleaned).toContainText("Accessibility links");
  await expect(page.getByText("Changed by hand: 1 removal put back.")).toBeVisible();

  await line(page, "By morning the road below Orla").focus();
  await page.keyboard.press("Delete");
  await expect(cleaned).not.toContainText("By morning the road");
  await expect(line(page, "By morning the road below Orla")).toContainText("taken out by hand");
  await page.keyboard.press("Control+z");
  await expect(cleaned).toContainText("By morning the road");

  // A press on what is struck through is as good as the key.
  await page.getByText("Breaking News", { exact: true }).click();
  await expect(cleaned).toContainText("Breaking News");
});

test("on a phone the raw text has its lines' numbers too, which warnings and facts name", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin, { viewport: { width: 390, height: 844 } });
  await openPlan(page, "phone.txt", furnished.replaceAll("gate", "quay"));
  await page.getByText("Raw text", { exact: true }).click();
  const number = line(page, "A quay is found open").getByRole("rowheader");
  await expect(number).toHaveText("5");
  const words = await line(page, "A quay is found open").getByRole("gridcell").first().boundingBox();
  const box = await number.boundingBox();
  // Beside the words, not one pixel of them for screen readers alone.
  expect(box?.width).toBeGreaterThan(20);
  expect(box?.y).toBeCloseTo(words?.y ?? 0, 0);
});

/** A saved page that names its own address. */
const savedPage = (boats: string) =>
  `<!doctype html><html lang="en"><head><title>The weir at Merle</title><link rel="canonical" href="https://post.example/weir"></head><body><article><h1>The weir at Merle</h1><p>The keeper of the weir counted ${boats} boats below the lower gate before noon on that day, as he wrote.</p><p>Nobody was hurt, the clerk of the harbour wrote into the ledger beside the pier that night.</p></article></body></html>`;

test("two captures of one page are told of, compared, and written as versions of one article", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin, onDesk);
  await page.goto(`${room.path}/import`);
  await pickFiles(page, [textFile("weir-1.html", savedPage("9")), textFile("weir-2.html", savedPage("90"))]);
  await waitForPlan(page);
  await page.getByRole("link", { name: /weir-2\.html/ }).click();
  const known = page.getByRole("region", { name: "Known already" });
  await expect(known.getByText("Say what this is before it is committed.")).toBeVisible();
  await expect(known.getByRole("listitem")).toHaveText(
    /perhaps a later version of The weir at Merle · weir-1\.html/,
  );
  await known.getByRole("button", { name: "Show what differs" }).click();
  const differs = page.getByRole("region", { name: "What differs" });
  await expect(differs.locator("del")).toHaveText("9");
  await expect(differs.locator("ins")).toHaveText("90");
  await known.getByText("Write it as the next version of this").click();
  await expect(known.getByText("Say what this is before it is committed.")).toHaveCount(0);
  await page.getByRole("button", { name: "Commit 2 articles" }).click();
  await expect(page.getByText("1 article in the library.")).toBeVisible({ timeout: 30_000 });
  await page.goto(`${room.path}/library`);
  await page.getByRole("link", { name: "The weir at Merle" }).first().click();
  await expect(page.getByText("counted 90 boats")).toBeVisible();
  await page.getByRole("link", { name: /^Versions/ }).click();
  await expect(page.getByRole("region", { name: "What changed between two versions" })).toContainText("90");
});
