/** Importing, as an admin does it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";

export type TextFile = { name: string; bytes: Buffer };

export function textFile(name: string, text: string): TextFile {
  return { name, bytes: Buffer.from(text, "utf8") };
}

/** Drops the files on the import page and waits for their plan, as from the desktop: the browser itself is told of a drag, as no script can. */
export async function dropFiles(page: Page, files: TextFile[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "collate-drop-"));
  const paths = files.map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const box = await page.getByText("Drop files, folders or a ZIP here").boundingBox();
  if (box === null) throw new Error("There is nowhere to drop files on this page.");
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await devtools.send("Input.dispatchDragEvent", { type, ...at, data });
  }
  await waitForPlan(page);
  rmSync(folder, { recursive: true });
}

/** Picks the files in the browser's own dialog. */
export async function pickFiles(page: Page, files: TextFile[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  const buffers = files.map(({ name, bytes }) => ({ name, mimeType: "text/plain", buffer: bytes }));
  await (await chooser).setFiles(buffers);
}

/** The plan of an import, once all its files are read and held against what is known. */
export async function waitForPlan(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/import\/\d+/);
  await expect(page.getByRole("heading", { name: /^Import \d+/, level: 1 })).toContainText(
    "not committed yet",
  );
  // Then they are held against each other and the library; the worker has other imports to see to besides.
  await expect(page.getByRole("progressbar", { name: "Files read" })).toHaveCount(0, { timeout: 30_000 });
}

/** A file of the plan, with what is said of it. */
export function fileInPlan(page: Page, name: string) {
  return page.getByRole("navigation", { name: "Files of this import" }).getByRole("link", { name });
}

/** Commits what is shown; resolves when the result is there. */
export async function commitImport(page: Page, articles: number): Promise<void> {
  const count = `${articles} article${articles === 1 ? "" : "s"}`;
  await page.getByRole("button", { name: `Commit ${count}` }).click();
  // The worker writes it, beside whatever else it does.
  await expect(page.getByText(`${count} in the library.`)).toBeVisible({ timeout: 30_000 });
}
