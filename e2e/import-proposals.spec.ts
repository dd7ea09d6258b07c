/** What analysts propose: pasted with where it came from, committed or declined by an admin with one key, and why. */
import type { Page } from "playwright/test";
import type makeProjectRoom from "./rooms/project-room.ts";
import type { ProjectRoom } from "./rooms/project-room.ts";
import { commitImport, dropFiles, fileInPlan, textFile } from "./support/import-files.ts";
import { pressUntil } from "./support/press-until.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

const textOf = (place: string) =>
  `Report on ${place}\n\nThe gate of ${place} stood open in the night, and the keeper wrote it down.\n\nBy morning the road below ${place} was under water.\n`;

let room: ProjectRoom;

test.beforeAll(async () => {
  room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Proposals" });
});

/** Pastes a text with its address, up to its plan. */
async function paste(page: Page, place: string): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Import" }).click();
  await expect(page.getByRole("button", { name: "Paste a text" })).toBeVisible();
  const dialog = page.getByRole("dialog", { name: "Paste a text" });
  await pressUntil(page, "p", dialog);
  await dialog.getByLabel("Text").fill(textOf(place));
  await dialog.getByLabel("Taken from").fill(`https://post.example/${place}`);
  await dialog.getByLabel("Archive link").fill(`https://archive.example/${place}`);
  await dialog.getByLabel("Retrieved at").fill("2031-03-15");
  await expect(dialog.getByText("Write a day and a time: 2031-03-15 07:12.")).toBeVisible();
  await dialog.getByLabel("Retrieved at").fill("2031-03-15 07:12");
  await dialog.getByRole("button", { name: "Look at the plan" }).click();
  await expect(page.getByRole("heading", { name: `Report on ${place}` })).toBeVisible();
  await expect(page.getByText("15 Mar 2031, 07:12 UTC, pasted")).toBeVisible();
}

/** The same, and hands it in. */
async function propose(page: Page, place: string): Promise<void> {
  await paste(page, place);
  await page.getByRole("button", { name: "Propose 1 article" }).click();
  await expect(page.getByRole("heading", { name: /^Import \d+/ })).toContainText("proposed");
}

test("an admin commits a proposal with one key and declines another with one, takes that back, says why, and its author sees both", async ({
  openAs,
}) => {
  const analyst = await openAs(room.people.analyst);
  await analyst.goto(`${room.path}/library`);
  await propose(analyst, "Orla");
  await propose(analyst, "Merle");

  const admin = await openAs(room.people.admin);
  await admin.goto(`${room.path}/import`);
  const proposals = admin.getByRole("region", { name: "Proposed, waiting for an answer" });
  await expect(proposals.getByText("https://post.example/Orla")).toBeVisible();
  await admin.keyboard.press("j");
  await expect(proposals.getByRole("link", { name: "Import 1" })).toBeFocused();
  await admin.keyboard.press("a");
  await expect(proposals.getByText("Report on Orla")).toHaveCount(0);

  await expect(proposals.getByText("Report on Merle")).toBeVisible();
  await pressUntil(admin, "x", admin.getByText("Import 2 declined"));
  await expect(proposals).toHaveCount(0);
  await admin.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(proposals.getByText("Report on Merle")).toBeVisible();
  await expect(admin.getByText("Import 2 declined")).toHaveCount(0);
  // The keyboard is on the message that is left.
  await proposals.getByRole("link", { name: "Import 2" }).focus();
  await pressUntil(admin, "x", admin.getByText("Import 2 declined"));
  await admin.getByRole("button", { name: "Say why" }).click();
  await expect(admin.getByRole("heading", { name: /^Import 2/ })).toContainText("declined");
  await admin.getByLabel("Reason").fill("Send the page of the paper itself.");
  await admin.getByRole("main").getByRole("button", { name: "Say why" }).click();
  await expect(admin.getByText("Send the page of the paper itself.")).toBeVisible();
  await expect(admin.getByLabel("Reason")).toHaveCount(0);

  await analyst.goto(`${room.path}/library`);
  await expect(analyst.getByRole("link", { name: "Report on Orla" })).toBeVisible();
  await expect(analyst.getByRole("link", { name: "Report on Merle" })).toHaveCount(0);
  await analyst.goto(`${room.path}/import`);
  await expect(analyst.getByText("Send the page of the paper itself.")).toBeVisible();
  await expect(analyst.getByText(/^Committed by Anna Admin/)).toBeVisible();

  await analyst.getByRole("link", { name: "Import 2" }).click();
  await expect(analyst.getByRole("heading", { name: /^Import 2/ })).toBeVisible();
  await expect(analyst.getByText("Declined by Anna Admin", { exact: true })).toBeVisible();
  await analyst.getByRole("button", { name: "Take it up again" }).click();
  await expect(analyst.getByRole("button", { name: "Propose 1 article" })).toBeEnabled();
});

