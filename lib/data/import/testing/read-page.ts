/** Reads a page of the first import of a project, as its screen is given it. */
import "server-only";
import type { Member } from "../../viewer.ts";
import type { ArticlesPage, ImportPage, ImportPageQuery } from "../import-page.ts";
import { readImportPage } from "../read-import-page.ts";

/** What an address without a query asks for. */
export const firstPage: ImportPageQuery = { fileId: null, only: "all", name: null, filesPage: null, page: 1 };

/** Throws when there is no such import. */
export async function readPage(member: Member, query: Partial<ImportPageQuery> = {}): Promise<ImportPage> {
  const page = await readImportPage(member, 1, { ...firstPage, ...query });
  if (page === null) throw new Error("there is no such import");
  return page;
}

/** Throws when the page shows something else than articles. */
export function articlesOf({ shown }: ImportPage): ArticlesPage {
  if (shown.kind !== "articles") throw new Error(`${shown.kind} is shown`);
  return shown.page;
}
