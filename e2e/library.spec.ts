/** Finding articles: filters that live in the address, a search that means what is typed, pages, and keys. */
import type { Locator, Page } from "playwright/test";
import { makeText, seededRandom } from "../bench/support/article-text.ts";
import type makeMoreArticles from "./rooms/more-articles.ts";
import type makeProjectRoom from "./rooms/project-room.ts";
import type { ProjectRoom, RoomArticle } from "./rooms/project-room.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

const warning = "No siren had sounded in Harrow when the keeper opened the gate by hand.";
const random = seededRandom(11);

const told: RoomArticle[] = [
  {
    title: "A keeper’s log",
    source: "Northline",
    publishedOn: "2031-03-04",
    body: `${makeText(random, 30).body}\n\n${warning}`,
  },
  {
    title: "A drill at the dam",
    source: "Valley Post",
    publishedOn: "2031-03-03",
    body: "The crew opened the gate for a drill, and closed it again.",
  },
  {
    title: "The gate that opened",
    source: "Northline",
    publishedOn: "2031-03-02",
    body: "It was the gate that opened by itself, the operator said.",
  },
];

/** Reports of the year after, one a day: the newest has the highest number. */
const reports: RoomArticle[] = Array.from({ length: 105 }, (_, index) => ({
  title: `Report ${String(index + 1).padStart(3, "0")}`,
  source: "Daily Wire",
  publishedOn: new Date(Date.UTC(2032, 0, 1 + index)).toISOString().slice(0, 10),
  body: "Nothing was reported from the valley.",
}));

let room: ProjectRoom;

test.beforeAll(async () => {
  const articles = [...told, ...reports];
  room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Library", articles });
});

const titles = (page: Page): Locator =>
  page.getByRole("region", { name: "Articles" }).getByRole("heading", { level: 2 });

const filter = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("region", { name: "Filters" }).getByRole("link", { name });

async function openLibrary(page: Page, query = ""): Promise<void> {
  await page.goto(`${room.path}/library${query}`);
  await expect(titles(page).first()).toBeVisible();
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Search the articles" }).fill(words);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL((url) => url.searchParams.get("q") === words);
}

test("filters live in the address: back, forward, reload and a colleague see the same", async ({
  openAs,
}) => {
  const page = await openAs(room.people.analyst);
  await openLibrary(page);
  await filter(page, /Northline/).click();
  await expect(titles(page)).toHaveText(["A keeper’s log", "The gate that opened"]);
  await filter(page, /Valley Post/).click();
  await expect(titles(page)).toHaveCount(3);
  await page.getByRole("navigation", { name: "Order" }).getByRole("link", { name: "Oldest" }).click();
  const oldestFirst = ["The gate that opened", "A drill at the dam", "A keeper’s log"];
  await expect(titles(page)).toHaveText(oldestFirst);
  await expect(page.getByText("3 of 108 articles")).toBeVisible();

  await page.reload();
  await expect(titles(page)).toHaveText(oldestFirst);
  await expect(filter(page, /Northline/)).toHaveAttribute("aria-current", "true");
  await page.goBack();
  await expect(titles(page)).toHaveText(oldestFirst.toReversed());
  await page.goBack();
  await expect(titles(page)).toHaveText(["A keeper’s log", "The gate that opened"]);
  await page.goForward();
  await expect(titles(page)).toHaveText(oldestFirst.toReversed());
  await page.goForward();
  await expect(titles(page)).toHaveText(oldestFirst);

  const colleague = await openAs(room.people.colleague);
  await colleague.goto(page.url());
  await expect(titles(colleague)).toHaveText(oldestFirst);
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\/library$/);
  await expect(titles(page)).toHaveCount(40);
});

