/**
 * Comparing reports of one event, as an analyst does it: step through what differs, say which passages are the same,
 * see where a passage ran, and how its numbers differ.
 */
import type { Locator } from "playwright/test";
import { expect, test } from "./support/compare-test.ts";
import {
  comparePath,
  findings,
  goToDifference,
  openComparison,
  passages,
  post,
  statement,
  union,
  watch,
} from "./support/comparing.ts";
import { openBy, pressUntil } from "./support/press-until.ts";

const blog = "What they do not tell you about the Brandsund lock";
const slip = "Calls to the harbour office rose from 587 in 2030 to 618 in 2030, it said.";

test.describe.configure({ timeout: 90_000 });

test("an analyst steps through the differences, confirms one, and takes a rejection back", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst);
  await openComparison(page, room, [0, 1], `${statement} compared with ${post}`);

  await test.step("what changed is marked, in words that are counted", async () => {
    const altered = findings(page).getByRole("listitem").filter({ hasText: "altered" });
    await expect(altered.first()).toContainText("Piet Aalders");
    await expect(altered.first()).toContainText("touches");
    await expect(passages(page).getByRole("insertion").filter({ hasText: "pressured" })).toBeVisible();
    await expect(findings(page)).toContainText(/\d+ of \d+ words/);
  });
  await test.step("a quotation says what changed in it, and by which words it is whose", async () => {
    const altered = findings(page).getByRole("listitem").filter({ hasText: "altered" }).first();
    await altered.getByText("1 change, and who is quoted").click();
    await expect(altered.getByRole("list", { name: "What changed" })).toContainText("no sign shows it");
    await expect(altered).toContainText("“…” said the harbour master, Piet Aalders, at the quay.");
    await expect(page.getByTitle(/^Said by Piet Aalders: “…” said/).first()).toBeVisible();
  });
  await test.step("what was compared, and by what, stands at the foot", async () => {
    await expect(page.getByRole("contentinfo")).toContainText(/Compared .* · engine \d/);
  });

  await test.step("a difference is confirmed by key, and the confirmation undone", async () => {
    await goToDifference(page);
    await page.keyboard.press("y");
    await expect(page.getByRole("region", { name: /^Shared passage.*confirmed/ })).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("region", { name: /^Shared passage.*confirmed/ })).toHaveCount(0);
  });

  await test.step("a rejection takes the passage out of the columns until it is put back", async () => {
    const before = await passages(page).count();
    await goToDifference(page);
    await page.keyboard.press("x");
    await expect(passages(page)).toHaveCount(before - 1);
    await expect(findings(page)).toContainText("1 rejected: not the same passage");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(passages(page)).toHaveCount(before);
  });

  await test.step("a piece of evidence says how strong it is, and leads to its words", async () => {
    const credit = page.getByText("The right credits Harbour Office", { exact: false });
    await expect(credit.locator("xpath=..")).toContainText("(moderate; see right");
    await credit.locator("xpath=..").getByRole("link", { name: "Its words in the right text" }).click();
    await expect(page.locator(":target")).toBeInViewport();
    await expect(page.locator(":target")).toContainText("according to");
  });
});

test("from a paragraph in the reader to everywhere it ran: count, list, aligned text, run", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst);
  await page.goto(`${room.path}/articles/${room.articleIds[0]}`);
  const badge = page.getByRole("button", { name: /^also in 3 · 1 text origin/ }).first();
  await expect(badge).toBeVisible();
  const list = page.getByRole("dialog", { name: "Other articles with this passage" });
  await expect(async () => {
    await badge.click();
    await expect(list).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await expect(list).toContainText("1 text origin; independence not assessed");
  await expect(list.getByRole("link", { name: post })).toBeVisible();
  await list.getByRole("link", { name: "Run of this passage through time" }).click();

  const run = page.getByRole("region", { name: "Everywhere this passage stands" });
  await expect(run.getByRole("img", { name: "Arc diagram of the passage through time" })).toBeVisible();
  await expect(run.getByRole("link", { name: watch }).first()).toBeVisible();
  await expect(run).toContainText("Independence is not assessed");
  await expect(run).toContainText("Not dated to the day");
  await expect(run).toContainText("another language");
  await run.getByText("Show as table").click();
  const row = (title: string) =>
    run.getByRole("row").filter({ has: page.getByRole("link", { name: title, exact: true }) });
  await expect(row(blog)).toContainText("not known");
  await expect(row(statement)).toContainText("earliest dated");
  await expect(row(statement)).toContainText(/\d+ of \d+ words/);
});

