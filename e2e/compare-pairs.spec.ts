/** Three and four reports beside each other: what each two share, who may have taken from whom, and an analyst's word on it. */
import { expect, test } from "./support/compare-test.ts";
import { comparePath, openComparison, post, statement, watch } from "./support/comparing.ts";
import { pressUntil } from "./support/press-until.ts";

test.describe.configure({ timeout: 90_000 });

const all = `${statement} compared with ${post} and ${watch}`;

test("an analyst opens two of three reports, follows the evidence to its words, and rules on who took from whom", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst);
  await openComparison(page, room, [0, 1, 3], all);
  const pairs = page.getByRole("region", { name: "Each two of these articles" });
  const opener = pairs.getByRole("link", { name: "Harbour Office and The River Post" }).first();
  await expect(pairs.getByRole("listitem")).toHaveCount(3);
  await expect(pairs).toContainText(/1 passage, \d+ of Harbour Office’s \d+ words/);
  await expect(pairs).not.toContainText("Evidence that");

  await test.step("one press opens their evidence, in the names of the columns", async () => {
    await opener.click();
    await expect(opener).toHaveAttribute("aria-expanded", "true");
    await expect(pairs).toContainText("Evidence that The River Post took from Harbour Office:");
    await expect(pairs).toContainText("Harbour Office: 11 Mar 2031; The River Post: 12 Mar 2031.");
    await expect(pairs).not.toContainText("the left");
  });
  await test.step("the address keeps what is open", async () => {
    await expect(page).toHaveURL(/[?&]pair=ab/);
    await page.reload();
    await expect(opener).toHaveAttribute("aria-expanded", "true");
  });
  await test.step("a credit leads to the paragraph it stands in", async () => {
    await pairs.getByRole("link", { name: "Its words in The River Post" }).click();
    await expect(page.locator("p:target")).toBeInViewport();
    await expect(page.locator("p:target")).toContainText("according to the harbour office");
  });
  await test.step("a ruling with its reason stands in the row and below it, and is undone", async () => {
    const dialog = page.getByRole("dialog", { name: "Who took from whom" });
    await pressUntil(page, "d", dialog);
    await dialog.getByRole("radio", { name: "The River Post took from Harbour Office" }).press("Space");
    await dialog.getByLabel("Reason").fill("It credits the office.");
    await dialog.getByRole("button", { name: "Save the ruling" }).click();
    await expect(opener).toContainText("The River Post from Harbour Office");
    await expect(pairs).toContainText("It credits the office.");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(pairs).not.toContainText("It credits the office.");
  });
  await test.step("a second press folds it away", async () => {
    await opener.click();
    await expect(opener).toHaveAttribute("aria-expanded", "false");
    await expect(pairs).not.toContainText("Evidence that");
  });
});

test("one key goes from two to the next two, and a colleague's ruling is read the other way round", async ({
  openAs,
  room,
}) => {
  const [page, colleague] = [await openAs(room.people.analyst), await openAs(room.people.colleague)];
  await openComparison(page, room, [0, 1, 3], all);
  const pairs = page.getByRole("region", { name: "Each two of these articles" });
  const open = (name: string) => pairs.getByRole("link", { name, expanded: true });
  // Once each: a second press would go on to the next two.
  await page.keyboard.press("e");
  await expect(open("Harbour Office and The River Post")).toBeVisible();
  await page.keyboard.press("e");
  await expect(open("Harbour Office and Lock Watch")).toBeVisible();
  await expect(pairs.getByRole("link", { expanded: true })).toHaveCount(1);
  await page.keyboard.press("e");
  await expect(open("The River Post and Lock Watch")).toBeVisible();
  const dialog = page.getByRole("dialog", { name: "Who took from whom" });
  await pressUntil(page, "d", dialog);
  await dialog.getByRole("radio", { name: "Lock Watch took from The River Post" }).press("Space");
  await dialog.getByLabel("Reason").fill("Five days later.");
  await dialog.getByRole("button", { name: "Save the ruling" }).click();
  await expect(open("The River Post and Lock Watch")).toContainText("Lock Watch from The River Post");

  await test.step("with its columns the other way round it says the same", async () => {
    await colleague.goto(comparePath(room, [3, 1, 0]));
    const row = colleague.getByRole("link", { name: "Lock Watch and The River Post" }).first();
    await expect(row).toContainText("Lock Watch from The River Post");
    await row.click();
    await expect(colleague.getByRole("main")).toContainText("Five days later.");
  });
  await test.step("and of these two alone it points to the right and the left", async () => {
    await colleague.getByRole("link", { name: "Lock Watch and The River Post alone" }).click();
    await expect(colleague.getByRole("button", { name: /^Ruling: left from right/ })).toBeVisible();
  });
});

test("nothing is opened where nothing was found, and four reports are six pairs", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst);
  await page.goto(`${comparePath(room, [0, 1, 3, 4])}&pair=ad`);
  const pairs = page.getByRole("region", { name: "Each two of these articles" });
  await expect(pairs.getByRole("listitem")).toHaveCount(6);
  const none = pairs.getByRole("listitem").filter({ hasText: "Harbour Office and Sundbote" });
  await expect(none).toContainText("not compared");
  await expect(none).not.toContainText("Evidence");
  await expect(pairs.getByRole("link", { expanded: false })).toHaveCount(3);
});
