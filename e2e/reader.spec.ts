/** Reading and marking: by mouse and by keys, in long texts, equal sentences and right-to-left ones, and nothing typed is lost. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { makeText, seededRandom } from "../bench/support/article-text.ts";
import type makeImportedFile from "./rooms/imported-file.ts";
import type makeManyMarks from "./rooms/many-marks.ts";
import type makeMarks from "./rooms/marks.ts";
import type { MarkWish } from "./rooms/marks.ts";
import type makeProjectRoom from "./rooms/project-room.ts";
import type { ProjectRoom, RoomArticle, RoomTag } from "./rooms/project-room.ts";
import {
  cards,
  expectSaved,
  openArticle,
  openNote,
  selectedCard,
  selectPassage,
  startSentenceCursor,
  tagSelection,
  textBefore,
} from "./support/reading.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

const gate =
  "The keeper wrote it down before dawn. Nobody had opened the gate. The road below was closed at six.\n\n" +
  "A week later the ministry counted 210 people in the shelters. Nobody had asked them.";
const twins =
  "Nobody had opened the gate. The keeper wrote it down. Nobody had opened the gate. The ministry did not answer.";
const arabic =
  "قال حارس السد إن البوابة كانت مفتوحة 🌊 قبل الفجر. ولم يفتحها أحد.\n\n" +
  "The keeper's note 👩‍👩‍👧 was photographed 📷 twice.\n\nوأحصت الوزارة 210 أشخاص في الملاجئ.";
const long = makeText(seededRandom(7), 120).body;

/** Each test reads an article of its own. */
const articles = {
  long: { body: long },
  twins: { body: twins },
  keys: { body: gate },
  overlaps: { body: gate },
  stale: { body: gate },
  deleted: { body: gate },
  typed: { body: gate },
  offline: { body: gate },
  drafts: { body: gate },
  arabic: { body: arabic, direction: "rtl", language: "ar", searchConfig: "simple" },
} satisfies Record<string, RoomArticle>;

const tags: RoomTag[] = [
  { name: "orders", hue: "coral", key: "1" },
  { name: "counts", hue: "blue", key: "2" },
];

let room: ProjectRoom;

test.beforeAll(async () => {
  const titled = Object.entries(articles).map(([name, parts]) => ({ title: `The ${name} report`, ...parts }));
  room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Reader", articles: titled, tags });
});

function idOf(name: keyof typeof articles): string {
  return room.articleIds[Object.keys(articles).indexOf(name)] ?? "";
}

const pathOf = (name: keyof typeof articles) => `${room.path}/articles/${idOf(name)}`;

const marksWish = (name: keyof typeof articles, marks: MarkWish[]) => ({
  projectId: room.projectId,
  articleId: idOf(name),
  by: room.people.analyst,
  marks,
});

/** Marks the analyst made before. */
function mark(name: keyof typeof articles, marks: MarkWish[]): Promise<string[]> {
  return makeRoom<typeof makeMarks>("marks", marksWish(name, marks));
}

/** A mark on words of the text. */
function on(body: string, words: string, parts: Omit<MarkWish, "startUtf16" | "endUtf16"> = {}): MarkWish {
  const startUtf16 = body.indexOf(words);
  return { startUtf16, endUtf16: startUtf16 + words.length, ...parts };
}

/** Three hundred marks all over the text; every fifth reaches over the next one. */
function threeHundred(body: string): MarkWish[] {
  const step = Math.floor(body.length / 301);
  return Array.from({ length: 300 }, (_, index) => {
    const startUtf16 = index * step;
    const lengthUtf16 = index % 5 === 0 ? step + 40 : 50;
    return { startUtf16, endUtf16: startUtf16 + lengthUtf16, tag: index % 2 === 0 ? "orders" : "counts" };
  });
}

test("a text of 40,000 characters with 300 marks is read, marked and gone through", async ({ openAs }) => {
  expect(long.length).toBeGreaterThanOrEqual(40_000);
  await makeRoom<typeof makeManyMarks>("many-marks", marksWish("long", threeHundred(long)));
  const page = await openAs(room.people.analyst);
  await openArticle(page, pathOf("long"));
  await expect(cards(page)).toHaveCount(300);

  const words = long.slice(long.lastIndexOf("\n\n") + 2).split(". ")[0] ?? "";
  await selectPassage(page, words);
  await page.keyboard.press("2");
  await expect(selectedCard(page)).toContainText("counts");
  await expect(cards(page)).toHaveCount(301);
  await expectSaved(page);
  await page.keyboard.press("]");
  await expect(selectedCard(page)).toContainText(`on “${long.slice(0, 80).trimEnd()}`);

  await page.reload();
  await expect(cards(page)).toHaveCount(301);
  await expect(cards(page).filter({ hasText: `on “${words}”` })).toHaveCount(1);
});

