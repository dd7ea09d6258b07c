/** Every screen of the app, as whom it is opened, and what opens on it. */
import type { Locator, Page } from "playwright/test";
import type { DemoRoom } from "../rooms/demo-room.ts";
import type { Person } from "../rooms/people.ts";
import { compareScreens } from "./compare-screens.ts";
import { dialog, press, type } from "./openers.ts";
import { speakerScreens } from "./speaker-screens.ts";

export type Screen = {
  name: string;
  as: (room: DemoRoom) => Person | null;
  path: (room: DemoRoom) => string;
  /** What opens on it, each on a fresh page: how, and what is then to be seen. */
  opens?: Record<string, { by: (page: Page) => Promise<void>; shows: (page: Page) => Locator }>;
};

const analyst = ({ people }: DemoRoom) => people.analyst;
const reviewer = ({ people }: DemoRoom) => people.reviewer;
const admin = ({ people }: DemoRoom) => people.admin;
const owner = ({ owner: person }: DemoRoom) => person;

export const screens: Screen[] = [
  { name: "sign-in", as: () => null, path: () => "/sign-in" },
  { name: "set-up, done", as: () => null, path: () => "/setup" },
  { name: "change password", as: ({ oneTime }) => oneTime, path: () => "/change-password" },
  { name: "account", as: analyst, path: () => "/account" },
  {
    name: "accounts",
    as: owner,
    path: () => "/accounts",
    opens: { "new account": { by: press("New account"), shows: dialog() } },
  },
  {
    name: "projects",
    as: owner,
    path: () => "/projects",
    opens: { "new project": { by: press("New project"), shows: dialog() } },
  },
  {
    name: "library",
    as: analyst,
    path: ({ path }) => `${path}/library`,
    opens: { keys: { by: type(["?"]), shows: dialog() } },
  },
  { name: "library, nothing found", as: analyst, path: ({ path }) => `${path}/library?q=nowhere` },
  {
    name: "reader",
    as: analyst,
    path: ({ path, articleIds }) => `${path}/articles/${articleIds[0]}`,
    opens: {
      "the bar at a passage": {
        by: type(["v"]),
        shows: (page) => page.getByRole("toolbar", { name: "Mark the selected passage" }),
      },
      "a tag": { by: type(["v", "t"]), shows: dialog("Tag the selected passage") },
      "a note": { by: type(["v", "n"]), shows: dialog("Note on the selected passage") },
      "a claim": { by: type(["v", "c"]), shows: dialog("Claim from the selected passage") },
      "a selected mark": {
        by: type(["]"]),
        shows: (page) => page.getByRole("main").locator("li[aria-current=true]"),
      },
    },
  },
  {
    name: "reader, with what was removed",
    as: analyst,
    path: ({ path, articleIds }) => `${path}/articles/${articleIds[0]}?view=removed`,
  },
  {
    name: "reader, raw text",
    as: analyst,
    path: ({ path, articleIds }) => `${path}/articles/${articleIds[0]}?view=raw`,
  },
  {
    name: "claims",
    as: analyst,
    path: ({ path }) => `${path}/claims`,
    opens: { "new claim": { by: press("New claim"), shows: dialog() } },
  },
  { name: "one claim", as: analyst, path: ({ path, claimNumber }) => `${path}/claims/${claimNumber}` },
  { name: "compare", as: analyst, path: ({ path }) => `${path}/compare` },
  ...compareScreens,
  ...speakerScreens,
  {
    name: "review",
    as: reviewer,
    path: ({ path }) => `${path}/review`,
    opens: {
      "a rejection": {
        by: press("Reject"),
        shows: (page) => page.getByRole("group", { name: "Reject this work" }),
      },
    },
  },
  { name: "rulings on one's own work", as: analyst, path: ({ path }) => `${path}/review?tab=mine` },
  {
    name: "marks that wait",
    as: analyst,
    path: ({ waiting }) => `${waiting.path}/review?tab=anchors`,
    opens: {
      "keeping one where it is": {
        by: press("Keep on version 1"),
        shows: (page) => page.getByRole("group", { name: "Keep on version 1" }),
      },
    },
  },
  { name: "no mark that waits", as: analyst, path: ({ path }) => `${path}/review?tab=anchors` },
  {
    name: "selecting a mark's place",
    as: analyst,
    path: ({ waiting }) => `${waiting.path}/review?tab=anchors&placing=${waiting.reanchoringId}`,
  },
  {
    name: "reader, with marks that wait",
    as: analyst,
    path: ({ waiting }) => `${waiting.path}/articles/${waiting.articleId}`,
  },
  {
    name: "two versions of an article",
    as: analyst,
    path: ({ waiting }) => `${waiting.path}/articles/${waiting.articleId}?show=versions&v=2&from=1`,
  },
  { name: "codebook", as: admin, path: ({ path }) => `${path}/codebook` },
  {
    name: "aliases",
    as: admin,
    path: ({ path }) => `${path}/aliases`,
    opens: { "names to add": { by: press("Add names"), shows: dialog("Add names of one thing") } },
  },
  { name: "aliases, for an analyst", as: analyst, path: ({ waiting }) => `${waiting.path}/aliases` },
  { name: "sources", as: admin, path: ({ path }) => `${path}/sources` },
  {
    name: "import",
    as: admin,
    path: ({ path }) => `${path}/import`,
    opens: {
      "a text to paste": { by: press("Paste a text"), shows: dialog("Paste a text") },
    },
  },
  { name: "import, for an analyst", as: analyst, path: ({ path }) => `${path}/import` },
  {
    name: "an import's plan",
    as: admin,
    path: ({ path, imports }) => `${path}/import/${imports.planned}`,
    opens: {
      "the keyboard on a line": {
        by: (page) => page.getByRole("row").nth(1).focus(),
        shows: (page) => page.getByRole("button", { name: /^Split here/ }),
      },
      "a split point": {
        by: async (page) => {
          await page.getByRole("row").nth(1).focus();
          await page.keyboard.press("s");
        },
        shows: (page) => page.getByText("Changed by hand"),
      },
      "a correction": { by: press("Correct this article"), shows: (page) => page.getByLabel("Byline") },
      "the capture of the file": { by: press(/capture/i), shows: dialog("Capture of the file") },
    },
  },
  {
    name: "all articles of an import",
    as: admin,
    path: ({ path, imports }) => `${path}/import/${imports.many.number}`,
    opens: {
      "a selection": {
        by: type(["Shift+A"]),
        shows: (page) => page.getByRole("region", { name: /selected articles/ }),
      },
      "a date for many": {
        by: async (page) => {
          await page.keyboard.press("Shift+A");
          await press("Date…")(page);
        },
        shows: dialog(/^Publication date of/),
      },
      "problems alone": {
        by: async (page) => {
          await page.getByRole("link", { name: /^Problems/ }).click();
          await page.waitForURL(/[?&]\w+=problems/);
        },
        shows: (page) => page.getByRole("link", { name: /^cannot be used: empty/ }),
      },
    },
  },
  {
    name: "files found by their name",
    as: admin,
    path: ({ path, imports }) => `${path}/import/${imports.many.number}?name=TXT`,
  },
  {
    name: "no file of a name",
    as: admin,
    path: ({ path, imports }) => `${path}/import/${imports.many.number}?name=no+such+file`,
  },
  {
    name: "an article that may be a new version",
    as: admin,
    path: ({ path, imports }) => `${path}/import/${imports.many.number}?file=${imports.many.retold}`,
    opens: {
      "what differs": {
        by: press("Show what differs"),
        shows: (page) => page.getByRole("region", { name: "What differs" }),
      },
    },
  },
  {
    name: "a table whose columns wait for a person",
    as: admin,
    path: ({ path, imports }) => `${path}/import/${imports.many.number}?file=${imports.many.table}`,
  },
  {
    name: "a text with hidden characters",
    as: admin,
    path: ({ path, imports }) => `${path}/import/${imports.many.number}?file=${imports.many.hidden}`,
  },
  {
    name: "a proposal",
    as: admin,
    path: ({ path, imports }) => `${path}/import/${imports.proposed}`,
  },
  {
    name: "a proposal that was declined",
    as: analyst,
    path: ({ path, imports }) => `${path}/import/${imports.declined}`,
  },
  {
    name: "a proposal that was declined without a reason",
    as: admin,
    path: ({ path, imports }) => `${path}/import/${imports.unexplained}`,
  },
  {
    name: "an import whose writing stopped",
    as: admin,
    path: ({ path, imports }) => `${path}/import/${imports.stopped}`,
  },
  {
    name: "what came of an import",
    as: admin,
    path: ({ path, imports }) => `${path}/import/${imports.committed}`,
  },
  { name: "members", as: admin, path: ({ path }) => `${path}/admin` },
  { name: "settings", as: admin, path: ({ path }) => `${path}/admin/settings` },
  { name: "audit log", as: admin, path: ({ path }) => `${path}/admin/audit` },
  { name: "not found", as: analyst, path: ({ path }) => `${path}/nowhere` },
  { name: "not allowed", as: analyst, path: ({ path }) => `${path}/admin` },
];
