/**
 * The main job, from files to ruling, as three people in three browsers: an admin imports messy files, an analyst reads,
 * marks, compares and shares, a reviewer rules. Told on the five real files where they are beside the checkout.
 */
import type { Page } from "playwright/test";
import type makeAccountsRoom from "./rooms/accounts-room.ts";
import { ownFilesStory } from "./stories/own-files.ts";
import { hasRealFiles, realFilesStory } from "./stories/real-files.ts";
import type { Story, ToldArticle } from "./stories/story.ts";
import { commitImport, dropFiles, fileInPlan } from "./support/import-files.ts";
import {
  addEvidence,
  cardWith,
  markShared,
  shareMark,
  stateClaim,
  tagAnew,
  writeNote,
} from "./support/marking.ts";
import {
  cards,
  expectSaved,
  selectedCard,
  selectPassage,
  startSentenceCursor,
  tagSelection,
} from "./support/reading.ts";
import {
  acceptByKey,
  amendNote,
  openReview,
  rejectWithReason,
  rulingWith,
  workWith,
} from "./support/reviewing.ts";
import { makeRoom } from "./support/room.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test.use({ actionTimeout: 20_000 });

type Room = Awaited<ReturnType<typeof makeAccountsRoom>>;
type People = Record<"admin" | "analyst" | "reviewer", Page>;

const pinnedTag = "Threat";
const newTag = "Cooperation";
const claim = "The statement was made in these words.";
const note = "Said once, by one person.";
const amended = { note: "Said twice, by one person.", reason: "It comes again in the last paragraph." };
const rejected = "The retelling is no second witness.";

async function go(page: Page, place: "Library" | "Claims" | "Import"): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: place }).click();
  await expect(page).toHaveURL(new RegExp(`/${place.toLowerCase()}$`));
}

function articleRow(page: Page, title: string) {
  return page.getByRole("article").filter({ has: page.getByRole("link", { name: title, exact: true }) });
}

async function openFromLibrary(page: Page, title: string): Promise<void> {
  await go(page, "Library");
  await page.getByRole("article").getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
}

/** Each article that the file holds, with its title and its date as far as the text states one. */
async function expectPlanned(page: Page, articles: ToldArticle[]): Promise<void> {
  for (const [index, { title, date }] of articles.entries()) {
    const planned = page.getByRole("region", { name: `Article ${index + 1} of ${articles.length}` });
    await expect(planned.getByRole("heading", { name: title, exact: true })).toBeVisible();
    const published = planned.getByRole("definition").first();
    await expect(published).toContainText(date ?? "undated");
  }
}

async function openPlanOf(page: Page, file: string): Promise<void> {
  await fileInPlan(page, file).click();
  await expect(page.getByRole("heading", { name: file, level: 2 })).toBeVisible();
}

async function correctSource(page: Page, { articles, correction }: Story): Promise<void> {
  const corrected = articles.find(({ title }) => title === correction.title);
  await openPlanOf(page, corrected?.file ?? "");
  const planned = page.getByRole("region", { name: "Article 1 of 1" });
  await planned.getByRole("button", { name: "Correct this article" }).click();
  const source = planned.getByRole("combobox", { name: "Source", exact: true });
  await source.fill(correction.source);
  await source.press("Tab");
  await planned.getByRole("button", { name: "Save" }).click();
  await expect(planned.getByText("corrected by hand")).toBeVisible();
}

async function importFiles(page: Page, story: Story): Promise<void> {
  const { files, articles } = story;
  await go(page, "Import");
  await dropFiles(page, files);
  await expect(
    page.getByText(`A commit writes ${articles.length} articles from ${files.length} files.`),
  ).toBeVisible();
  for (const { name } of files) {
    await openPlanOf(page, name);
    await expectPlanned(
      page,
      articles.filter(({ file }) => file === name),
    );
  }
  await correctSource(page, story);
  await commitImport(page, articles.length);
}

async function expectImported(page: Page, { articles, correction }: Story): Promise<void> {
  for (const { title } of articles)
    await expect(page.getByRole("main").getByRole("link", { name: title, exact: true })).toBeVisible();
  await go(page, "Library");
  await expect(page.getByRole("article")).toHaveCount(articles.length);
  await expect(articleRow(page, correction.title)).toContainText(correction.source);
}

async function readAndMark(page: Page, { report, retold }: Story): Promise<void> {
  await openFromLibrary(page, report.title);
  await startSentenceCursor(page);
  await page.keyboard.press("j");
  await page.keyboard.press("1");
  await expect(selectedCard(page).or(cardWith(page, pinnedTag))).toContainText(pinnedTag);
  await expect(cardWith(page, pinnedTag)).toContainText(report.secondSentence.slice(0, 60));
  await expectSaved(page);
  await tagAnew(page, report.tagged, newTag);
  await writeNote(page, report.noted, note);
  await stateClaim(page, report.statement, claim, { stance: "supports", credibility: 2 });
  await page.reload();
  await expect(cards(page)).toHaveCount(4);
  await openFromLibrary(page, retold.title);
  await addEvidence(page, retold.statement, claim, { stance: "disputes", credibility: 4 });
}