test("from a paragraph in the reader two clicks end at the passage in the aligned text, ringed and focused", async ({
  openAs,
  room,
}) => {
  // So low that no passage but the first stands in sight by itself.
  const page = await openAs(room.people.analyst, { viewport: { width: 1280, height: 420 } });
  await page.goto(`${room.path}/articles/${room.articleIds[0]}`);
  const list = page.getByRole("dialog", { name: "Other articles with this passage" });
  const paragraph = page.getByRole("paragraph").filter({ hasText: "people were missing in Brandsund" });
  await openBy(paragraph.getByRole("button", { name: /^also in/ }), list);
  await list.getByRole("link", { name: watch }).click();

  const passage = page.locator("section:target");
  const arrived = async () => {
    await expect(passage).toContainText("people were missing in Brandsund");
    await expect(passage).toBeInViewport();
    await expect(passage).toBeFocused();
    for (const text of await passage.getByRole("paragraph").filter({ hasText: "missing" }).all())
      await expect(text.locator("xpath=..")).toHaveCSS("box-shadow", /1\.5px/);
  };
  await arrived();
  await test.step("the keys rule on it at once", async () => {
    await page.keyboard.press("y");
    await expect(passage).toHaveAccessibleName(/, confirmed$/);
  });
  await test.step("back leads to the reader, and forward to the passage again", async () => {
    await page.goBack();
    await expect(page.getByRole("heading", { name: statement, level: 1 })).toBeVisible();
    await page.goForward();
    await arrived();
  });
});

test("words that two texts alone have are told as evidence that they are linked, and lead to their places", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst);
  await openComparison(page, room, [1, 2], `${post} compared with ${blog}`);
  const linked = page
    .getByRole("main")
    .getByRole("paragraph")
    .filter({ hasText: "Evidence that one had it from the other, or both from one more" });
  await expect(linked).toContainText(
    /The left and the right have the same words in a quotation, “[^”]*pressured[^”]*”, where .* has “[^”]*forced/,
  );
  await expect(linked).toContainText("(strong; see left, right)");
  for (const side of ["left", "right"]) {
    await linked.getByRole("link", { name: `Its words in the ${side} text` }).click();
    await expect(page.locator(":target")).toContainText("pressured");
    await expect(page.locator(":target")).toBeInViewport();
  }
});

test("a slip inside one text is told in the reader and beside the numbers, and nothing is corrected", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst);
  await openComparison(page, room, [0, 1], `${statement} compared with ${post}`);
  const slips = findings(page).getByRole("list", { name: "Slips in other numbers" });
  await expect(slips).toContainText("one date for both");
  await expect(slips).toContainText("both numbers are told for 2030");
  await slips.getByRole("link", { name: "Show it in the reader" }).click();

  await expect(page.getByRole("heading", { name: post, level: 1 })).toBeVisible();
  const card = page.getByRole("complementary", { name: "Marks in this article" }).getByRole("listitem");
  await expect(card).toContainText("587 in 2030 to 618");
  await expect(card).toContainText("Pointed out, not corrected");
  await expect(page.getByText(slip, { exact: true })).toBeInViewport();

  await test.step("a narrow screen, which has no margin, tells it below the paragraph", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByRole("note", { name: "A slip in the text" })).toContainText("from 587 to 618");
  });
  await test.step("the head leads to it", async () => {
    const chip = page.getByRole("link", { name: "1 slip in its numbers" });
    await expect(chip).toHaveAttribute("href", /\?v=\d+&at=\d+-\d+$/);
  });
});

