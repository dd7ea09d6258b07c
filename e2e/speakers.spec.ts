/** Who says what in an article, and where two articles give the same words to others, or to nobody. */
import type makeSpeakersRoom from "./rooms/speakers-room.ts";
import type { SpeakersRoom } from "./rooms/speakers-room.ts";
import { passages } from "./support/comparing.ts";
import { pressUntil } from "./support/press-until.ts";
import { openArticle } from "./support/reading.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

let room: SpeakersRoom;

test.beforeAll(async () => {
  room = await makeRoom<typeof makeSpeakersRoom>("speakers-room");
});

const articlePath = (at: number) => `${room.path}/articles/${room.articleIds[at]}`;

test("who says what is one key from the text, and each saying one press from its words", async ({
  openAs,
}) => {
  const page = await openAs(room.people.analyst);
  await openArticle(page, articlePath(0));
  const list = page.getByRole("region", { name: "Who says what" });
  await pressUntil(page, "w", list);

  const soldan = list.getByRole("region", { name: "Mira Soldan" });
  await expect(soldan.getByRole("heading")).toContainText("1 quoted, 1 reported");
  await expect(soldan.getByRole("listitem")).toHaveCount(2);
  const board = list.getByRole("region", { name: "the weir board" });
  await expect(board.getByRole("listitem")).toContainText("according to");
  await expect(list.getByRole("region", { name: "given to nobody" })).toContainText("Lantern");
  await expect(list).toContainText(/Read by engine \d/);

  await soldan.getByRole("link", { name: /Nobody has to leave tonight/ }).click();
  await expect(page).toHaveURL(/[?&]at=\d+-\d+/);
  await expect(list).toBeHidden();
  await expect(page.getByText("Nobody has to leave tonight")).toBeInViewport();
  await page.goBack();
  await expect(soldan).toBeVisible();
  await pressUntil(page, "w", page.getByText("Crews from three villages"));
  await expect(list).toBeHidden();
});

test("a comparison says beside the passage who is said to say it elsewhere, and what is missing", async ({
  openAs,
}) => {
  const page = await openAs(room.people.analyst);
  const ids = room.articleIds;
  await page.goto(`${room.path}/compare?a=${ids[0]}&b=${ids[1]}`);
  const told = passages(page).getByRole("list", { name: "Who said it, and how sure it is" });
  const lines = told.getByRole("listitem");
  await expect(lines).toHaveCount(3);
  await expect(lines.nth(0)).toHaveText(
    "The same words are Mira Soldan’s on the left and Odile Brandt’s on the right.",
  );
  await expect(lines.nth(1)).toContainText("“according to the weir board” stands only on the left");
  await expect(lines.nth(2)).toContainText("“reportedly” stands only on the left");
  const item = page.getByRole("complementary", { name: "Findings" }).getByRole("listitem");
  await expect(item.filter({ hasText: "another speaker" })).toContainText("hedged only left");

  await page.goto(`${room.path}/compare?a=${ids[1]}&b=${ids[0]}&c=${ids[2]}`);
  await expect(lines).toHaveCount(3);
  await expect(lines.filter({ hasText: "reportedly" })).toContainText("stands only in Weir Board");
});

test("nobody of another project learns who says what", async ({ openAs }) => {
  const other = await makeRoom<typeof makeSpeakersRoom>("speakers-room");
  const page = await openAs(other.people.admin);
  const answer = await page.goto(`${articlePath(0)}?show=speakers`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByText("Mira Soldan")).toHaveCount(0);
});