test("an analyst commits what they paste once the project lets analysts commit", async ({ openAs }) => {
  const own = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Analysts commit" });
  const admin = await openAs(own.people.admin);
  await admin.goto(`${own.path}/admin/settings`);
  const may = admin.getByRole("checkbox", { name: /^Analysts may commit imports/ });
  await may.focus();
  await pressUntil(
    admin,
    "Space",
    admin.getByRole("checkbox", { name: /^Analysts may commit/, checked: true }),
  );
  await admin.getByRole("button", { name: "Save", exact: true }).click();
  await expect(admin.getByText("Settings saved")).toBeVisible();

  const analyst = await openAs(own.people.analyst);
  await analyst.goto(`${own.path}/library`);
  await paste(analyst, "Orla");
  await expect(analyst.getByRole("button", { name: /^Propose/ })).toHaveCount(0);
  await commitImport(analyst, 1);
  await expect(analyst.getByRole("button", { name: /^Undo/ })).toHaveCount(0);
  await admin.goto(`${own.path}/library`);
  await expect(admin.getByRole("link", { name: "Report on Orla" })).toBeVisible();
});

test("a colleague reads what is proposed and can change nothing of it", async ({ openAs }) => {
  const reviewer = await openAs(room.people.reviewer);
  await reviewer.goto(`${room.path}/library`);
  await propose(reviewer, "Tarn");
  const colleague = await openAs(room.people.colleague);
  await colleague.goto(reviewer.url());
  await expect(colleague.getByRole("heading", { name: "Report on Tarn" })).toBeVisible();
  for (const name of [/^Commit/, /^Propose/, "Decline", "Discard", "Take it back", "Correct this article"]) {
    await expect(colleague.getByRole("button", { name })).toHaveCount(0);
  }
  await reviewer.getByRole("button", { name: "Take it back" }).click();
  await expect(reviewer.getByRole("heading", { name: /^Import \d+/ })).toContainText("discarded");
});

test("a reviewer drops files to propose them, and a bad one says what is wrong with it", async ({
  openAs,
}) => {
  const own = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Dropped proposals" });
  const reviewer = await openAs(own.people.reviewer);
  await reviewer.goto(`${own.path}/import`);
  await dropFiles(reviewer, [textFile("bragan.txt", textOf("Bragan")), textFile("empty.txt", "")]);
  await expect(fileInPlan(reviewer, "empty.txt")).toContainText("The file is empty.");
  await expect(reviewer.getByRole("button", { name: /^Commit/ })).toHaveCount(0);
  await reviewer.getByRole("button", { name: "Propose 1 article" }).click();
  await expect(reviewer.getByRole("heading", { name: /^Import \d+/ })).toContainText("proposed");

  const admin = await openAs(own.people.admin);
  await admin.goto(`${own.path}/import`);
  const proposals = admin.getByRole("region", { name: "Proposed, waiting for an answer" });
  await expect(proposals.getByText("Report on Bragan")).toBeVisible();
  await admin.keyboard.press("j");
  await expect(proposals.getByRole("link", { name: "Import 1" })).toBeFocused();
  await admin.keyboard.press("a");
  await expect(proposals).toHaveCount(0, { timeout: 30_000 });
  // Answered at once, it is written a moment later.
  await expect(async () => {
    await admin.goto(`${own.path}/library`);
    await expect(admin.getByRole("link", { name: "Report on Bragan" })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
});
