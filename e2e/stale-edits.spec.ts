/** Two windows edit one thing: whoever saves second reads both texts, and neither is lost. */
import type { Locator, Page } from "playwright/test";
import type makeIndependenceRoom from "./rooms/independence-room.ts";
import type makeProjectRoom from "./rooms/project-room.ts";
import { openBy } from "./support/press-until.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

async function openFromMenu(page: Page, menu: string, item: string, dialog: string): Promise<Locator> {
  const entry = page.getByRole("menuitem", { name: item, exact: true });
  await openBy(page.getByRole("button", { name: menu }).first(), entry);
  await entry.click();
  return page.getByRole("dialog", { name: dialog });
}

async function openEstimate(page: Page): Promise<Locator> {
  const dialog = page.getByRole("dialog", { name: "Likelihood and confidence" });
  await openBy(page.getByRole("button", { name: "Judge likelihood and confidence" }), dialog);
  return dialog;
}

async function save(dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
}

async function expectBoth(dialog: Locator, what: string, texts: readonly string[]): Promise<Locator> {
  const notice = dialog.getByRole("alert");
  await expect(notice).toContainText(`${what} was changed while you edited it.`);
  for (const text of texts) await expect(notice).toContainText(text);
  return notice;
}

test("a claim, its estimate and its evidence are edited in two windows", async ({ openAs }) => {
  const room = await makeRoom<typeof makeIndependenceRoom>("independence-room");
  const [page, other] = [await openAs(room.people.analyst), await openAs(room.people.analyst)];
  const open = (each: Page) => each.goto(`${room.path}/claims/1`);

  await test.step("the words: mine are saved over the newer ones, which were read", async () => {
    await Promise.all([open(page), open(other)]);
    const edit = (each: Page) =>
      openFromMenu(each, "Change this claim", "Edit words, owner, due date", "Edit claim");
    const [mine, theirs] = [await edit(page), await edit(other)];
    await theirs.getByLabel("Claim").fill("They came to rest in the shallows.");
    await save(theirs);
    await expect(other.getByRole("heading", { name: /shallows/, level: 1 })).toBeVisible();
    await mine.getByLabel("Claim").fill("They came to rest in the willows.");
    await save(mine);
    const notice = await expectBoth(mine, "This claim", ["shallows", "willows"]);
    await notice.getByRole("button", { name: "Save mine over it" }).click();
    await expect(page.getByRole("heading", { name: /willows/, level: 1 })).toBeVisible();
  });

  await test.step("the estimate: going on from the newer one takes it into the form", async () => {
    await Promise.all([open(page), open(other)]);
    const [mine, theirs] = [await openEstimate(page), await openEstimate(other)];
    await theirs.getByRole("radio", { name: "low" }).press("Space");
    await save(theirs);
    await expect(theirs).toBeHidden();
    await mine.getByRole("radio", { name: "high", exact: true }).press("Space");
    await save(mine);
    const notice = await expectBoth(mine, "This claim", ["Confidence", "low", "high"]);
    await notice.getByRole("button", { name: "Go on from the newer one" }).click();
    await expect(mine.getByRole("radio", { name: "low" })).toBeChecked();
    await mine.getByRole("radio", { name: "moderate" }).press("Space");
    await save(mine);
    await expect(mine).toBeHidden();
  });

  await test.step("evidence: the passage stands above both notes", async () => {
    await Promise.all([open(page), open(other)]);
    const edit = (each: Page) => openFromMenu(each, "Change this evidence", "Edit", "Edit evidence");
    const [mine, theirs] = [await edit(page), await edit(other)];
    await theirs.getByLabel("Note").fill("Seen from the lock.");
    await save(theirs);
    await expect(theirs).toBeHidden();
    await mine.getByLabel("Note").fill("Seen from the bridge.");
    await save(mine);
    const notice = await expectBoth(mine, "This evidence", ["lock", "bridge"]);
    await expect(mine.getByRole("blockquote")).toBeVisible();
    await notice.getByRole("button", { name: "Save mine over it" }).click();
    await expect(mine).toBeHidden();
    await expect(page.getByText("Seen from the bridge.")).toBeVisible();
  });
});

test("a tag is edited in two windows, and a new one is added", async ({ openAs }) => {
  const tags = [{ name: "Barges", hue: "amber" as const, key: "1" }];
  const room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Tags", tags });
  const [page, other] = [await openAs(room.people.admin), await openAs(room.people.admin)];
  await Promise.all([page.goto(`${room.path}/codebook`), other.goto(`${room.path}/codebook`)]);
  const edit = (each: Page) => openFromMenu(each, "Change Barges", "Edit", "Edit “Barges”");
  const [mine, theirs] = [await edit(page), await edit(other)];
  await theirs.getByLabel("Definition").fill("What drifts on the river.");
  await save(theirs);
  await expect(other.getByText("Tag saved")).toBeVisible();
  await mine.getByLabel("Definition").fill("What is towed on the river.");
  await save(mine);
  const notice = await expectBoth(mine, "This tag", ["drifts", "is towed"]);
  await notice.getByRole("button", { name: "Save mine over it" }).click();
  await expect(page.getByText("What is towed on the river.")).toBeVisible();

  const added = page.getByRole("dialog", { name: "New tag", exact: true });
  await page.getByRole("button", { name: "New tag" }).click();
  await added.getByLabel("Name").fill("Locks");
  await added.getByRole("button", { name: "Add tag" }).click();
  await expect(page.getByText("Tag added")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Locks");
});

test("a source is given a letter while somebody else gives it one", async ({ openAs }) => {
  const articles = [{ title: "Boats lost", body: "Nine boats were lost.", source: "The River Post" }];
  const room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Letters", articles });
  const [page, other] = [await openAs(room.people.admin), await openAs(room.people.admin)];
  await Promise.all([page.goto(`${room.path}/sources`), other.goto(`${room.path}/sources`)]);
  const grade = (each: Page) =>
    openFromMenu(each, "Change The River Post", "Give a letter", "How reliable is “The River Post”?");
  const give = async (dialog: Locator, letter: RegExp, reason: string) => {
    await dialog.getByRole("radio", { name: letter }).press("Space");
    await dialog.getByLabel("Why").fill(reason);
    await dialog.getByRole("button", { name: "Give the letter" }).click();
  };
  const [mine, theirs] = [await grade(page), await grade(other)];
  await give(theirs, /Usually reliable/, "Two of its reports were borne out.");
  await expect(theirs).toBeHidden();
  await give(mine, /Fairly reliable/, "One of its reports was not.");
  await expect(mine).toContainText("Its letter is B");
  await expect(mine.getByLabel("Why")).toHaveValue("One of its reports was not.");
  await mine.getByRole("button", { name: "Give the letter" }).click();
  await expect(page.getByRole("main")).toContainText("Fairly reliable");
  await expect(page.getByRole("main")).toContainText("One of its reports was not.");
});