test("a phrase, a word that must not stand there, fields, and what cannot be used", async ({ openAs }) => {
  const page = await openAs(room.people.analyst);
  await openLibrary(page);
  await search(page, "opened gate");
  await expect(titles(page)).toHaveText(["A keeper’s log", "A drill at the dam", "The gate that opened"]);
  await search(page, '"opened the gate"');
  await expect(titles(page)).toHaveText(["A keeper’s log", "A drill at the dam"]);
  await search(page, '"opened the gate" -drill');
  await expect(titles(page)).toHaveText(["A keeper’s log"]);
  await search(page, "source:valley OR source:northline before:2031-03-04");
  await expect(titles(page)).toHaveText(["A drill at the dam", "The gate that opened"]);

  await search(page, "gate before:yesterday");
  await expect(page.getByText("“before:yesterday” is no date")).toBeVisible();
  await expect(titles(page)).toHaveCount(3);
  await search(page, "submarine");
  await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
  await page.goBack();
  await expect(titles(page)).toHaveCount(3);
  await expect(page.getByRole("searchbox")).toHaveValue("gate before:yesterday");
});

test("what was found is shown in the row, and opening it lands there", async ({ openAs }) => {
  const page = await openAs(room.people.analyst);
  await openLibrary(page, `?q=${encodeURIComponent('"siren had sounded"')}`);
  const found = page.getByRole("region", { name: "Articles" }).locator("mark");
  await expect(found.first()).toBeVisible();
  expect((await found.allTextContents()).join(" ")).toContain("siren");
  await page.getByRole("link", { name: "A keeper’s log" }).click();
  await expect(page.getByRole("heading", { name: "A keeper’s log", level: 1 })).toBeVisible();
  await expect(page.getByText(warning)).toBeInViewport();
});

test("more than a hundred articles are paged through, each once, whatever arrives meanwhile", async ({
  openAs,
}) => {
  const page = await openAs(room.people.analyst);
  const numbered = (from: number, to: number) =>
    Array.from({ length: from - to + 1 }, (_, index) => `Report ${String(from - index).padStart(3, "0")}`);
  const pages = page.getByRole("navigation", { name: "Pages of articles" });
  const lastPage = [...numbered(25, 1), ...told.map(({ title = "" }) => title)];
  await openLibrary(page);
  await expect(titles(page)).toHaveText(numbered(105, 66));

  const late = { title: "A late report", publishedOn: "2033-01-01", body: "It is the newest of all." };
  await makeRoom<typeof makeMoreArticles>("more-articles", { projectId: room.projectId, articles: [late] });
  await pages.getByRole("link", { name: "Next" }).click();
  await expect(titles(page)).toHaveText(numbered(65, 26));
  await pages.getByRole("link", { name: "Next" }).click();
  await expect(titles(page)).toHaveText(lastPage);
  await expect(pages.getByRole("link", { name: "Next" })).toHaveCount(0);

  await page.reload();
  await expect(titles(page)).toHaveText(lastPage);
  await pages.getByRole("link", { name: "Previous" }).click();
  await expect(titles(page)).toHaveText(numbered(65, 26));
  await page.goBack();
  await expect(titles(page)).toHaveText(lastPage);
  await page.goForward();
  await pages.getByRole("link", { name: "Previous" }).click();
  await expect(titles(page)).toHaveText(numbered(105, 66));
  await pages.getByRole("link", { name: "Previous" }).click();
  await expect(titles(page)).toHaveText([late.title]);
});

test("without a mouse: search, move, open, come back to the row, mark as done and take it back", async ({
  openAs,
}) => {
  const page = await openAs(room.people.analyst);
  await openLibrary(page);
  const box = page.getByRole("searchbox", { name: "Search the articles" });
  // Again until the page answers: the list is there before its script runs.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(box).toBeFocused({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await page.keyboard.type("source:northline");
  await page.keyboard.press("Enter");
  await expect(titles(page)).toHaveText(["A keeper’s log", "The gate that opened"]);

  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "The gate that opened" })).toBeFocused();
  // That it is being read is told to the server by the page itself, once it is there.
  const read = page.waitForResponse(
    (response) => response.request().method() === "POST" && response.url().includes("/articles/"),
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "The gate that opened", level: 1 })).toBeVisible();
  await read;
  await page.goBack();
  await expect(page.getByRole("link", { name: "The gate that opened" })).toBeFocused();

  await page.keyboard.press("e");
  await expect(page.getByText("“The gate that opened” is done")).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Done. Mark as not done: The gate that opened" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(
    page.getByRole("button", { name: "Reading. Mark as done: The gate that opened" }),
  ).toBeVisible();
});
