/** A sentence told at another place of a shared passage: said to be moved, and one link away on the other side. */
import type makeMovedRoom from "./rooms/moved-room.ts";
import { findings, passages } from "./support/comparing.ts";
import { openBy } from "./support/press-until.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ timeout: 90_000 });

test("a sentence that moved is not struck out, and leads to its place in the other text", async ({
  openAs,
}) => {
  const room = await makeRoom<typeof makeMovedRoom>("moved-room");
  const page = await openAs(room.people.analyst);
  await page.goto(`${room.path}/compare?a=${room.articleIds[0]}&b=${room.articleIds[1]}`);
  const passage = passages(page).first();
  await expect(passage).toContainText("1 part moved");
  await expect(findings(page)).toContainText("1 part moved");

  // Of the sentence only the word that changed on the way is marked as changed.
  await expect(passage.getByRole("deletion")).toHaveText(["carried"]);
  await expect(passage.getByRole("insertion")).toHaveText(["rowed"]);

  const there = passage.getByRole("link", { name: "Islanders were" }).first();
  await there.click();
  await expect(page.locator(":target")).toBeInViewport();
  await expect(page.locator(":target")).toHaveText("Islanders were");
  await expect(page).toHaveURL(/#m-\d+-b$/);
});

test("from the reader's list, a passage that stands elsewhere in the other text is led to as well", async ({
  openAs,
}) => {
  const room = await makeRoom<typeof makeMovedRoom>("moved-room");
  const page = await openAs(room.people.analyst, { viewport: { width: 1280, height: 480 } });
  const list = page.getByRole("dialog", { name: "Other articles with this passage" });
  const starts = ["The ferry to Hollin", "Pupils stayed home"];
  const led: string[] = [];
  for (const start of starts) {
    await page.goto(`${room.path}/articles/${room.articleIds[0]}`);
    const paragraph = page.getByRole("paragraph").filter({ hasText: start });
    const badge = paragraph.getByRole("button", { name: /^also in/ });
    await openBy(badge, list);
    await list.getByRole("link", { name: "No ferry, no school" }).click();
    await expect(page).toHaveURL(/#[rm]-/);
    await expect(page.locator(":target")).toContainText(start);
    await expect(page.locator(":target")).toBeInViewport();
    await expect(page.locator(":target")).toBeFocused();
    led.push(new URL(page.url()).hash.slice(1, 2));
  }
  expect(led.toSorted()).toEqual(["m", "r"]);
});
