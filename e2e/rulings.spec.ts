/** Who took from whom, of two reports or of one passage of theirs: an analyst's word, a colleague's against it, and the way back. */
import type { Page } from "playwright/test";
import { expect, test } from "./support/compare-test.ts";
import {
  findings,
  goToDifference,
  openComparison,
  passages,
  post,
  statement,
  watch,
} from "./support/comparing.ts";
import { pressUntil } from "./support/press-until.ts";

test.describe.configure({ timeout: 90_000 });

test("an analyst rules on who took from whom, with a reason, and takes it back", async ({ openAs, room }) => {
  const page = await openAs(room.people.analyst);
  await openComparison(page, room, [0, 1], `${statement} compared with ${post}`);
  const main = page.getByRole("main");
  await expect(main).toContainText("common third text");

  const dialog = page.getByRole("dialog", { name: "Who took from whom" });
  await pressUntil(page, "d", dialog);
  await expect(dialog.getByRole("button", { name: "Save the ruling" })).toBeDisabled();
  await dialog.getByRole("radio", { name: "The right took from the left" }).press("Space");
  await dialog.getByLabel("Reason").fill("A day later, and it turns the harbour master’s words round.");
  await dialog.getByRole("button", { name: "Save the ruling" }).click();
  await expect(page.getByRole("button", { name: /^Ruling: right from left/ })).toBeVisible();
  await expect(main).toContainText("it turns the harbour master’s words round");

  await test.step("seen from the other side it points the other way", async () => {
    await page.getByRole("link", { name: "Swap sides" }).click();
    await expect(page.getByRole("button", { name: /^Ruling: left from right/ })).toBeVisible();
  });
  await test.step("a colleague reads it, with the name of who said it", async () => {
    const colleague = await openAs(room.people.colleague);
    await openComparison(colleague, room, [0, 1], `${statement} compared with ${post}`);
    await expect(colleague.getByRole("main")).toContainText("Ada Author");
  });
  await test.step("it is taken back, and stays on record", async () => {
    await pressUntil(page, "d", dialog);
    await dialog.getByRole("button", { name: "Take the ruling back" }).click();
    await expect(page.getByRole("button", { name: /^Ruling: none/ })).toBeVisible();
    await pressUntil(page, "d", dialog);
    await dialog.getByText("What was said before (2)").click();
    await expect(dialog).toContainText("Ada Author");
  });
});

test("a ruling that goes against a colleague’s is told of theirs, and taken back to theirs", async ({
  openAs,
  room,
}) => {
  const [page, colleague] = [await openAs(room.people.analyst), await openAs(room.people.colleague)];
  const title = "Who took from whom";
  const rule = async (on: Page, word: string, reason: string) => {
    const dialog = on.getByRole("dialog", { name: title });
    await dialog.getByRole("radio", { name: word }).press("Space");
    await dialog.getByLabel("Reason").fill(reason);
    await dialog.getByRole("button", { name: "Save the ruling" }).click();
  };
  for (const one of [page, colleague]) {
    await openComparison(one, room, [0, 1], `${statement} compared with ${post}`);
    await pressUntil(one, "d", one.getByRole("dialog", { name: title }));
  }
  await rule(colleague, "Both took from a common third text", "Both print the office’s slip.");
  await expect(colleague.getByRole("button", { name: /^Ruling: / })).not.toContainText("none");
  await rule(page, "The right took from the left", "It came a day later.");
  const dialog = page.getByRole("dialog", { name: title });
  await expect(dialog).toContainText("Somebody ruled meanwhile");
  await expect(dialog).toContainText("Both print the office’s slip.");
  await dialog.getByRole("button", { name: "Save the ruling" }).click();
  await expect(page.getByRole("button", { name: /^Ruling: right from left/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("main")).toContainText("Both print the office’s slip.");
  await expect(page.getByRole("button", { name: /^Ruling: right from left/ })).toHaveCount(0);
});

test("an analyst rules on who took one passage from whom, by the keyboard, and takes it back", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst);
  await openComparison(page, room, [0, 3], `${statement} compared with ${watch}`);
  const dialog = page.getByRole("dialog", { name: "Who took this passage from whom" });
  await goToDifference(page);
  await pressUntil(page, "w", dialog);
  await dialog.getByRole("radio", { name: "Both took from a common third text" }).press("Space");
  await dialog.getByLabel("Reason").fill("Both have the office’s slip in the second line.");
  await dialog.getByRole("button", { name: "Save the ruling" }).press("Enter");
  await expect(passages(page).filter({ hasText: "a common third text" })).toHaveCount(1);

  await test.step("it is said of the passage and not of the articles", async () => {
    await expect(page.getByRole("button", { name: /^Ruling: none/ })).toBeVisible();
    await expect(
      findings(page).getByRole("listitem").filter({ hasText: "a common third text" }),
    ).toBeVisible();
    await expect(
      passages(page).getByTitle("by Ada Author: Both have the office’s slip in the second line."),
    ).toBeVisible();
  });
  await test.step("a colleague adds a word after it, and both stay on record", async () => {
    const colleague = await openAs(room.people.colleague);
    await openComparison(colleague, room, [0, 3], `${statement} compared with ${watch}`);
    await goToDifference(colleague);
    const theirs = colleague.getByRole("dialog", { name: "Who took this passage from whom" });
    await pressUntil(colleague, "w", theirs);
    await theirs.getByText("What was said before (1)").click();
    await expect(theirs).toContainText("Ada Author");
  });
  await test.step("the undo takes it back", async () => {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(passages(page).filter({ hasText: "a common third text" })).toHaveCount(0);
  });
});
