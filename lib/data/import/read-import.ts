/** One import whole, with all its files and articles in short: for the command line. Screens read pages of it. */
import "server-only";
import type { Member } from "../viewer.ts";
import { byFile } from "./by-file.ts";
import { findImportStanding } from "./import-standing.ts";
import type { ImportFileView, ImportView } from "./import-view.ts";
import type { ImportKey } from "./lock-import.ts";
import { readArticleBriefs } from "./read-article-briefs.ts";
import { readFileFacts } from "./read-file-facts.ts";
import { readImportIndex } from "./read-import-index.ts";

async function listFiles(key: ImportKey, ownNumber: number): Promise<ImportFileView[]> {
  const index = await readImportIndex(key);
  const fileIds = index.map(({ id }) => id);
  const briefs = await readArticleBriefs(key, { fileIds, which: "all", offset: 0, limit: null });
  const articles = byFile(briefs);
  const files = await readFileFacts(key, index, ownNumber);
  return files.map((file) => ({
    ...file,
    articles: (articles.get(file.id) ?? []).map(({ brief }) => brief),
  }));
}

/** The import with this number; null when the project has none. Linear in its files and articles. */
export async function readImport(member: Member, number: number): Promise<ImportView | null> {
  const found = await findImportStanding(member, number);
  if (found === null) return null;
  const { revision: _, ...standing } = found;
  const key = { projectId: member.projectId, importId: standing.id };
  return { ...standing, fileViews: await listFiles(key, number) };
}
