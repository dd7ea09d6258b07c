/** Files of other kinds than text: tables whose columns somebody names, archives, folders; and many articles at once. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { encodeText } from "#lib/ingest/testing/encode-text.ts";
import { makeZip } from "#lib/ingest/testing/make-zip.ts";
import type makeProjectRoom from "./rooms/project-room.ts";
import type { ProjectRoom } from "./rooms/project-room.ts";
import { commitImport, fileInPlan, pickFiles, textFile, waitForPlan } from "./support/import-files.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

const told = (place: string) =>
  `The gate of ${place} stood open in the night, and the keeper of ${place} wrote it down in the book he keeps for the district.`;

const story = (title: string, place: string) =>
  textFile(
    `${place}.txt`,
    `${title}\n\n${told(place)}\n\nBy morning the road below ${place} was under water.\n`,
  );

let room: ProjectRoom;

test.beforeAll(async () => {
  room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Files" });
});

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`${label}$`) }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

const rows = (page: Page) => page.getByRole("table", { name: "Articles of this import" }).getByRole("row");

test("the columns of a table are named by hand, its bad rows named with their lines", async ({ openAs }) => {
  const page = await openAs(room.people.admin, { viewport: { width: 1440, height: 900 } });
  await page.goto(`${room.path}/import`);
  const found = `Gate found open,"A night in spring.\n\n${told("Orla")}",2031-03-14,Harrow Post`;
  const shut = `Gate shut again,"${told("Brake")}",2031-03-16,Harrow Post`;
  const table = `c1,c2,c3,c4\n${found}\nNothing,,2031-03-15,Harrow Post\n${shut}\n`;
  await pickFiles(page, [textFile("export.csv", table)]);
  await waitForPlan(page);
  await expect(page.getByRole("region", { name: "First rows" })).toContainText("Gate found open");
  await choose(page, "Text", "c2");
  await choose(page, "Title", "c1");
  await choose(page, "Date", "c3");
  await choose(page, "Source", "c4");
  await page.getByRole("button", { name: "Read the columns so" }).click();

  const article = page.getByRole("region", { name: "Article 1 of 2" });
  await expect(article.getByRole("heading", { name: "Gate found open" })).toBeVisible();
  await expect(article).toContainText("14 Mar 2031");
  await expect(article).toContainText('column "c4"');
  await expect(page.getByText("Line 5, column “c2”: its text is empty. It was left out")).toBeVisible();
  const raw = (number: number) => page.getByRole("grid", { name: `Raw text of article ${number}` });
  await expect(raw(1).getByRole("rowheader")).toHaveText(["2", "2", "4"]);
  await expect(raw(2).getByRole("rowheader")).toHaveText(["6", "6"]);
  const begins = page.getByRole("slider", { name: "Where article 2 begins" });
  await expect(begins).toHaveAttribute("aria-valuetext", "line 6: Gate shut again");
  await commitImport(page, 2);
});

test("what cannot be read of a row is told, what is hidden in a title is shown, and the language is named", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/import`);
  const table = `title,text,date,url\nGate \u202efound open,"${told("Selk")}",31/31/2031,javascript:alert(1)\nGate shut,"${told("Brake")}",2031-03-15,https://harrow.example/2\n`;
  await pickFiles(page, [textFile("rows.csv", table)]);
  await waitForPlan(page);
  const warnings = page.getByRole("region", { name: "Warnings" });
  await expect(warnings).toContainText("Line 2, column “date”: “31/31/2031” cannot be read as a date");
  await expect(warnings).toContainText("Line 2, column “url”: “javascript:alert(1)” is no address");
  const article = page.getByRole("region", { name: "Article 1 of 2" });
  const title = article.getByRole("heading", { level: 3 });
  await expect(title.getByRole("img", { name: "right-to-left override" })).toHaveText("RLO");
  await expect(title).toHaveText("Gate RLOfound open");
  await expect(article.getByRole("term").filter({ hasText: "Language" })).toBeVisible();
  await expect(article).toContainText("English");
  await expect(article).toContainText("guessed from the words");
});

test("an encoding that is a guess is said to be one, and chosen by hand", async ({ openAs }) => {
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/import`);
  const text =
    "Jõgi tõusis öösel\n\nTänavu kevadel tõusis jõgi üle kallaste. Žurnalistid ja šeff ootasid öö läbi, kuni vesi taas alanes ja külarahvas jõudis üle silla.\n";
  await pickFiles(page, [{ name: "vesi.txt", bytes: Buffer.from(encodeText(text, "iso-8859-4")) }]);
  await waitForPlan(page);
  const warnings = page.getByRole("region", { name: "Warnings" });
  await expect(warnings).toContainText("The encoding is a guess");
  await page.getByRole("button", { name: /Encoding/ }).click();
  await expect(page.getByRole("group", { name: "Cyrillic" })).toBeAttached();
  await page.getByRole("option", { name: "Baltic, older (ISO-8859-4)" }).click();
  await expect(page.getByRole("region", { name: "Article 1 of 1" })).toContainText("Žurnalistid ja šeff");
  await expect(warnings).toHaveCount(0);
});

test("an archive's files stand under its name, the bad one among the good, and the good are committed", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/import`);
  const archive = makeZip([
    { name: "march/one.txt", content: story("A lock is found open", "Sava").bytes },
    { name: "march/picture.txt", content: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") },
    { name: "march/two.txt", content: story("A sluice is closed", "Tarn").bytes },
  ]);
  await pickFiles(page, [{ name: "march.zip", bytes: archive }, story("A road is closed", "Merle")]);
  await waitForPlan(page);
  const files = page.getByRole("navigation", { name: "Files of this import" });
  await expect(files).toContainText("march.zip3 files, 1 unusable");
  await expect(fileInPlan(page, "march/picture.txt")).toContainText("PNG image");
  await expect(rows(page)).toHaveCount(4);

  await files.getByRole("link", { name: /^Problems/ }).click();
  await expect(fileInPlan(page, "march/one.txt")).toHaveCount(0);
  await fileInPlan(page, "march/picture.txt").click();
  await expect(page.getByText("This file cannot be used")).toBeVisible();
  // Nothing is cited of it, and no encoding makes a picture a text.
  await expect(page.getByRole("button", { name: /capture|Encoding/iu })).toHaveCount(0);
  await files.getByRole("link", { name: /^All \d/u }).click();
  await fileInPlan(page, "Merle.txt").click();
  await expect(page.getByRole("button", { name: "State its capture…" })).toBeVisible();
  await commitImport(page, 3);
});

test("a folder is taken with what is in it, without what the system left there", async ({ openAs }) => {
  const folder = mkdtempSync(join(tmpdir(), "collate-folder-"));
  mkdirSync(join(folder, "night"));
  for (const { name, bytes } of [
    story("A bridge is shut", "Arda"),
    { name: ".DS_Store", bytes: Buffer.from("x") },
  ]) {
    writeFileSync(join(folder, "night", name), bytes);
  }
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/import`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await (await chooser).setFiles(folder);
  await expect(page.getByText("1 file of the system’s own left aside")).toBeVisible();
  await waitForPlan(page);
  await expect(page.getByRole("heading", { name: "A bridge is shut" })).toBeVisible();
  rmSync(folder, { recursive: true });
});

test("source and whether they are committed are set for a range of articles at once, and undone", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/import`);
  await pickFiles(
    page,
    ["Alm", "Bach", "Ceno", "Drin"].map((place) => story(`Report on ${place}`, place)),
  );
  await waitForPlan(page);
  await expect(rows(page)).toHaveCount(5);
  await expect(page.getByRole("button", { name: "Commit 4 articles" })).toBeEnabled();
  // By the keyboard: to the second, ticked, two further, ticked to there.
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("v");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+V");
  const bar = page.getByRole("region", { name: "What is done to the selected articles" });
  await expect(bar).toContainText("3 selected");

  await bar.getByRole("button", { name: "Source…" }).click();
  const dialog = page.getByRole("dialog", { name: "Source of 3 articles" });
  await dialog.getByRole("combobox", { name: "Source" }).fill("Harrow Post");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Set for 3 articles" }).click();
  await expect(rows(page).filter({ hasText: "Harrow Post" })).toHaveCount(3);
  await expect(rows(page).filter({ hasText: "Report on Alm" })).toContainText("not known");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(rows(page).filter({ hasText: "Harrow Post" })).toHaveCount(0);

  await bar.getByRole("button", { name: "Date…" }).click();
  const dates = page.getByRole("dialog", { name: "Publication date of 3 articles" });
  await dates.getByLabel("Published").fill("2031-03-15");
  await dates.getByRole("button", { name: "Set for 3 articles" }).click();
  await expect(rows(page).filter({ hasText: "15 Mar 2031" })).toHaveCount(3);

  await bar.getByRole("button", { name: "Capture…" }).click();
  const captures = page.getByRole("dialog", { name: "Capture of 3 articles" });
  await captures.getByLabel("Taken from").fill("https://post.example/march");
  await captures.getByRole("button", { name: "Set for 3 articles" }).click();
  await expect(page.getByText("3 articles have another capture now")).toBeVisible();

  await bar.getByRole("button", { name: "Leave out" }).click();
  await expect(
    page.getByText("A commit writes 1 article from 1 file. 3 articles are left out."),
  ).toBeVisible();
  await fileInPlan(page, "Bach.txt").click();
  const changed = page.getByRole("region", { name: "Article 1 of 1" });
  await expect(changed.getByRole("link", { name: "https://post.example/march" })).toBeVisible();
  await commitImport(page, 1);
});

test("a page that is reloaded while many files are read goes on, and shows them all", async ({ openAs }) => {
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/import`);
  const files = Array.from({ length: 24 }, (_, at) => story(`Report number ${at + 1}`, `Weir-${at + 1}`));
  await pickFiles(page, files);
  await expect(page).toHaveURL(/\/import\/\d+$/);
  await page.reload();
  await expect(rows(page)).toHaveCount(25, { timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Commit 24 articles" })).toBeEnabled();
});
