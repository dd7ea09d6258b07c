/** The imports members handed in that nobody has committed or declined yet, with what each would write. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { type IndexedFile, importTotals } from "./import-index.ts";
import { findImportStanding } from "./import-standing.ts";
import type { ArticleBrief, ImportStanding, ImportTotals } from "./import-view.ts";
import type { ImportKey } from "./lock-import.ts";
import { readArticleBriefs } from "./read-article-briefs.ts";
import { readImportIndex } from "./read-import-index.ts";

/** Of each the index is read, and the hash a commit must name. */
const mostRead = 10;

/** Articles that are shown of each. */
const mostShown = 3;

/** `first`: the first articles a commit would write. */
export type Proposal = ImportStanding & { totals: ImportTotals; first: ArticleBrief[] };

export type Proposed = { imports: Proposal[]; more: number };

async function firstIncluded(key: ImportKey, index: readonly IndexedFile[]): Promise<ArticleBrief[]> {
  const fileIds = index
    .filter(({ included }) => included > 0)
    .slice(0, mostShown)
    .map(({ id }) => id);
  const briefs = await readArticleBriefs(key, { fileIds, which: "included", offset: 0, limit: mostShown });
  return briefs.map(({ brief }) => brief);
}

async function readProposal(member: Member, number: number): Promise<Proposal[]> {
  const standing = await findImportStanding(member, number);
  if (standing?.state !== "proposed") return [];
  const key = { projectId: member.projectId, importId: standing.id };
  const index = await readImportIndex(key);
  return [{ ...standing, totals: importTotals(index), first: await firstIncluded(key, index) }];
}

/** The oldest first; `more` wait behind them. Linear in the imports shown. */
export async function listProposals(member: Member): Promise<Proposed> {
  const where = { projectId: member.projectId, state: "proposed" as const };
  const rows = await db().import.findMany({
    where,
    orderBy: { proposedAt: "asc" },
    take: mostRead,
    select: { number: true },
  });
  const imports: Proposal[] = [];
  for (const { number } of rows) imports.push(...(await readProposal(member, number)));
  const more = rows.length < mostRead ? 0 : (await db().import.count({ where })) - mostRead;
  return { imports, more };
}
