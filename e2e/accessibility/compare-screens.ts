/** The screens of what articles share: compared beside each other, through time, and in the library and the reader. */
import { expect, type Page } from "playwright/test";
import type { DemoRoom } from "../rooms/demo-room.ts";
import { dialog, type, untilThere } from "./openers.ts";
import type { Screen } from "./screens.ts";

const comparer = ({ compare }: DemoRoom) => compare.people.analyst;

/** Those articles of the compared ones beside each other. */
const comparing =
  (places: number[], more = "") =>
  ({ compare: { path, articleIds } }: DemoRoom) =>
    `${path}/compare?${places.map((place, at) => `${"abcd"[at]}=${articleIds[place]}`).join("&")}${more}`;

const showTable = (page: Page) => page.getByText("Show as table").first().click();

/** A list that opens only once the page's script runs. */
const openReuse = async (page: Page) => {
  const list = dialog("Other articles with this passage")(page);
  await expect(async () => {
    await page
      .getByRole("button", { name: /^also in/ })
      .first()
      .click();
    await expect(list).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
};

export const compareScreens: Screen[] = [
  {
    name: "compare, two articles",
    as: comparer,
    path: comparing([0, 1]),
    opens: {
      keys: { by: untilThere("?", dialog()), shows: dialog() },
      "a difference": {
        by: untilThere("n", (page) => page.locator("[data-difference]:focus")),
        shows: (page) => page.getByRole("button", { name: "Not the same passage" }),
      },
      "who took one passage from whom": {
        by: untilThere("w", dialog("Who took this passage from whom")),
        shows: dialog("Who took this passage from whom"),
      },
      "who took from whom": {
        by: untilThere("d", dialog("Who took from whom")),
        shows: dialog("Who took from whom"),
      },
    },
  },
  {
    name: "compare, four articles",
    as: comparer,
    path: comparing([0, 1, 2, 3]),
    opens: {
      "the evidence of two of them": {
        // Once: a second press would go on to the next two.
        by: type(["e"]),
        shows: (page) => page.getByRole("button", { name: /^Ruling: / }),
      },
    },
  },
  {
    name: "compare, with rulings on what is no longer found",
    as: ({ unmatched }) => unmatched.people.analyst,
    path: ({ unmatched: { path, articleIds } }) =>
      `${path}/compare?a=${articleIds[0]}&b=${articleIds[1]}&c=${articleIds[3]}&pair=ab`,
    opens: {
      "those rulings": {
        by: (page) => page.getByText(/^4 rulings on what/).click(),
        shows: (page) => page.getByRole("button", { name: /^Take back/ }),
      },
    },
  },
  { name: "compare, nothing shared", as: comparer, path: comparing([0, 4]) },
  { name: "compare, one more article", as: comparer, path: comparing([0, 1], "&add=1") },
  {
    name: "compare, where a passage ran",
    as: comparer,
    path: comparing([0, 1], "&run=a.216-354"),
    opens: { "its table": { by: showTable, shows: (page) => page.getByRole("table") } },
  },
  {
    name: "compare, a passage of one article",
    as: comparer,
    path: comparing([4], "&run=a.0-60"),
  },
  {
    name: "compare, numbers through time",
    as: comparer,
    path: comparing([0, 1, 3], "&show=numbers"),
    opens: { "their table": { by: showTable, shows: (page) => page.getByRole("table") } },
  },
  {
    name: "reader, with passages that ran elsewhere",
    as: comparer,
    path: ({ compare }) => `${compare.path}/articles/${compare.articleIds[0]}`,
    opens: {
      "who else ran a paragraph": {
        by: openReuse,
        shows: dialog("Other articles with this passage"),
      },
    },
  },
  {
    name: "library, with differing numbers",
    as: comparer,
    path: ({ compare }) => `${compare.path}/library?reuse=numbers`,
  },
];
