/** Comparing with a finger on a small screen: what a pointer would bring forth stands there, is large enough, and covers no text. */
import type { Locator, Page } from "playwright/test";
import { expect, test } from "./support/compare-test.ts";
import { comparePath, findings, passages } from "./support/comparing.ts";

/** What a finger needs; WCAG 2.2 asks for 24 at least. */
const leastTargetPx = 36;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test.describe.configure({ timeout: 90_000 });

/** What is unseen, too small, or beside the screen, of all tools that are there. */
function faultsOf(tools: Locator): Promise<string[]> {
  return tools.evaluateAll((all, least) => {
    return all.flatMap((tool) => {
      const { width, height, left, right } = tool.getBoundingClientRect();
      const name = tool.getAttribute("aria-label") ?? tool.textContent ?? "";
      const isUnseen = !tool.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const isSmall = width < least || height < least;
      const isBeside = left < 0 || right > window.innerWidth;
      return isUnseen || isSmall || isBeside ? [`${name}: ${width} × ${height} at ${left}`] : [];
    });
  }, leastTargetPx);
}

/** Words that a tool lies on: what is seen in the same part of the page, and is not the tool's own. */
function coveredBy(tools: Locator): Promise<string[]> {
  return tools.evaluateAll((all) => {
    const isShown = (element: Element | null) =>
      element?.checkVisibility() && element.closest(".sr-only") === null;
    const meet = (one: DOMRect, other: DOMRect) =>
      one.left < other.right - 1 &&
      other.left < one.right - 1 &&
      one.top < other.bottom - 1 &&
      other.top < one.bottom - 1;
    const walker = document.createTreeWalker(
      document.querySelector("main") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const texts: { words: string; parent: Element | null; lines: DOMRect[] }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? "";
      if (words === "" || !isShown(node.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      texts.push({ words, parent: node.parentElement, lines: [...range.getClientRects()] });
    }
    return all.flatMap((tool) => {
      const box = tool.getBoundingClientRect();
      const others = texts.filter(
        ({ parent }) => !tool.contains(parent) && parent?.closest("aside") === tool.closest("aside"),
      );
      const covered = others.filter(({ lines }) => lines.some((line) => meet(box, line)));
      return covered.map(({ words }) => `${tool.getAttribute("aria-label")} over “${words}”`);
    });
  });
}

async function expectFitForFingers(page: Page, tools: Locator): Promise<void> {
  await expect(tools.first()).toBeVisible();
  expect(await page.evaluate(() => matchMedia("(hover: none)").matches)).toBe(true);
  expect(await faultsOf(tools)).toEqual([]);
  expect(await coveredBy(tools)).toEqual([]);
}

const rejected = (page: Page) =>
  findings(page).getByRole("listitem").filter({ hasText: "not the same quotation" });

test("with a finger, a quotation is rejected, put back, and a passage confirmed", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst, phone);
  await page.goto(comparePath(room, [0, 1]));
  const altered = findings(page).getByRole("listitem").filter({ hasText: "altered" });
  await expectFitForFingers(page, findings(page).getByRole("button"));
  await altered.getByRole("button", { name: "Not the same quotation" }).tap();
  await expect(rejected(page)).toContainText("Ada Author");
  await expectFitForFingers(page, rejected(page).getByRole("button", { name: "Put back" }));
  await rejected(page).getByRole("button", { name: "Put back" }).tap();
  await expect(rejected(page)).toHaveCount(0);

  const passage = passages(page).first();
  await expectFitForFingers(page, passages(page).getByRole("button"));
  await expectFitForFingers(page, passages(page).getByRole("link", { name: "Open in the reader" }));
  await expectFitForFingers(page, page.getByRole("link", { name: /^(Swap sides$|Take “)/ }));
  await expectFitForFingers(page, findings(page).locator("summary").filter({ visible: true }));
  await passage.getByRole("button", { name: "Same passage", exact: true }).tap();
  await expect(page.getByRole("region", { name: /^Shared passage.*confirmed/ })).toBeVisible();
});

test("with a finger on a tablet, the tools between two columns stand whole between them", async ({
  openAs,
  room,
}) => {
  const tablet = { viewport: { width: 820, height: 1100 }, hasTouch: true, isMobile: true };
  const page = await openAs(room.people.analyst, tablet);
  await page.goto(comparePath(room, [0, 1]));
  const passage = passages(page).first();
  await expectFitForFingers(page, passages(page).getByRole("button"));
  // The last of them: a tap at what another thing lies on is no tap on it.
  await passage.getByRole("link", { name: "Run of this passage" }).tap();
  await expect(page.getByRole("region", { name: "Everywhere this passage stands" })).toBeVisible();
});

test("with a finger, where else a paragraph stands opens from a tap beside its badge, which parts no lines", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst, phone);
  await page.goto(`${room.path}/articles/${room.articleIds[0]}`);
  const badge = page.getByRole("button", { name: /^also in/ }).first();
  const list = page.getByRole("dialog", { name: "Other articles with this passage" });
  await badge.scrollIntoViewIfNeeded();
  const parted = await badge.evaluate((element) => {
    const paragraph = element.closest("p");
    const line = Number.parseFloat(getComputedStyle(paragraph ?? element).lineHeight);
    return ((paragraph?.clientHeight ?? 0) / line) % 1;
  });
  expect(parted).toBe(0);
  for (const beyondPx of [-7, 7]) {
    await expect(async () => {
      const box = await badge.boundingBox();
      if (box === null) throw new Error("no badge");
      const y = beyondPx < 0 ? box.y + beyondPx : box.y + box.height + beyondPx;
      await page.touchscreen.tap(box.x + box.width / 2, y);
      await expect(list).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await page.keyboard.press("Escape");
    await expect(list).toBeHidden();
  }
});

test("with a finger, the evidence of two of four reports is opened, and a passage rejected", async ({
  openAs,
  room,
}) => {
  const page = await openAs(room.people.analyst, phone);
  await page.goto(comparePath(room, [0, 1, 3, 2]));
  const pairs = page.getByRole("region", { name: "Each two of these articles" });
  await expectFitForFingers(page, pairs.getByRole("link"));
  const opener = pairs.getByRole("link", { name: "Harbour Office and Lock Watch" }).first();
  await opener.tap();
  await expect(pairs.getByRole("button", { name: /^Ruling: / })).toBeVisible();
  await expect(opener).toHaveAttribute("aria-expanded", "true");

  await expectFitForFingers(page, passages(page).getByRole("button"));
  const before = await passages(page).count();
  await passages(page).first().getByRole("button", { name: "Not the same passage" }).tap();
  await expect(findings(page)).toContainText("1 rejected: not the same passage");
  await page.getByRole("button", { name: "Undo" }).tap();
  await expect(passages(page)).toHaveCount(before);
});

test("with a finger, two articles that were not compared yet are asked to be", async ({ openAs, room }) => {
  const page = await openAs(room.people.analyst, phone);
  await page.goto(comparePath(room, [0, 4]));
  await expectFitForFingers(page, page.getByRole("button", { name: /^Compare them/ }));
});