test("two articles that share no text are compared once somebody chooses them, and not before", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst);
  const told = findings(page).getByRole("listitem").filter({ hasText: "against" });
  const answered = findings(page)
    .getByText(/(Being|Waiting to be) compared…|against/)
    .first();
  await test.step("choosing a second article has the two compared", async () => {
    await expect(async () => {
      await page.goto(comparePath(room, [0]));
      await page.getByRole("link", { name: union }).click();
      await expect(answered).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 40_000 });
    await expect(told).toContainText(["14 against 19"], { timeout: 30_000 });
    await expect(page.getByRole("main")).toContainText("No passage was found in both");
  });
  await test.step("an address of two others says that they were not, and one key has them compared", async () => {
    await openComparison(page, room, [3, 6], `${watch} compared with ${union}`);
    await expect(findings(page)).toContainText("Not compared.");
    await expect(findings(page)).not.toContainText("No numbers to compare");
    await expect(page.getByRole("button", { name: "Compare them" })).toBeVisible();
    await pressUntil(page, "c", answered);
    await expect(told).toContainText(["11 against 19"], { timeout: 30_000 });
  });
  await test.step("sharing no text, they count as sharing none", async () => {
    await page.goto(`${room.path}/articles/${room.articleIds[6]}`);
    await expect(page.getByText("no passage found", { exact: true })).toBeVisible();
  });
});

test("a third and a fourth article join the columns, stay level, and leave again", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst);
  await openComparison(page, room, [0, 1], `${statement} compared with ${post}`);
  await page.getByRole("link", { name: "Add article" }).click();
  await page.getByRole("link").filter({ hasText: watch }).first().click();
  await expect(
    page.getByRole("heading", { name: `${statement} compared with ${post} and ${watch}`, level: 1 }),
  ).toBeAttached();

  await test.step("the same paragraph stands level in all three", async () => {
    const paragraph = page
      .getByRole("main")
      .getByRole("paragraph")
      .filter({ hasText: "below the Brandsund lock" });
    await expect(paragraph).toHaveCount(3);
    const tops = await paragraph.evaluateAll((all) =>
      all.map((one) => one.parentElement?.getBoundingClientRect().top ?? 0),
    );
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(2);
  });
  await test.step("what changed is told against the first that carries it", async () => {
    await expect(passages(page).filter({ hasText: "against Harbour Office" }).first()).toBeVisible();
  });
  await test.step("pointing at a quotation tells whose words it is", async () => {
    const said = page.getByTitle(/^Said by Piet Aalders/);
    for (const word of ["forced", "pressured"])
      await expect(said.filter({ hasText: word }).first()).toBeVisible();
  });
  await test.step("the address keeps them, and one is taken out", async () => {
    await page.reload();
    await page.getByRole("link", { name: `Take “${post}” out of the comparison` }).click();
    await expect(
      page.getByRole("heading", { name: `${statement} compared with ${watch}`, level: 1 }),
    ).toBeAttached();
  });
});

test("over four columns the titles begin level, however many lines a source and its date take", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst, { viewport: { width: 1200, height: 800 } });
  await openComparison(
    page,
    room,
    [0, 1, 3, 2],
    `${statement} compared with ${post} and ${watch} and ${blog}`,
  );
  const topOf = async (one: Locator) => (await one.boundingBox())?.y;
  const title = (name: string) => page.getByRole("heading", { name, level: 2, exact: true });
  const head = (name: string) => page.locator("header > div").filter({ has: title(name) });
  // The date of the one stands below its source, that of the other beside it.
  const dated = await topOf(head(post).getByText("12 Mar 2031"));
  expect(dated).toBeGreaterThan((await topOf(head(blog).getByText("undated"))) ?? 0);
  for (const name of [post, watch, blog])
    expect(await topOf(title(name))).toBe(await topOf(title(statement)));
});

test("the library counts what is shared and narrows to it", async ({ openAs, room }) => {
  const page = await openAs(room.people.analyst);
  await page.goto(`${room.path}/library`);
  const row = (title: string) =>
    page.getByRole("article").filter({ has: page.getByRole("link", { name: title, exact: true }) });
  await expect(row(post)).toContainText("shares with 3");
  await expect(row(post)).toContainText("changed quotation");
  await expect(row(post)).toContainText("differing number");
  const filters = page.getByRole("region", { name: "Filters" });
  await filters.getByRole("link", { name: /^Differing numbers/ }).click();
  await expect(page).toHaveURL(/reuse=numbers/);
  await expect(page.getByRole("article")).toHaveCount(3);
  await expect(row(blog)).toHaveCount(0);
});
