/** Words and titles without an end, in two columns: they break within their column and cover no other. */
import type makeProjectRoom from "./rooms/project-room.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ timeout: 90_000 });

const long = "Schleusenwärterversammlungsprotokoll".repeat(6);
const articles = ["One", long, "Three"].map((title, at) => ({
  title,
  source: `${long}${at}`,
  publishedOn: "2031-03-11",
  body: `The report begins here.\n\n${long} https://river.example/${long}`,
}));

for (const columns of [2]) {
  for (const width of [1440, 390]) {
    test(`${columns} columns on ${width} px`, async ({ openAs }) => {
      const room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Brandsund", articles });
      const page = await openAs(room.people.analyst, { viewport: { width, height: 844 } });
      const ids = room.articleIds.slice(0, columns).map((id, at) => `${"abc"[at]}=${id}`);
      await page.goto(`${room.path}/compare?${ids.join("&")}`);
      const texts = page
        .getByRole("main")
        .getByRole("paragraph")
        .filter({ hasText: "https://river.example" });
      await expect(texts).toHaveCount(columns);
      const wide = await page.getByRole("main").evaluate((main) =>
        [...main.querySelectorAll("p, h2, bdi")]
          .filter((one) => one.checkVisibility() && one.closest(".sr-only") === null)
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display === "block")
          .map((one) => one.textContent?.slice(0, 40)),
      );
      expect(wide).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    });
  }
}
