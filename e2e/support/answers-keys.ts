/** A page that has been opened answers: what is pressed before its script has taken the page over is lost to it. */
import type { Page } from "playwright/test";

/** The same page, whose `goto` and `reload` wait until every control that is shown belongs to React. */
export function answersKeys(page: Page): Page {
  const { goto, reload } = { goto: page.goto.bind(page), reload: page.reload.bind(page) };
  page.goto = async (...args) => {
    const response = await goto(...args);
    await waitUntilItAnswers(page);
    return response;
  };
  page.reload = async (...args) => {
    const response = await reload(...args);
    await waitUntilItAnswers(page);
    return response;
  };
  return page;
}

async function waitUntilItAnswers(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      // A file or an answer without the app's script has nothing to wait for.
      if (document.querySelector("script[src*='/_next/']") === null) return true;
      const isTaken = (element: Element) =>
        Object.keys(element).some((key) => key.startsWith("__reactProps$"));
      return [
        ...document.querySelectorAll("body a, body button, body textarea, body input:not([type=hidden])"),
      ].every(isTaken);
    },
    undefined,
    { timeout: 20_000 },
  );
  // Listeners are put in by effects, which run once the browser has drawn what was taken over.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}
