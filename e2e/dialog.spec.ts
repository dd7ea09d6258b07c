/** What an open dialog makes of the page around it. */
import type { Page } from "playwright/test";
import type makeProjectRoom from "./rooms/project-room.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

/** The colours that are on the screen at two places, as the browser drew them. */
async function colours(page: Page, places: { x: number; y: number }[]): Promise<number[][]> {
  const png = (await page.screenshot()).toString("base64");
  return page.evaluate(
    async ({ png, places }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
      if (context === null) throw new Error("The browser has no canvas.");
      context.drawImage(picture, 0, 0);
      return places.map(({ x, y }) => [...context.getImageData(x, y, 1, 1).data]);
    },
    { png, places },
  );
}

test("the scrollbar’s gutter beside an open dialog is as dark as the page", async ({ openAs }) => {
  const room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Dialogs" });
  const page = await openAs(room.people.analyst, { viewport: { width: 1440, height: 900 } });
  await page.goto(`${room.path}/claims`);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.getByRole("button", { name: "New claim" }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    const gutter = await page.evaluate(() => innerWidth - document.body.getBoundingClientRect().right);
    expect(gutter).toBeGreaterThan(0);
    const y = 800;
    await expect
      .poll(async () => {
        const [beside = [], under = []] = await colours(page, [
          { x: 1440 - Math.ceil(gutter / 2), y },
          { x: 1440 - gutter - 8, y },
        ]);
        return Math.max(...beside.map((part, at) => Math.abs(part - (under[at] ?? 0))));
      })
      .toBeLessThanOrEqual(2);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});
