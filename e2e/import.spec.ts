/** Importing beside the straight way: bad files among good ones, the same file again, undoing, and work in the way. */
import type makeMarks from "./rooms/marks.ts";
import type makePlannedImport from "./rooms/planned-import.ts";
import type makeProjectRoom from "./rooms/project-room.ts";
import type { ProjectRoom } from "./rooms/project-room.ts";
import { countWaiting, whileHeld } from "./support/app-database.ts";
import {
  commitImport,
  dropFiles,
  fileInPlan,
  pickFiles,
  textFile,
  waitForPlan,
} from "./support/import-files.ts";
import { makeRoom } from "./support/room.ts";
import { sharedServer } from "./support/server.ts";
import { expect, test } from "./support/test.ts";

const story = (title: string, place: string) =>
  textFile(
    `${place}.txt`,
    `${title}\n\nThe gate of ${place} stood open in the night, and the keeper wrote it down.\n\nBy morning the road below ${place} was under water.\n`,
  );

const good = story("A gate is found open", "Orla");

let room: ProjectRoom;

test.beforeEach(async () => {
  room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Import" });
});

test("bad files are named with what is wrong, and stop nothing", async ({ openAs }) => {
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/import`);
  await pickFiles(page, [
    good,
    textFile("empty.txt", ""),
    {
      name: "picture.txt",
      bytes: Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010802000000", "hex"),
    },
    { name: "huge.txt", bytes: Buffer.alloc(20 * 1024 * 1024 + 1, "a line of text \n") },
    { name: "letter.docx", bytes: Buffer.from("PK\u0003\u0004 not a text") },
    story("A road is closed", "Merle"),
  ]);
  await waitForPlan(page);

  await expect(fileInPlan(page, "empty.txt")).toContainText("The file is empty.");
  await expect(fileInPlan(page, "picture.txt")).toContainText(
    "The file is a PNG image, which Collate does not read",
  );
  await expect(fileInPlan(page, "huge.txt")).toContainText("at most 20 MB");
  await expect(fileInPlan(page, "letter.docx")).toContainText("The document is damaged or cut off");
  await expect(
    page.getByText("A commit writes 2 articles from 2 files. 4 files cannot be used."),
  ).toBeVisible();

  await commitImport(page, 2);
  await page.goto(`${room.path}/library`);
  await expect(page.getByRole("link", { name: "A gate is found open" })).toBeVisible();
  await expect(page.getByRole("link", { name: "A road is closed" })).toBeVisible();
});

test("a file that was imported before is recognised, and left out unless it is asked for", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/import`);
  await dropFiles(page, [good]);
  await commitImport(page, 1);

  await page.goto(`${room.path}/import`);
  await dropFiles(page, [
    { ...good, name: "the same under another name.txt" },
    story("A road is closed", "Merle"),
  ]);
  const known = fileInPlan(page, "the same under another name.txt");
  await expect(known).toContainText("same bytes as in import 1");
  await known.click();
  await expect(page.getByText("These bytes are known")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Commit this article" })).not.toBeChecked();
  await expect(page.getByText("1 article is left out.")).toBeVisible();
  await commitImport(page, 1);
});

