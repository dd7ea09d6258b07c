/** Reading and marking an article, as an analyst does it with the mouse and with keys. */
import { expect, type Locator, type Page } from "playwright/test";

/** The marks' cards beside the text. */
export function cards(page: Page): Locator {
  return page.getByRole("complementary", { name: "Marks in this article" }).locator("[data-card]");
}

/** The card of the mark that is selected. */
export function selectedCard(page: Page): Locator {
  return cards(page).and(page.locator("[aria-current=true]"));
}

export function selectionBar(page: Page): Locator {
  return page.getByRole("toolbar", { name: "Mark the selected passage" });
}

export async function openArticle(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Everything done on the page has reached the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText("All changes saved")).toBeVisible();
}

type Point = { x: number; y: number };

/** Where the words begin and end on the screen, just inside their first and last letters. */
async function endsOnScreen(page: Page, words: string, occurrence: number): Promise<[Point, Point]> {
  return page.getByRole("main").evaluate(
    (main, wanted) => {
      const texts: Text[] = [];
      for (const paragraph of main.querySelectorAll("p[data-start]")) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
      }
      const whole = texts.map((text) => text.data).join("");
      let start = -1;
      for (let nth = 0; nth < wanted.occurrence; nth++) start = whole.indexOf(wanted.words, start + 1);
      if (start < 0) throw new Error(`“${wanted.words}” does not stand ${wanted.occurrence} times here.`);
      const placeOf = (offset: number): [Text, number] => {
        let left = offset;
        for (const text of texts) {
          if (left < text.length) return [text, left];
          left -= text.length;
        }
        throw new Error("That is beyond the text.");
      };
      const range = document.createRange();
      const [lastText, lastUnit] = placeOf(start + wanted.words.length - 1);
      range.setStart(...placeOf(start));
      range.setEnd(lastText, lastUnit + 1);
      range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
      const lines = [...range.getClientRects()].filter((box) => box.width > 0);
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) throw new Error(`“${wanted.words}” is not shown.`);
      const isRightToLeft = getComputedStyle(range.startContainer.parentElement ?? main).direction === "rtl";
      const middle = (box: DOMRect) => box.top + box.height / 2;
      const [from, to] = isRightToLeft ? [first.right - 1, last.left + 1] : [first.left + 1, last.right - 1];
      return [
        { x: from, y: middle(first) },
        { x: to, y: middle(last) },
      ] as [Point, Point];
    },
    { words, occurrence },
  );
}

/**
 * Drags over the words with the mouse; of several times they stand in the text, over the one asked for, from 1. Again
 * until the page answers with its bar: the text can be read before the page's script runs.
 */
export async function selectPassage(page: Page, words: string, occurrence = 1): Promise<void> {
  await expect(async () => {
    const [from, to] = await endsOnScreen(page, words, occurrence);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await expect(selectionBar(page)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
}

/** Puts the sentence cursor on the first sentence in view, again until the page answers. */
export async function startSentenceCursor(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("v");
    await expect(selectionBar(page)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
}

/** Tags the selected passage with a tag that has a place on the bar. */
export async function tagSelection(page: Page, tag: string): Promise<void> {
  await selectionBar(page).getByRole("button", { name: tag }).click();
  await expect(selectionBar(page)).toBeHidden();
}

/** Opens the note form on the selected passage; resolves to its field. */
export async function openNote(page: Page): Promise<Locator> {
  await selectionBar(page).getByRole("button", { name: "Note" }).click();
  const form = page.getByRole("dialog", { name: "Note on the selected passage" });
  await expect(form).toBeVisible();
  return form.getByLabel("Note");
}

/** What stands in front of a mark in its paragraph: it tells two equal passages apart. */
export async function textBefore(mark: Locator): Promise<string> {
  return mark.evaluate((element) => {
    const paragraph = element.closest("p");
    if (paragraph === null) return "";
    const range = document.createRange();
    range.setStart(paragraph, 0);
    range.setEndBefore(element);
    return range.toString();
  });
}
