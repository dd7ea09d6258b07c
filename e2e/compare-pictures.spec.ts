/**
 * The pictures of a comparison: a passage's run through time and numbers through time, with their tables, reached by key and
 * left again, also where no script runs.
 */
import { expect, test } from "./support/compare-test.ts";
import {
  comparePath,
  findings,
  goToDifference,
  openComparison,
  passages,
  post,
  statement,
} from "./support/comparing.ts";
import { pressUntil } from "./support/press-until.ts";

test.describe.configure({ timeout: 90_000 });

test("the run of a passage is one key from the columns, and Escape leads back", async ({ openAs, room }) => {
  const page = await openAs(room.people.analyst);
  await openComparison(page, room, [0, 1], `${statement} compared with ${post}`);
  await goToDifference(page);
  await page.keyboard.press("a");
  const run = page.getByRole("region", { name: "Everywhere this passage stands" });
  await expect(run).toBeVisible();
  // What was just drawn may not listen yet.
  await pressUntil(page, "Escape", passages(page).first());
  await expect(run).toBeHidden();
});

test("Back from a passage's run leads to the passage one came from, ringed and focused", async ({
  openAs,
  room,
}) => {
  // So low that no passage but the first stands in sight by itself.
  const page = await openAs(room.people.analyst, { viewport: { width: 1280, height: 420 } });
  await openComparison(page, room, [0, 1], `${statement} compared with ${post}`);
  const run = page.getByRole("region", { name: "Everywhere this passage stands" });
  const last = page.locator("[data-difference]").last();
  const isLast = page.locator(`section:target:focus[aria-label="${await last.getAttribute("aria-label")}"]`);
  const cameBack = async () => {
    await expect(run).toBeHidden();
    await expect(isLast).toBeInViewport();
    await expect(isLast).toHaveAttribute("data-reuse", (await last.getAttribute("data-reuse")) ?? "");
  };
  await test.step("after a step by key", async () => {
    await goToDifference(page);
    await pressUntil(page, "p", isLast);
    await page.keyboard.press("a");
    await expect(run).toBeVisible();
    await page.goBack();
    await cameBack();
  });
  await test.step("after a press on its run, with another named in the address", async () => {
    await openComparison(page, room, [0, 1], `${statement} compared with ${post}`);
    await goToDifference(page);
    await last.getByRole("link", { name: "Run of this passage" }).click();
    await expect(run).toBeVisible();
    await page.goBack();
    await cameBack();
  });
  await test.step("and so does Escape", async () => {
    await page.goForward();
    await expect(run).toBeVisible();
    await pressUntil(page, "Escape", isLast);
    await cameBack();
  });
});

test("numbers that count the same thing stand through time and in a table", async ({ openAs, room }) => {
  const page = await openAs(room.people.analyst);
  await openComparison(page, room, [0, 1], `${statement} compared with ${post}`);
  await findings(page).getByRole("link", { name: "through time" }).click();
  const numbers = page.getByRole("region", { name: "Numbers through time" });
  await expect(numbers.getByRole("img", { name: /numbers through time$/ }).first()).toBeVisible();
  await expect(numbers).toContainText("14–18");
  for (const summary of await numbers.getByText("Show as table").all()) await summary.click();
  await expect(numbers.getByRole("region", { name: /14–18.*, as a table$/ })).toContainText("12 Mar 2031");
  await numbers.getByRole("link", { name: "Back to the texts" }).click();
  await expect(passages(page).first()).toBeVisible();
});

test("the pictures are the server's: they stand, each with its table, where no script runs", async ({
  openAs,
  room,
}) => {
  const opened = await openAs(room.people.analyst, { javaScriptEnabled: false });
  // A page of its own: one that openAs gives waits for the script.
  const page = await opened.context().newPage();
  await page.goto(`${comparePath(room, [0, 1])}&run=a.70-200`);
  const run = page.getByRole("region", { name: "Everywhere this passage stands" });
  await expect(run.getByRole("img", { name: "Arc diagram of the passage through time" })).toBeVisible();
  await expect(run.locator("svg[role=img] path").first()).toBeAttached();
  await run.getByText("Show as table").click();
  await expect(run.getByRole("row").filter({ hasText: "Harbour Office" }).first()).toBeVisible();

  await page.goto(`${comparePath(room, [0, 1])}&show=numbers`);
  const numbers = page.getByRole("region", { name: "Numbers through time" });
  await expect(numbers.getByRole("img", { name: /numbers through time$/ }).first()).toBeVisible();
  await numbers.getByText("Show as table").first().click();
  await expect(numbers.getByRole("row").filter({ hasText: "Harbour Office" }).first()).toBeVisible();
});
