/** A new version of an article: what reads the same follows, what does not waits for a person, who says where it stands. */
import type { Locator, Page } from "playwright/test";
import type makeMarks from "./rooms/marks.ts";
import type makeNewVersion from "./rooms/new-version.ts";
import type makeProjectRoom from "./rooms/project-room.ts";
import type { ProjectRoom } from "./rooms/project-room.ts";
import { pressUntilGone } from "./support/press-until.ts";
import { cards } from "./support/reading.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

const body = [
  "The keeper wrote it down before dawn. Nobody had opened the gate.",
  "A week later the ministry counted 1,200 people in the shelters. Nobody had asked them.",
  "The operator did not answer on Friday.",
].join("\n\n");
/** A notice in front moves everything; one number is another; one sentence is gone, one stands twice. */
const corrected = [
  "Corrected on Friday.",
  "The keeper wrote it down before dawn. Nobody had opened the gate.",
  "A week later the ministry counted 2,100 people in the shelters. Nobody had asked them.",
].join("\n\n");

/** What it replaced is quoted below it. */
const corrects = body
  .replace("1,200", "2,100")
  .concat("\n\nCorrection: an earlier version said that the ministry counted 1,200 people in the shelters.");

const titles = ["counts", "select", "keep", "quotes"] as const;
let room: ProjectRoom;

test.beforeAll(async () => {
  const articles = titles.map((title) => ({ title: `The ${title} report`, body }));
  room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Versions", articles });
});

const idOf = (title: (typeof titles)[number]) => room.articleIds[titles.indexOf(title)] ?? "";

async function markAndCorrect(
  title: (typeof titles)[number],
  words: string[],
  next = corrected,
): Promise<void> {
  const keys = { projectId: room.projectId, articleId: idOf(title) };
  const marks = words.map((exact) => ({
    startUtf16: body.indexOf(exact),
    endUtf16: body.indexOf(exact) + exact.length,
    visibility: "shared" as const,
  }));
  await makeRoom<typeof makeMarks>("marks", { ...keys, by: room.people.analyst, marks });
  const version = { ...keys, by: room.people.admin, body: next };
  await makeRoom<typeof makeNewVersion>("new-version", version);
}

const waiting = (page: Page, words: string): Locator =>
  page.getByRole("main").locator("li[id^='w-']").filter({ hasText: words });

/** The queue of one article once the worker has sought its marks. */
async function openAnchors(page: Page, title: (typeof titles)[number], words: string): Promise<Locator> {
  const card = waiting(page, words);
  await expect(async () => {
    await page.goto(`${room.path}/review?tab=anchors&article=${idOf(title)}`);
    await expect(card.first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return card;
}

/** The tops, on the screen, of a card and of the paragraph that says these words. */
async function levels(page: Page, card: Locator, words: string): Promise<[number, number]> {
  const paragraph = page.locator("p[data-start]").filter({ hasText: words });
  const boxes = [await card.boundingBox(), await paragraph.boundingBox()];
  return [boxes[0]?.y ?? 0, boxes[1]?.y ?? 0];
}

test("a changed number waits for a person, and a moved mark follows by itself", async ({ openAs }) => {
  await markAndCorrect("counts", ["ministry counted 1,200 people", "Nobody had opened the gate."]);
  const page = await openAs(room.people.analyst);
  const card = await openAnchors(page, "counts", "2,100");
  await expect(waiting(page, "")).toHaveCount(1);
  await expect(card.locator("del")).toHaveText("1,200");
  await expect(card.locator("ins")).toHaveText("2,100");
  await expect(card.getByText("changed: number")).toBeVisible();

  await page.goto(`${room.path}/articles/${idOf("counts")}`);
  await expect(cards(page)).toHaveCount(1);
  const beside = page.locator(".reader-card-waiting");
  await expect(beside).toHaveText(/changed.*waits, perhaps here.*“ministry counted 1,200 people”/s);
  await expect(page.getByText("1 mark waits")).toBeHidden();
  const [card1, passage] = await levels(page, beside, "ministry counted 2,100 people");
  expect(Math.abs(card1 - passage)).toBeLessThan(60);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByText("1 mark waits: the text under it changed")).toBeVisible();
  await expect(beside).toBeHidden();
  await page.setViewportSize({ width: 1440, height: 900 });
  await beside.getByRole("link", { name: "Say where it stands" }).click();

  await pressUntilGone(page, "a", card);
  await expect(page.getByRole("heading", { name: "No mark waits here" })).toBeVisible();
  await page.goto(`${room.path}/articles/${idOf("counts")}`);
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByText("mark waits")).toHaveCount(0);
});

test("a lost sentence is given the place that a person selects", async ({ openAs }) => {
  await markAndCorrect("select", ["The operator did not answer on Friday."]);
  const page = await openAs(room.people.analyst);
  const card = await openAnchors(page, "select", "did not answer");
  await expect(card.getByText("orphaned")).toBeVisible();
  await page.goto(`${room.path}/articles/${idOf("select")}`);
  await expect(page.getByText("1 mark waits: the text under it changed")).toBeVisible();
  await expect(page.locator(".reader-card-waiting")).toHaveCount(0);
  await openAnchors(page, "select", "did not answer");
  await card.focus();
  await page.keyboard.press("s");
  const text = page.getByLabel("Select the words the mark belongs to.");
  await expect(text).toHaveValue(corrected);
  await expect(page.getByRole("button", { name: "Take the selected words" })).toBeDisabled();
  await text.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Shift+End");
  await expect(page.getByText("“Corrected on Friday.”")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "No mark waits here" })).toBeVisible();
  await page.goto(`${room.path}/articles/${idOf("select")}`);
  await expect(cards(page)).toHaveCount(1);
});

test("of two places that fit, a person takes one by its number", async ({ openAs }) => {
  await markAndCorrect("quotes", ["ministry counted 1,200 people"], corrects);
  const page = await openAs(room.people.analyst);
  const card = await openAnchors(page, "quotes", "2,100");
  await expect(card.getByText("ambiguous", { exact: true })).toBeVisible();
  await expect(card.getByText("Version 2 has 2 places that fit as well.")).toBeVisible();
  await expect(card).toContainText("an earlier version said");
  await expect(card.getByRole("button", { name: "Take the new place" })).toHaveCount(0);
  await pressUntilGone(page, "1", card);
  await expect(page.getByRole("heading", { name: "No mark waits here" })).toBeVisible();
  await page.goto(`${room.path}/articles/${idOf("quotes")}`);
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText("ministry counted 2,100 people");
});

test("a reviewer keeps another's mark on the old version, with a reason, and takes it back", async ({
  openAs,
}) => {
  await markAndCorrect("keep", ["counted 1,200 people"]);
  const page = await openAs(room.people.reviewer);
  const card = await openAnchors(page, "keep", "2,100");
  await card.focus();
  await page.keyboard.press("x");
  const form = card.getByRole("group", { name: "Keep on version 1" });
  await form.getByRole("button", { name: "Keep on version 1" }).click();
  await expect(form.getByText("Say why it stays: others read your reason with it.")).toBeVisible();
  await form.getByLabel("Reason").fill("It was 1,200 on the day.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "No mark waits here" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(card).toBeVisible();

  const other = await openAs(room.people.colleague);
  const seen = await openAnchors(other, "keep", "2,100");
  await expect(seen.getByText("Its author, or a reviewer, says where it stands.")).toBeVisible();
  await expect(seen.getByRole("button")).toHaveCount(0);
});
