/**
 * The `test` of every spec. Each page it opens is watched: a violated content security policy, an uncaught error or an
 * error on the console fails the test, whatever else it asserts.
 */
import { readFileSync } from "node:fs";
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Page,
  type ViewportSize,
} from "playwright/test";
import type { Person } from "../rooms/people.ts";
import { answersKeys } from "./answers-keys.ts";
import { sharedServer } from "./server.ts";
import { sessionCookie } from "./session-cookie.ts";

export { expect } from "playwright/test";

type OpenOptions = BrowserContextOptions & { url?: string };

interface Fixtures {
  troubles: Troubles;
  /** A page in a browser context of its own, signed in as that person; null: as nobody. */
  openAs: (person: Pick<Person, "cookie"> | null, options?: OpenOptions) => Promise<Page>;
  /**
   * A new page in the one browser context that all tests of a worker share which open theirs here, signed in as that person;
   * null: as nobody. Nothing is left of those before but the app's scripts and styles, which are not fetched and compiled
   * again: for a spec that looks at many screens. One page at a time.
   */
  openNextAs: (person: Pick<Person, "cookie"> | null, viewport: ViewportSize) => Promise<Page>;
}

interface WorkerFixtures {
  sharedContext: { context: BrowserContext; tell: (trouble: string) => void };
}

/** What went wrong in the pages of a test, and what the test says is meant to. */
export interface Troubles {
  watch(context: BrowserContext): Promise<void>;
  tell(trouble: string): void;
  /** For a spec that provokes an error: such console errors are no trouble. */
  expect(pattern: RegExp): void;
}

/** The browser logs a page that answers 403 or 404, and a sign-in that is refused, as a failed load; neither is a fault. */
const refusedLoad = /^Failed to load resource: the server responded with a status of 40[134]/;
const serverLinesShown = 40;
const signInAnswer = /\/api\/auth\/callback\/credentials$/;

export const test = base.extend<Fixtures, WorkerFixtures>({
  troubles: async ({ browserName: _ }, use) => {
    const seen: string[] = [];
    const logged = serverSays().length;
    const meant: RegExp[] = [];
    await use({
      watch: (context) => watch(context, (trouble) => seen.push(trouble)),
      tell: (trouble) => void seen.push(trouble),
      expect: (pattern) => void meant.push(pattern),
    });
    const unexpected = seen.filter((trouble) => !meant.some((pattern) => pattern.test(trouble)));
    if (unexpected.length === 0) return;
    const said = serverSays().slice(logged).slice(-serverLinesShown);
    throw new Error(
      `The pages were in trouble:\n${[...unexpected, "The server meanwhile:", ...said].join("\n")}`,
    );
  },
  context: async ({ context, troubles }, use) => {
    await troubles.watch(context);
    await use(context);
  },
  page: async ({ page }, use) => {
    await use(answersKeys(page));
  },
  openAs: async ({ browser, baseURL, troubles }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person, { url = baseURL ?? sharedServer().url, ...options } = {}) => {
      const context = await browser.newContext({ baseURL: url, ...options });
      opened.push(context);
      await troubles.watch(context);
      if (person) await carrySession(context, url, person.cookie);
      return answersKeys(await context.newPage());
    });
    await Promise.all(opened.map((context) => context.close()));
  },
  sharedContext: [
    async ({ browser }, use, { project }) => {
      // A context that is no test's own does not get the configuration's options by itself.
      const { locale, timezoneId } = project.use;
      const context = await browser.newContext({ baseURL: sharedServer().url, locale, timezoneId });
      const shared: WorkerFixtures["sharedContext"] = { context, tell: () => undefined };
      await watch(context, (trouble) => shared.tell(trouble));
      await use(shared);
      await context.close();
    },
    { scope: "worker" },
  ],
  openNextAs: async ({ sharedContext, troubles }, use) => {
    const { context } = sharedContext;
    await use(async (person, viewport) => {
      await Promise.all(context.pages().map((page) => page.close()));
      await context.setStorageState({ cookies: [], origins: [] });
      sharedContext.tell = troubles.tell;
      if (person) await carrySession(context, sharedServer().url, person.cookie);
      const page = await context.newPage();
      await page.setViewportSize(viewport);
      return answersKeys(page);
    });
    await Promise.all(context.pages().map((page) => page.close()));
    sharedContext.tell = () => undefined;
  },
});

/** The lines that the shared server has printed so far. */
function serverSays(): string[] {
  return readFileSync(sharedServer().log, "utf8").split("\n");
}

/** Puts the session's cookie in. Chromium keeps a `__Host-` cookie on http only for this machine's own names. */
async function carrySession(context: BrowserContext, url: string, value: string): Promise<void> {
  await context.addCookies([
    {
      name: sessionCookie,
      value,
      url: url.replace(/^http:/, "https:"),
      secure: true,
      httpOnly: true,
      sameSite: "Lax",
    },
  ]);
}

async function watch(context: BrowserContext, report: (trouble: string) => void): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`Content security policy: ${violatedDirective} blocked ${blockedURI} (${sourceFile})`);
    });
  });
  context.on("weberror", (weberror) => {
    const { name, message, stack } = weberror.error();
    // An error that came from the server, or whose stack was cut, has an empty one.
    report(`uncaught: ${stack || `${name}: ${message}`} (${weberror.page()?.url()})`);
  });
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url } = message.location();
    const isOwnAnswer = url === message.page()?.url() || signInAnswer.test(url);
    if (isOwnAnswer && refusedLoad.test(message.text())) return;
    report(`console: ${message.text()} (${url})`);
  });
}
