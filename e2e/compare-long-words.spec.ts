/** Words and names without an end, in two columns and more: they break within their column, and nothing scrolls sideways. */
import type { Locator, Page } from "playwright/test";
import type makeLongNamesRoom from "./rooms/long-names-room.ts";
import { findings } from "./support/comparing.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

type Room = Awaited<ReturnType<typeof makeLongNamesRoom>>;

let room: Room;

test.describe.configure({ timeout: 90_000 });
test.beforeAll(async () => {
  room = await makeRoom<typeof makeLongNamesRoom>("long-names-room");
});

/** What is wider than the place it has, and by how many pixels the page or its list of findings scrolls sideways. */
function expectNothingWide(page: Page) {
  return expect
    .poll(() =>
      page.evaluate(() => {
        const wide = [...document.querySelectorAll("main p, main h2, main bdi, main span, main summary")]
          .filter((one) => one.checkVisibility() && one.closest(".sr-only") === null)
          .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
          .filter((one) => getComputedStyle(one).overflowX === "visible")
          .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`);
        const scrolling = [document.documentElement, ...document.querySelectorAll("main aside")];
        const beyond = scrolling.map((one) => one.scrollWidth - one.clientWidth);
        return { wide, beyond: Math.max(0, ...beyond) };
      }),
    )
    .toEqual({ wide: [], beyond: 0 });
}

/** Each stands with all its words. */
async function expectNothingCut(links: Locator): Promise<void> {
  await expect(links.first()).toBeVisible();
  const cut = await links.evaluateAll((all) =>
    all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
  );
  expect(cut).toEqual([]);
}

for (const columns of [2, 3, 4]) {
  for (const width of [1440, 390]) {
    test(`${columns} columns on ${width} px`, async ({ openAs }) => {
      const page = await openAs(room.people.analyst, { viewport: { width, height: 844 } });
      const ids = room.articleIds.slice(0, columns).map((id, at) => `${"abcd"[at]}=${id}`);
      const address = `${room.path}/compare?${ids.join("&")}`;
      await page.goto(columns === 2 ? address : `${address}&pair=ab`);
      const texts = page.getByRole("main").getByRole("paragraph").filter({ hasText: "barges adrift" });
      await expect(texts).toHaveCount(columns);
      await expect(page.getByText(/^Evidence that/).first()).toBeVisible();
      await findings(page).evaluate((list) => {
        for (const fold of list.querySelectorAll("details")) fold.open = true;
      });
      await expectNothingWide(page);
      await page.goto(`${address}&show=numbers`);
      const numbers = page.getByRole("region", { name: "Numbers through time" });
      await expect(numbers).toBeVisible();
      await expectNothingWide(page);
      await expectNothingCut(numbers.getByRole("figure").getByRole("link"));
    });
  }
}
