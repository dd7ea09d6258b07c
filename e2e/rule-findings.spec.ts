/** Quotations and numbers that two reports seem to have in common: an analyst says that they are not the same, and what counts follows. */
import type { Locator, Page } from "playwright/test";
import { expect, test } from "./support/compare-test.ts";
import { findings, goToDifference, openComparison, post, statement, watch } from "./support/comparing.ts";

test.describe.configure({ timeout: 90_000 });

const items = (within: Locator) => within.getByRole("listitem");
const rejected = (within: Locator, kind: "quotation" | "quantity") =>
  items(within).filter({ hasText: `not the same ${kind}` });

/** Presses the button until what it does is seen: the page may not listen yet. */
async function clickUntil(button: Locator, answer: Locator): Promise<void> {
  await expect(async () => {
    if (await answer.isVisible()) return;
    await button.click({ timeout: 2_000 });
    await expect(answer).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
}

/** The fold of two of the compared articles, opened. */
async function foldOf(page: Page, names: string): Promise<Locator> {
  const summary = page.locator("summary").filter({ hasText: names });
  const fold = findings(page).getByRole("group").filter({ has: summary });
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").first().click();
  return fold;
}

test("an analyst rejects two numbers by the keyboard, sees them struck through, and undoes it", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst);
  await openComparison(page, room, [0, 1], `${statement} compared with ${post}`);
  const numbers = items(findings(page)).filter({ hasText: "14 against 14–18" });
  await goToDifference(page);
  await numbers.getByRole("link").focus();
  await page.keyboard.press("x");
  await expect(rejected(findings(page), "quantity")).toContainText("Ada Author");
  await expect(rejected(findings(page), "quantity")).toContainText("14 against 14 to 18");
  await expect(findings(page).getByRole("heading", { name: /^Quantities/ })).toContainText("1");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rejected(findings(page), "quantity")).toHaveCount(0);
  await expect(numbers).toHaveCount(1);

  await test.step("they stand in no table while they are rejected", async () => {
    await numbers.getByRole("link").focus();
    await page.keyboard.press("x");
    await expect(rejected(findings(page), "quantity")).toHaveCount(1);
    await page.goto(`${page.url().split("#")[0]}&show=numbers`);
    const table = page.getByRole("region", { name: "Numbers through time" });
    await expect(table).toContainText("barge");
    await expect(table).not.toContainText("14–18");
  });
});

test("a quotation one has gone to is rejected; a colleague who had not seen that is told", async ({
  openAs,
  room,
}) => {
  const [page, colleague] = [await openAs(room.people.analyst), await openAs(room.people.colleague)];
  for (const one of [page, colleague]) {
    await openComparison(one, room, [0, 1], `${statement} compared with ${post}`);
    await goToDifference(one);
  }
  const altered = (on: Page) => items(findings(on)).filter({ hasText: "altered" });
  const link = altered(page).getByRole("link");
  await link.press("Enter");
  await expect(link).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("x");
  await expect(rejected(findings(page), "quotation")).toContainText("Ada Author");

  await altered(colleague).getByRole("button", { name: "Same quotation", exact: true }).click();
  await expect(colleague.getByText("It was changed meanwhile.")).toBeVisible();
  await expect(rejected(findings(colleague), "quotation")).toHaveCount(1);

  await test.step("it is put back, and confirmed", async () => {
    await rejected(findings(page), "quotation").getByRole("button", { name: "Put back" }).click();
    await expect(rejected(findings(page), "quotation")).toHaveCount(0);
    await altered(page).getByRole("link").focus();
    await page.keyboard.press("y");
    await expect(altered(page)).toContainText("confirmed");
  });
});

for (const { kind, first, second, facet, badge, all } of [
  {
    kind: "quantity",
    first: ["9 against 12", "14 against 14–18"],
    second: ["12 against 9", "14–18 against 11"],
    facet: /^Differing numbers/,
    badge: "differing number",
    all: 3,
  },
  {
    kind: "quotation",
    first: ["altered"],
    second: ["altered"],
    facet: /^Changed quotations/,
    badge: "changed quotation",
    all: 4,
  },
] as const) {
  test(`in three columns, a rejected ${kind} leaves the badge and the facet, and comes back`, async ({
    openAs,
    room,
  }) => {
    const [page, colleague] = [await openAs(room.people.analyst), await openAs(room.people.colleague)];
    await openComparison(page, room, [0, 1, 3], `${statement} compared with ${post} and ${watch}`);
    const counted = async (holds: boolean, shown: number) => {
      await colleague.goto(`${room.path}/library`);
      const row = colleague
        .getByRole("article")
        .filter({ has: colleague.getByRole("link", { name: post, exact: true }) });
      await expect(row).toContainText("shares with 3");
      if (holds) await expect(row).toContainText(badge);
      else await expect(row).not.toContainText(badge);
      await colleague.getByRole("region", { name: "Filters" }).getByRole("link", { name: facet }).click();
      await expect(colleague).toHaveURL(/reuse=/);
      await expect(colleague.getByRole("article")).toHaveCount(shown);
    };
    await counted(true, all);
    const pairs = [
      { fold: await foldOf(page, "Harbour Office and The River Post"), told: first },
      { fold: await foldOf(page, "The River Post and Lock Watch"), told: second },
    ];
    for (const { fold, told } of pairs) {
      for (const [at, words] of told.entries()) {
        const item = items(fold).filter({ hasText: words });
        const button = item.getByRole("button", { name: `Not the same ${kind}` });
        await clickUntil(button, rejected(fold, kind).nth(at));
      }
    }
    await counted(false, all - 1);
    for (const { fold, told } of pairs.slice(0, 1)) {
      await rejected(fold, kind).first().getByRole("button", { name: "Put back" }).click();
      await expect(rejected(fold, kind)).toHaveCount(told.length - 1);
    }
    await counted(true, all);
  });
}