/** From the badge of the library to the badge of a paragraph, and from there to the words that were changed. */
async function compare(page: Page, { report, retold }: Story): Promise<void> {
  await go(page, "Library");
  await expect(async () => {
    await page.reload();
    await expect(articleRow(page, report.title)).toContainText("changed quotation", { timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await openFromLibrary(page, report.title);
  const quoted = page.getByRole("paragraph").filter({ hasText: report.statement });
  await quoted.getByRole("button", { name: "also in 1" }).click();
  const others = page.getByRole("dialog", { name: "Other articles with this passage" });
  await others.getByRole("link", { name: retold.title }).click();
  const heading = `${report.title} compared with ${retold.title}`;
  await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeAttached();

  const findings = page.getByRole("complementary", { name: "Findings" });
  const statement = findings.getByRole("listitem").filter({ hasText: report.statement });
  const altered = statement.filter({ hasText: "altered" });
  await altered.getByRole("link").click();
  const shared = page.getByRole("region", { name: /^Shared passage/ });
  await expect(shared.getByRole("deletion").filter({ hasText: report.changed })).toBeInViewport();
  await expect(shared.getByRole("insertion").filter({ hasText: retold.changed })).toBeVisible();
}

async function expectNoDrafts(page: Page, { path }: Room, { report }: Story): Promise<void> {
  await openReview(page);
  await expect(page.getByRole("heading", { name: "Nothing waits for a ruling" })).toBeVisible();
  await go(page, "Claims");
  await expect(page.getByRole("heading", { name: "No open claims" })).toBeVisible();
  await page.goto(`${path}/claims/1`);
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await page.goto(`${path}/library`);
  await expect(articleRow(page, report.title)).not.toContainText(/annotation|claim/);
  await openFromLibrary(page, report.title);
  await expect(cards(page)).toHaveCount(0);
  await expect(page.getByRole("main").locator("mark")).toHaveCount(0);
}

async function share(page: Page, { report }: Story): Promise<void> {
  await openFromLibrary(page, report.title);
  for (const words of [pinnedTag, newTag, note]) await shareMark(page, cardWith(page, words));
  await go(page, "Claims");
  await page.getByRole("link", { name: claim }).click();
  await expect(page.getByRole("heading", { name: claim, level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("C-1 shared")).toBeVisible();
  await expect(page.getByText("1 text origin for")).toBeVisible();
  await expect(page.getByText("1 against")).toBeVisible();
}

async function rule(page: Page, { report, retold }: Story): Promise<void> {
  await openReview(page);
  await expect(page.getByRole("status").filter({ hasText: "6 waiting for a ruling" })).toBeVisible();
  await workWith(page, note).getByRole("link", { name: report.noted }).click();
  await expect(cardWith(page, note)).toHaveAttribute("aria-current", "true");
  await openReview(page);
  await acceptByKey(page, workWith(page, newTag));
  await amendNote(workWith(page, note), amended);
  await rejectWithReason(workWith(page, retold.statement), rejected);
  await expect(page.getByRole("status").filter({ hasText: "3 waiting for a ruling" })).toBeVisible();
}

async function readRulings(page: Page, { report, retold }: Story): Promise<void> {
  await openReview(page);
  await page.getByRole("link", { name: "Rulings on my work" }).click();
  const accepted = rulingWith(page, report.tagged);
  await expect(accepted).toContainText("accepted");
  const change = rulingWith(page, amended.reason);
  await expect(change).toContainText("amended");
  await expect(change.getByRole("deletion")).toHaveText("once");
  await expect(change.getByRole("insertion")).toHaveText("twice");
  const refusal = rulingWith(page, rejected);
  await expect(refusal).toContainText("rejected");
  await expect(refusal).toContainText(retold.statement);
  await change.getByRole("link", { name: report.noted }).click();
  await expect(cardWith(page, amended.note)).toContainText("amended");
}

/** The reviewer marks something too: it waits for another reviewer, and an analyst rules on nothing. */
async function expectNoRulingOnOwnWork({ reviewer, analyst }: People, { retold }: Story): Promise<void> {
  await openFromLibrary(reviewer, retold.title);
  await selectPassage(reviewer, retold.marked);
  await markShared(reviewer);
  await tagSelection(reviewer, pinnedTag);
  await expectSaved(reviewer);
  await openReview(reviewer);
  const own = workWith(reviewer, retold.marked);
  await expect(own).toContainText("You cannot rule on your own work.");
  await expect(own.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await openReview(analyst);
  await expect(workWith(analyst, retold.marked)).toBeVisible();
  await expect(analyst.getByRole("button", { name: "Accept" })).toHaveCount(0);
}

function chooseStory(): Story {
  if (hasRealFiles()) return realFilesStory();
  console.warn("../shared/seeds is not beside this checkout: the story is told on the project's own texts.");
  return ownFilesStory();
}

test("an admin imports, an analyst reads, marks, compares and shares, a reviewer rules", async ({
  openAs,
}) => {
  test.setTimeout(180_000);
  const story = chooseStory();
  const wish = { name: "The briefing", password: "what was really reported", pinnedTag };
  const room = await makeRoom<typeof makeAccountsRoom>("accounts-room", wish);
  const people: People = {
    admin: await openAs(null),
    analyst: await openAs(null),
    reviewer: await openAs(null),
  };
  const { admin, analyst, reviewer } = people;

  await test.step("the admin imports the files as planned", async () => {
    await signIn(admin, room.admin);
    await importFiles(admin, story);
    await expectImported(admin, story);
  });
  await test.step("the analyst reads and marks", async () => {
    await signIn(analyst, room.analyst);
    await readAndMark(analyst, story);
  });
  await test.step("the analyst compares", () => compare(analyst, story));
  await test.step("drafts are their author's alone", async () => {
    await signIn(reviewer, room.reviewer);
    await expectNoDrafts(reviewer, room, story);
  });
  await test.step("the analyst shares", () => share(analyst, story));
  await test.step("the reviewer rules", () => rule(reviewer, story));
  await test.step("the author reads the rulings", () => readRulings(analyst, story));
  await test.step("nobody rules on their own work", () => expectNoRulingOnOwnWork(people, story));
});
