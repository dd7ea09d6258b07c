/** Reading and marking: by mouse and by keys, in long texts, equal sentences and right-to-left ones. */
import { readFileSync } from "node:fs";
import type { Corrections } from "#lib/data/import/corrections.ts";
import type makeImportedFile from "./rooms/imported-file.ts";
import type makeManyMarks from "./rooms/many-marks.ts";
import { gate, long, on, openReaderRoom, type ReaderRoom, threeHundred } from "./stories/reader-room.ts";
import {
  cards,
  expectSaved,
  openArticle,
  selectedCard,
  selectPassage,
  startSentenceCursor,
  tagSelection,
  textBefore,
} from "./support/reading.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

let room: ReaderRoom;

test.beforeAll(async () => {
  room = await openReaderRoom();
});

test("a text of 40,000 characters with 300 marks is read, marked and gone through", async ({ openAs }) => {
  expect(long.length).toBeGreaterThanOrEqual(40_000);
  await makeRoom<typeof makeManyMarks>("many-marks", room.marksWish("long", threeHundred(long)));
  const page = await openAs(room.people.analyst);
  await openArticle(page, room.pathOf("long"));
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
  await openArticle(page, room.pathOf("twins"));
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
  await openArticle(page, room.pathOf("keys"));
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
  await room.mark("overlaps", [
    on(gate, whole, { note: "the whole" }),
    on(gate, "the gate. The road below", { note: "the middle" }),
    on(gate, "The road", { note: "the inside" }),
  ]);
  const page = await openAs(room.people.analyst);
  await openArticle(page, room.pathOf("overlaps"));
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

test("passages with emoji and from right to left are marked as they stand", async ({ openAs }) => {
  const page = await openAs(room.people.analyst);
  await openArticle(page, room.pathOf("arabic"));
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
    "(But see the other gate. — AB)",
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
  await expect(page.getByRole("note", { name: "Reposter’s note" })).toContainText("But see the other gate.");
  await page.getByRole("link", { name: "Raw text" }).click();
  const raw = page.getByRole("region", { name: "Raw text" });
  await expect(raw.locator("mark")).toContainText("By morning the road below Orla");
  await expect(raw).toContainText("Accessibility links");

  const download = page.waitForEvent("download");
  await raw.getByRole("link", { name: "Original bytes" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toBe(text);
});

test("each version says where its own bytes came from, and copies lead to each other", async ({ openAs }) => {
  const { projectId, people } = room;
  const textOf = (day: string) =>
    `The weir of Osk\n\nThe weir of Osk stood open on ${day}, and the keeper wrote it down.\n\nNobody had asked him to.\n`;
  const add = (text: string, corrections: Corrections) => {
    const wish = { projectId, by: people.admin, name: "osk.txt", text, corrections };
    return makeRoom<typeof makeImportedFile>("imported-file", wish);
  };
  const taken = (url: string, day: string) => {
    return { url, archiveUrl: null, retrievedAt: `${day}T08:00:00Z`, method: "saved page" };
  };
  const [articleId = ""] = await add(textOf("Monday"), {
    capture: taken("https://osk.example/weir", "2031-03-14"),
  });
  const as = { kind: "version" as const, articleId };
  await add(textOf("Tuesday"), { as, capture: taken("https://mirror.example/weir", "2031-03-20") });
  await add(textOf("Sunday"), { as: { kind: "copy", articleId }, title: "نسخة من السد" });

  const page = await openAs(people.analyst);
  await openArticle(page, `${room.path}/articles/${articleId}`);
  const head = page.getByRole("main").locator("header");
  await expect(head).toContainText("captured 20 Mar 2031");
  await expect(head.getByRole("link", { name: "mirror.example/weir" })).toBeVisible();
  await openArticle(page, `${room.path}/articles/${articleId}?v=1`);
  await expect(head).toContainText("captured 14 Mar 2031");
  await expect(head.getByRole("link", { name: "osk.example/weir" })).toBeVisible();

  await expect(head).toContainText("1 copy here");
  await head.getByRole("link", { name: "نسخة من السد" }).click();
  await expect(head).toContainText("A copy of The weir of Osk");
  await head.getByRole("link", { name: "The weir of Osk" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The weir of Osk" })).toBeVisible();
});