test("of two equal sentences the mark lands on the selected one, and stays there", async ({ openAs }) => {
  const page = await openAs(room.people.analyst);
  await openArticle(page, pathOf("twins"));
  await selectPassage(page, "Nobody had opened the gate.", 2);
  await tagSelection(page, "orders");
  await expectSaved(page);
  for (const visit of ["as it was made", "as it is read again"]) {
    const marked = page.locator("mark");
    await expect(marked, visit).toHaveText("Nobody had opened the gate.");
    expect(await textBefore(marked), visit).toBe("Nobody had opened the gate. The keeper wrote it down. ");
    await page.reload();
  }
});

test("without a mouse: sentences are selected, tagged, noted, shared and corrected", async ({ openAs }) => {
  const page = await openAs(room.people.analyst);
  await openArticle(page, pathOf("keys"));
  await startSentenceCursor(page);
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("t");
  await page.keyboard.type("night watch");
  await page.getByRole("option", { name: "Create “night watch”" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(selectedCard(page)).toContainText("night watch");
  await expect(page.locator("mark")).toHaveText(
    "Nobody had opened the gate. The road below was closed at six.",
  );

  await expect(selectedCard(page).getByRole("button", { name: "Edit" })).toBeVisible();
  await page.keyboard.press("e");
  await expect(selectedCard(page).getByLabel("Note")).toBeFocused();
  await page.keyboard.type("Who closed it?");
  await page.keyboard.press("Control+Enter");
  await expect(selectedCard(page)).toContainText("Who closed it?");
  await expect(selectedCard(page).getByRole("button", { name: "Share" })).toBeVisible();
  await page.keyboard.press("s");
  await expect(selectedCard(page)).toContainText("shared");
  await expectSaved(page);
  await page.reload();
  await expect(selectedCard(page)).toContainText("Who closed it?");
  await expect(selectedCard(page)).toContainText("shared");
  await expect(selectedCard(page)).toContainText("night watch");
});

test("where marks overlap a click takes the innermost, the next one outward, and round", async ({
  openAs,
}) => {
  const whole = "Nobody had opened the gate. The road below was closed at six.";
  await mark("overlaps", [
    on(gate, whole, { note: "the whole" }),
    on(gate, "the gate. The road below", { note: "the middle" }),
    on(gate, "The road", { note: "the inside" }),
  ]);
  const page = await openAs(room.people.analyst);
  await openArticle(page, pathOf("overlaps"));
  const innermost = page.locator("mark").filter({ hasText: /^The road$/ });
  // Again until the page answers: the text is there before its script runs.
  await expect(async () => {
    await innermost.click();
    await expect(selectedCard(page)).toContainText("the inside", { timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
  for (const note of ["the middle", "the whole", "the inside"]) {
    await innermost.click();
    await expect(selectedCard(page)).toContainText(note);
  }
  await page.keyboard.press("[");
  await expect(selectedCard(page)).toContainText("the middle");
  await page.keyboard.press("]");
  await page.keyboard.press("]");
  await expect(selectedCard(page)).toContainText("the whole");
});

async function typeEdit(page: Page, path: string, note: string): Promise<void> {
  await openArticle(page, path);
  await expect(selectedCard(page)).toBeVisible();
  await selectedCard(page).getByRole("button", { name: "Edit" }).click();
  await selectedCard(page).getByLabel("Note").fill(note);
}

test("an edit that comes too late shows both texts and loses neither", async ({ openAs }) => {
  const [id] = await mark("stale", [on(gate, "Nobody had opened the gate.", { note: "Who says so?" })]);
  const path = `${pathOf("stale")}#a-${id}`;
  const first = await openAs(room.people.analyst);
  const second = await openAs(room.people.analyst);
  await typeEdit(first, path, "The keeper says so.");
  await typeEdit(second, path, "The log book says so.");
  await selectedCard(first).getByRole("button", { name: "Save" }).click();
  await expectSaved(first);
  await selectedCard(second).getByRole("button", { name: "Save" }).click();

  const conflict = second.getByRole("region", { name: "Changed meanwhile" });
  await expect(conflict).toContainText("The keeper says so.");
  await expect(conflict.getByLabel("Yours")).toHaveValue("The log book says so.");
  await conflict.getByLabel("Yours").fill("The keeper and the log book say so.");
  await conflict.getByRole("button", { name: "Save yours" }).click();
  await expect(selectedCard(second)).toContainText("The keeper and the log book say so.");
  await expectSaved(second);
  await first.reload();
  await expect(selectedCard(first)).toContainText("The keeper and the log book say so.");
});

test("what is deleted comes back by undo, and stays away without", async ({ openAs }) => {
  const [id] = await mark("deleted", [on(gate, "Nobody had opened the gate.", { note: "Who says so?" })]);
  const page = await openAs(room.people.analyst);
  await openArticle(page, `${pathOf("deleted")}#a-${id}`);
  await selectedCard(page).getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("Annotation deleted")).toBeVisible();
  await expect(page.locator("mark")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("mark")).toHaveText("Nobody had opened the gate.");
  await expectSaved(page);
  await page.reload();
  await expect(cards(page)).toContainText("Who says so?");

  await cards(page)
    .getByRole("button", { name: /^Ada Author/ })
    .click();
  await page.keyboard.press("Delete");
  await expect(page.getByText("Annotation deleted")).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("mark")).toHaveCount(0);
});

test("what was typed is there after a reload, for a new note and for an edit", async ({ openAs }) => {
  const page = await openAs(room.people.analyst);
  await openArticle(page, pathOf("typed"));
  await selectPassage(page, "210 people in the shelters");
  await (await openNote(page)).fill("Which shelters");
  await page.reload();
  await selectPassage(page, "210 people in the shelters");
  const note = await openNote(page);
  await expect(note).toHaveValue("Which shelters");
  await note.fill("Which shelters, and when?");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(selectedCard(page)).toContainText("Which shelters, and when?");
  await expectSaved(page);

  await selectedCard(page).getByRole("button", { name: "Edit" }).click();
  await selectedCard(page).getByLabel("Note").fill("Which shelters did they count?");
  await page.reload();
  await expect(selectedCard(page).getByLabel("Note")).toHaveValue("Which shelters did they count?");
  await selectedCard(page).getByRole("button", { name: "Save" }).click();
  await expectSaved(page);
  await page.reload();
  await expect(selectedCard(page)).toContainText("Which shelters did they count?");
});

test("marks made without a connection are kept, and sent when it is back", async ({ openAs, troubles }) => {
  troubles.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await openAs(room.people.analyst);
  await openArticle(page, pathOf("offline"));
  await selectPassage(page, "The road below was closed");
  await page.context().setOffline(true);
  await tagSelection(page, "orders");
  await expect(page.getByText("Not saved yet, kept in this browser")).toBeVisible();
  await expect(page.locator("mark")).toHaveText("The road below was closed");
  await page.context().setOffline(false);
  await expectSaved(page);

  const elsewhere = await openAs(room.people.analyst);
  await openArticle(elsewhere, pathOf("offline"));
  await expect(elsewhere.locator("mark")).toHaveText("The road below was closed");
});

test("a draft is its author's alone until it is shared; others read it and change nothing", async ({
  openAs,
}) => {
  const [page, colleague] = [await openAs(room.people.analyst), await openAs(room.people.colleague)];
  await openArticle(page, pathOf("drafts"));
  await selectPassage(page, "Nobody had asked them.");
  await tagSelection(page, "counts");
  await expect(selectedCard(page)).toContainText("draft, only you");
  await expectSaved(page);
  await openArticle(colleague, pathOf("drafts"));
  await expect(cards(colleague)).toHaveCount(0);
  await expect(colleague.locator("mark")).toHaveCount(0);

  await selectedCard(page).getByRole("button", { name: "Share" }).click();
  await expect(selectedCard(page)).toContainText("shared");
  await expectSaved(page);
  await colleague.goto(page.url());
  await colleague.reload();
  await expect(selectedCard(colleague)).toContainText("counts");
  await expect(selectedCard(colleague).getByRole("button", { name: "Claim" })).toBeVisible();
  await expect(selectedCard(colleague).getByRole("button", { name: "Edit" })).toHaveCount(0);
  await expect(selectedCard(colleague).getByRole("button", { name: "Delete" })).toHaveCount(0);
});

test("passages with emoji and from right to left are marked as they stand", async ({ openAs }) => {
  const page = await openAs(room.people.analyst);
  await openArticle(page, pathOf("arabic"));
  const passages = ["كانت مفتوحة 🌊 قبل الفجر", "keeper's note 👩‍👩‍👧 was photographed 📷"];
  for (const passage of passages) {
    await selectPassage(page, passage);
    await tagSelection(page, "orders");
  }
  await expectSaved(page);
  await page.reload();
  await expect(page.locator("mark")).toHaveText(passages);
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByRole("main").locator("[dir=rtl] > div > p").first()).toHaveCSS("direction", "rtl");
});

test("what was cleaned away is shown at its place, and the file as it came", async ({ openAs }) => {
  const text = [
    "Accessibility links",
    "The gate stood open",
    "",
    "The gate of Orla stood open in the night, and the keeper wrote it down.",
    "",
    "Advertisement",
    "",
    "By morning the road below Orla was under water, and nobody could say why.",
    "",
  ].join("\n");
  const { projectId, people } = room;
  const wish = { projectId, by: people.admin, name: "orla.txt", text };
  const [id] = await makeRoom<typeof makeImportedFile>("imported-file", wish);
  const page = await openAs(people.analyst);
  await openArticle(page, `${room.path}/articles/${id}`);
  await expect(page.getByText("Advertisement")).toHaveCount(0);

  await page.getByRole("link", { name: "With what was removed" }).click();
  await expect(
    page.getByRole("note", { name: "Removed" }).filter({ hasText: "Advertisement" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Raw text" }).click();
  const raw = page.getByRole("region", { name: "Raw text" });
  await expect(raw.locator("mark")).toContainText("By morning the road below Orla");
  await expect(raw).toContainText("Accessibility links");

  const download = page.waitForEvent("download");
  await raw.getByRole("link", { name: "Original bytes" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toBe(text);
});
