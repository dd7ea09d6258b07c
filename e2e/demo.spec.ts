/** The demo project of a first start: its accounts open it, and it shows what the product is for. Nothing is changed in it. */
import type { Page } from "playwright/test";
import { demoTitle } from "../seeds/demo-articles.ts";
import { openReview } from "./support/reviewing.ts";
import { sharedServer } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const demo = "/p/kestrel-dam";

/** The accounts as the console prints them. @throws without one of that role */
function accountOf(role: RegExp) {
  const account = sharedServer().accounts.find((one) => role.test(one.role));
  if (account === undefined) throw new Error(`The demo has no account with the role ${role}.`);
  return account;
}

/** Compares in the background after a first start: asked again until the pair is there. */
async function openPair(page: Page, first: string, second: string): Promise<void> {
  const pair = page
    .getByRole("main")
    .getByRole("link")
    .filter({ hasText: first })
    .filter({ hasText: second });
  await expect(async () => {
    await page.goto(`${demo}/compare`);
    await expect(pair).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await pair.click();
  await expect(page.getByRole("complementary", { name: "Findings" })).toBeVisible();
}

for (const account of ["admin", "analyst", "reviewer"]) {
  test(`the printed ${account} account opens the demo`, async ({ page }) => {
    await signIn(page, accountOf(new RegExp(`^${account}`)));
    await expect(page).toHaveURL(new RegExp(`${demo}/library$`));
    await expect(page.getByRole("article").first()).toBeVisible();
    const admin = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Admin" });
    await expect(admin).toHaveCount(account === "admin" ? 1 : 0);
  });
}

test("a quotation was altered on the way: one syllable, and it says the opposite", async ({ page }) => {
  await signIn(page, accountOf(/^analyst/));
  await openPair(page, demoTitle.inquiry, demoTitle.lantern);
  const quotation = page
    .getByRole("complementary", { name: "Findings" })
    .getByRole("listitem")
    .filter({ hasText: /^altered.*“?I cannot rule out that a warning was lost/ });
  await expect(quotation).toContainText("touches negation");
  await quotation.getByRole("link").click();
  const shared = page.getByRole("region", { name: /^Shared passage/ });
  await expect(shared.getByRole("deletion").getByText("cannot", { exact: true })).toBeInViewport();
  await expect(shared.getByRole("insertion").getByText("can", { exact: true })).toBeInViewport();
});

test("a copy under another name gives other numbers, and a claim gathers who says which", async ({
  page,
}) => {
  await signIn(page, accountOf(/^analyst/));
  await openPair(page, demoTitle.leakLog, demoTitle.harrowCopy);
  await expect(page.getByText(/\d+ with a number that differs/)).toBeVisible();

  await page.goto(`${demo}/claims/1`);
  const evidence = page.getByRole("main").getByRole("listitem");
  await expect(evidence.filter({ hasText: "no fewer than 210" })).toContainText("supports");
  await expect(evidence.filter({ hasText: "between 140 and 180 residents" })).toContainText("disputes");
});

test("shared work waits for the reviewer", async ({ page }) => {
  await signIn(page, accountOf(/^reviewer/));
  await openReview(page);
  await expect(page.getByRole("status").filter({ hasText: /[1-9]\d* waiting for a ruling/ })).toBeVisible();
  const waiting = page.getByRole("main").getByRole("listitem");
  await expect(waiting.getByRole("button", { name: "Accept" }).first()).toBeEnabled();
});