test("what is committed is what was shown: a plan changed elsewhere has to be looked at again", async ({
  openAs,
}) => {
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/import`);
  await dropFiles(page, [good, story("A road is closed", "Merle")]);
  const elsewhere = await openAs(room.people.admin);
  await elsewhere.goto(page.url());
  await fileInPlan(elsewhere, good.name).click();
  await elsewhere.getByText("Commit this article").click();
  await expect(elsewhere.getByRole("button", { name: "Commit 1 article" })).toBeVisible();

  await page.getByRole("button", { name: "Commit 2 articles" }).click();
  await expect(page.getByText("The plan has changed since you looked at it.")).toBeVisible();
  await commitImport(page, 1);
});

test("an import is cancelled while it is written: nothing of it is there, and it is a plan again", async ({
  openAs,
}) => {
  const { dataDir } = sharedServer();
  const { projectId, people } = room;
  const made = await makeRoom<typeof makePlannedImport>("planned-import", {
    projectId,
    by: people.admin,
    files: 60,
  });
  const page = await openAs(people.admin);
  await page.goto(`${room.path}/import/1`);
  // The writing stands still at this one, after some and before others.
  const held = `SELECT 1 FROM "PlannedArticle" p JOIN "ImportFile" f ON f.id = p."importFileId"
    WHERE f."importId" = $1 AND f.name = 'pond-50.txt' FOR UPDATE OF p`;
  const cancel = page.getByRole("button", { name: "Cancel" });
  await whileHeld(dataDir, held, [made.importId], async () => {
    await page.getByRole("button", { name: "Commit 60 articles" }).click();
    await expect(page.getByRole("region", { name: "Being written" })).toContainText(
      "40 of 60 articles written",
    );
    await cancel.click();
    // It is not let go before the cancelling waits behind it.
    await expect.poll(() => countWaiting(dataDir, `import ${made.importId}`)).toBe(1);
  });
  await expect(page.getByRole("button", { name: "Commit 60 articles" })).toBeVisible();
  await expect(cancel).toHaveCount(0);
  await page.goto(`${room.path}/library`);
  await expect(page.getByRole("main")).not.toContainText("Report on pond");
  await page.goto(`${room.path}/import/1`);
  await commitImport(page, 60);
});

test("the library says that an import is being written while nothing of it is there yet", async ({
  openAs,
}) => {
  const { projectId, people } = room;
  const made = await makeRoom<typeof makePlannedImport>("planned-import", {
    projectId,
    by: people.admin,
    files: 2,
  });
  const [page, reviewer] = [await openAs(people.admin), await openAs(people.reviewer)];
  await page.goto(`${room.path}/import/1`);
  const held = `SELECT 1 FROM "PlannedArticle" p JOIN "ImportFile" f ON f.id = p."importFileId"
    WHERE f."importId" = $1 FOR UPDATE OF p`;
  await whileHeld(sharedServer().dataDir, held, [made.importId], async () => {
    await page.getByRole("button", { name: "Commit 2 articles" }).click();
    await expect(page.getByRole("region", { name: "Being written" })).toBeVisible();
    await reviewer.goto(`${room.path}/library`);
    await expect(reviewer.getByRole("heading", { name: "Import 1 is being written" })).toBeVisible();
    await reviewer.getByRole("link", { name: "Open import 1" }).click();
    await expect(reviewer.getByRole("region", { name: "Being written" })).toBeVisible();
  });
  await expect(page.getByRole("heading", { name: /^Import 1/ })).toContainText("committed");
  await reviewer.goto(`${room.path}/library`);
  await expect(reviewer.getByRole("link", { name: "Report on pond 1" })).toBeVisible();
});

test("an import is undone, and the undo as well", async ({ openAs }) => {
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/import`);
  await dropFiles(page, [good]);
  await commitImport(page, 1);
  await page.getByRole("button", { name: "Undo import 1" }).click();
  const message = page.getByText("Import 1 undone: 1 article taken out of the library");
  await expect(message).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Import 1/ })).toContainText("undone");

  const other = await openAs(room.people.analyst);
  await other.goto(`${room.path}/library`);
  await expect(other.getByRole("main")).toBeVisible();
  await expect(other.getByRole("link", { name: "A gate is found open" })).toHaveCount(0);
  await other.goto(`${room.path}/import`);
  await expect(other.getByRole("listitem").filter({ hasText: "Import 1" })).toContainText(
    "articles taken out",
  );
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("Brought back 1 article")).toBeVisible();
  await other.goto(`${room.path}/library`);
  await expect(other.getByRole("link", { name: "A gate is found open" })).toBeVisible();
});

test("the history tells how many articles an import wrote, on a phone as well", async ({ openAs }) => {
  const page = await openAs(room.people.admin, { viewport: { width: 390, height: 844 } });
  await page.goto(`${room.path}/import`);
  await pickFiles(page, [good, story("A road is closed", "Merle"), textFile("empty.txt", "")]);
  await waitForPlan(page);
  const row = page.getByRole("listitem").filter({ hasText: "Import 1" });
  await page.goto(`${room.path}/import`);
  await expect(row.getByText("2 articles planned").filter({ visible: true })).toHaveCount(1);
  await row.getByRole("link", { name: "Import 1" }).click();
  await commitImport(page, 2);
  await page.goto(`${room.path}/import`);
  await expect(row).toContainText("3 files, 1 unusable");
  await expect(row.getByText("2 articles").filter({ visible: true })).toHaveCount(1);
});

test("an import others have work on is not undone, and it says whose", async ({ openAs }) => {
  const page = await openAs(room.people.admin);
  await page.goto(`${room.path}/import`);
  await dropFiles(page, [good]);
  await commitImport(page, 1);
  const href = await page
    .getByRole("main")
    .getByRole("link", { name: "A gate is found open" })
    .getAttribute("href");
  const articleId = href?.split("/").at(-1) ?? "";
  const mark = { startUtf16: 0, endUtf16: 20, note: "Who found it?" };
  await makeRoom<typeof makeMarks>("marks", {
    projectId: room.projectId,
    articleId,
    by: room.people.analyst,
    marks: [mark],
  });

  await page.getByRole("button", { name: "Undo import 1" }).click();
  await expect(
    page.getByText("Others have work on these articles: Ada Author (1 annotation)."),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Import 1/ })).toContainText("committed");
});
