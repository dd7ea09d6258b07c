/** An admin says which names are one thing; the numbers of the articles that say them are then held against each other. */
import type { Locator, Page } from "playwright/test";
import type makeAliasRoom from "./rooms/alias-room.ts";
import type { AliasRoom } from "./rooms/alias-room.ts";
import { openBy } from "./support/press-until.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

let room: AliasRoom;

test.describe.configure({ timeout: 90_000 });
test.beforeEach(async () => {
  room = await makeRoom<typeof makeAliasRoom>("alias-room");
});

const row = (page: Page, label: string) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: label, level: 2, exact: true }) });

async function openEditor(page: Page, label: string): Promise<Locator> {
  const item = page.getByRole("menuitem", { name: "Edit names" });
  await openBy(page.getByRole("button", { name: `Change ${label}` }), item);
  await item.click();
  return page.getByRole("dialog", { name: `Edit the names of “${label}”` });
}

test("names are added, and a number told under one of them meets one told under another", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin);
  const compare = `${room.path}/compare?a=${room.articleIds[0]}&b=${room.articleIds[1]}`;
  await page.goto(compare);
  const findings = page.getByRole("complementary", { name: "Findings" });
  await expect(findings).toContainText("Both say 9");
  await expect(findings.getByText("conflict")).toHaveCount(0);

  await page.goto(`${room.path}/aliases`);
  const dialog = page.getByRole("dialog", { name: "Add names of one thing" });
  await openBy(page.getByRole("button", { name: "Add names" }), dialog);
  await dialog.getByLabel("Name", { exact: true }).fill("Harbour Guard");
  await dialog.getByRole("button", { name: "Add them" }).click();
  await dialog.getByLabel("Other names of it").fill("HG\nGuard of the Harbour");
  await dialog.getByRole("button", { name: "Add them" }).click();
  await expect(row(page, "Harbour Guard")).toContainText("Guard of the Harbour");

  await test.step("the worker compares anew what says one of the names", async () => {
    await expect(async () => {
      await page.goto(compare);
      await expect(findings.getByText("conflict")).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await expect(findings).toContainText("58 against 63");
  });
});

test("a list is removed and comes back, and a stale edit loses neither text", async ({ openAs }) => {
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/aliases`);
  const remove = page.getByRole("menuitem", { name: "Remove" });
  await openBy(page.getByRole("button", { name: "Change River Union" }), remove);
  await remove.click();
  await expect(row(page, "River Union")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "River Union")).toContainText("RU");

  const other = await openAs(room.people.admin);
  await other.goto(`${room.path}/aliases`);
  const mine = await openEditor(page, "River Union");
  const theirs = await openEditor(other, "River Union");
  await theirs.getByLabel("Other names of it").fill("RU\nthe Union");
  await theirs.getByRole("button", { name: "Save" }).click();
  await expect(row(other, "River Union")).toContainText("the Union");

  await mine.getByLabel("Other names of it").fill("RU\nUnion of Rivers");
  await mine.getByRole("button", { name: "Save" }).click();
  const notice = mine.getByRole("alert");
  await expect(notice).toContainText("the Union");
  await expect(notice).toContainText("Union of Rivers");
  await notice.getByRole("button", { name: "Save mine over it" }).click();
  await expect(row(page, "River Union")).toContainText("Union of Rivers");
});

test("who is no admin reads the lists and changes none", async ({ openAs }) => {
  const page = await openAs(room.people.analyst);
  await page.goto(`${room.path}/compare`);
  await page.getByRole("link", { name: "Aliases" }).click();
  await expect(row(page, "River Union")).toContainText("RU");
  await expect(page.getByRole("button", { name: "Change River Union" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Add names" })).toHaveCount(0);

  await page.goto(`${room.path}/library?q=ru`);
  await expect(page.getByRole("main")).toContainText("“ru” is looked for as River Union, too");
  await page.goto(`${room.path}/library?q=%22ru%22`);
  await expect(page.getByRole("searchbox").or(page.getByRole("textbox")).first()).toHaveValue('"ru"');
  await expect(page.getByRole("main")).not.toContainText("is looked for as");
});
