/** No screen keeps anybody out: axe in both themes, wide and narrow, with what opens open; no sideways scrolling. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { type Screen, screens } from "./accessibility/screens.ts";
import type makeDemoRoom from "./rooms/demo-room.ts";
import type { DemoRoom } from "./rooms/demo-room.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

let room: DemoRoom;

// A trace of what axe does to a page costs more than axe.
test.use({ trace: "off" });
test.describe.configure({ mode: "parallel", timeout: 120_000 });
test.beforeAll(async () => {
  room = await makeRoom<typeof makeDemoRoom>("demo-room");
});

async function expectNoViolations(rules: AxeBuilder, where: string): Promise<void> {
  const { violations } = await rules.analyze();
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
  expect.soft(told, where).toEqual([]);
}

/** The theme of the system, with its colours arrived: axe would measure what fades from one to the other. */
async function showTheme(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation instanceof CSSTransition) animation.finish();
    }
  });
}

/**
 * Only what is wrong is told in full; in a page without frames the older way of running axe finds the same, sooner. A page
 * that has axe already is not given its half megabyte twice more.
 */
async function axe(page: Page): Promise<AxeBuilder> {
  const hasAxe = await page.evaluate(() => "axe" in window);
  const builder = new AxeBuilder(hasAxe ? { page, axeSource: "true" } : { page });
  return builder.setLegacyMode().options({ resultTypes: ["violations"] });
}

/** Every rule in the light theme; in the dark one those that colours decide, for nothing else differs. */
async function checkBothThemes(page: Page, where: string): Promise<void> {
  // From one page to the next the title is gone for a moment.
  await expect(page).toHaveTitle(/./);
  await showTheme(page, "light");
  await expectNoViolations(await axe(page), `${where}, light`);
  await showTheme(page, "dark");
  const ofColour = (await axe(page)).withRules(["color-contrast", "link-in-text-block"]);
  await expectNoViolations(ofColour, `${where}, dark`);
}

async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const [content = 0, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect.soft(content, `${where} scrolls sideways`).toBeLessThanOrEqual(window ?? 0);
}

async function open(page: Page, screen: Screen): Promise<void> {
  await page.goto(screen.path(room));
  await expect(page.getByRole("main")).toBeVisible();
  // What streams in has come when no skeleton says that it is loading.
  await expect(page.getByRole("status").filter({ hasText: /^Loading/ })).toHaveCount(0);
}

for (const screen of screens) {
  test(screen.name, async ({ openNextAs }) => {
    const page = await openNextAs(screen.as(room), sizes.narrow);
    await open(page, screen);
    await expectNoSidewaysScroll(page, screen.name);
    await checkBothThemes(page, `${screen.name}, narrow`);
    await page.setViewportSize(sizes.wide);
    await open(page, screen);
    await expectNoSidewaysScroll(page, `${screen.name}, wide`);
    await checkBothThemes(page, `${screen.name}, wide`);
    for (const [what, { by, shows }] of Object.entries(screen.opens ?? {})) {
      await open(page, screen);
      await by(page);
      await expect(shows(page).first(), what).toBeVisible();
      await checkBothThemes(page, `${screen.name} with ${what}`);
    }
  });
}
