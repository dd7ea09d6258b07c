/** Three reports beside each other: any two that have a passage in common are ruled on in place, whichever column tells it. */
import type { Page } from "playwright/test";
import type { CompareRoom } from "./rooms/compare-room.ts";
import { expect, test } from "./support/compare-test.ts";
import {
  comparePath,
  findings,
  goToDifference,
  openComparison,
  passages,
  post,
  statement,
  watch,
} from "./support/comparing.ts";
import { pressUntil } from "./support/press-until.ts";

test.describe.configure({ timeout: 120_000 });

const all = `${statement} compared with ${post} and ${watch}`;
const two = "The River Post and Lock Watch";
/** Of two columns of which neither is the first: the third tells the same words against the first. */
const selected = (page: Page) => page.getByRole("main").locator(`:focus[role=group][aria-label*="${two}"]`);

/** Goes from the first difference to the two articles. */
async function goToTwo(page: Page, room: CompareRoom): Promise<void> {
  await openComparison(page, room, [0, 1, 3], all);
  await goToDifference(page);
  await pressUntil(page, "o", selected(page));
}

test("by the keyboard, a passage of the second and the third is confirmed, taken back, and rejected in place", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst);
  await goToTwo(page, room);

  await test.step("it says which two they are, and what differs between these two", async () => {
    await expect(selected(page)).toHaveAttribute(
      "aria-label",
      new RegExp(`^Passage of ${two}, \\d+ changes?$`),
    );
    await expect(selected(page)).toContainText(two);
    await expect(selected(page).getByRole("list", { name: "What changed" })).toContainText("twelve");
    await expect(selected(page)).toBeInViewport();
  });
  await test.step("one key confirms it, says of which two, and is undone", async () => {
    await page.keyboard.press("y");
    await expect(page.getByText(`Confirmed as the same passage (${two})`)).toBeVisible();
    await expect(selected(page)).toHaveAttribute("aria-label", /, confirmed$/);
    await expect(passages(page).filter({ hasText: "confirmed" })).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.locator(`[role=group][aria-label$=", confirmed"]`)).toHaveCount(0);
  });
  await test.step("who took it from whom is said of these two", async () => {
    await goToDifference(page);
    await pressUntil(page, "o", selected(page));
    const dialog = page.getByRole("dialog", { name: "Who took this passage from whom" });
    await pressUntil(page, "w", dialog);
    await expect(dialog.getByRole("radio", { name: "Lock Watch took from The River Post" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });
  await test.step("rejected, it is a passage of theirs no longer, and of the others still", async () => {
    const told = await passages(page).count();
    await goToDifference(page);
    await pressUntil(page, "o", selected(page));
    await page.keyboard.press("x");
    await expect(page.getByText(`Rejected: not the same passage (${two})`)).toBeVisible();
    await expect(passages(page)).toHaveCount(told);
    await page.reload();
    const fold = findings(page)
      .getByRole("group")
      .filter({ has: page.locator("summary", { hasText: two }) });
    await fold.locator("summary").first().click();
    await expect(fold).toContainText("1 rejected: not the same passage");
  });
});

test("in the list, the keys rule on the passage that has the focus, and a press leads to the two", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst);
  await openComparison(page, room, [0, 1, 3], all);
  await goToDifference(page);
  const summary = page.locator("summary", { hasText: two });
  await summary.click();
  const fold = findings(page).getByRole("group").filter({ has: summary });
  const item = fold.getByRole("listitem").filter({ hasText: "The harbour office counted" });
  await item.getByRole("link").first().focus();
  await page.keyboard.press("y");
  await expect(page.getByText(`Confirmed as the same passage (${two})`)).toBeVisible();
  await expect(item).toContainText("confirmed");
  await expect(findings(page).getByText("confirmed", { exact: true })).toHaveCount(1);

  await item.getByRole("link").first().click();
  await expect(selected(page)).toHaveAttribute("aria-label", /, confirmed$/);
  await selected(page).getByRole("button", { name: "Same passage", exact: true }).click();
  await expect(item).not.toContainText("confirmed");
});

test("whoever had not seen a colleague's word on the two is shown both", async ({ openAs, room }) => {
  const [page, colleague] = [await openAs(room.people.analyst), await openAs(room.people.colleague)];
  await goToTwo(page, room);
  await goToTwo(colleague, room);
  await page.keyboard.press("y");
  await expect(page.getByText(`Confirmed as the same passage (${two})`)).toBeVisible();
  await colleague.keyboard.press("x");
  const told = colleague.getByRole("alertdialog").filter({ hasText: "It was changed meanwhile." });
  await expect(told).toContainText("Ada Author said: the same passage.");
  await expect(told).toContainText("You said: not the same passage.");
  await expect(selected(colleague)).toHaveAttribute("aria-label", /, confirmed$/);
});

test("with a finger, any two are selected in the first column and ruled on", async ({ openAs, room }) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const page = await openAs(room.people.analyst, phone);
  await page.goto(comparePath(room, [0, 1, 3]));
  const name = /^Passage of Harbour Office and Lock Watch/;
  const join = page.locator("[data-row]").getByRole("group", { name }).first();
  const opener = join.getByRole("link", { name: "Lock Watch" });
  expect((await opener.boundingBox())?.height).toBeGreaterThanOrEqual(36);
  await opener.tap();
  await expect(join).toBeFocused();
  await join.getByRole("button", { name: "Same passage", exact: true }).tap();
  await expect(join).toHaveAttribute("aria-label", /, confirmed$/);
});

test("a passage over several paragraphs is ringed in each of them, in both its columns, while it is selected", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst);
  await openComparison(page, room, [0, 1, 3], all);
  const cells = (text: string) =>
    page.locator("[data-row] > div").filter({ has: page.getByRole("paragraph").filter({ hasText: text }) });
  const ringed = page.locator("[data-ringed]");
  await goToDifference(page);
  await pressUntil(page, "o", selected(page));
  // The second and the third have the count and the quotation in common, the first is not of the two.
  for (const text of ["below the Brandsund lock", "its chain could no longer be trusted"]) {
    await expect(cells(text)).toHaveCount(3);
    const areRinged = () =>
      cells(text).evaluateAll((all) => all.map((one) => getComputedStyle(one).boxShadow.includes("1.5px")));
    await expect.poll(areRinged).toEqual([false, true, true]);
  }
  await expect(ringed.first()).toBeVisible();
  await page.goto(`${comparePath(room, [0, 1, 3])}#nowhere`);
  await expect(ringed).toHaveCount(0);
});
