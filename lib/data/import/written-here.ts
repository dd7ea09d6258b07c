/** What another text of the import became, for one that is to be a version or a copy of it. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal } from "#lib/errors.ts";
import type { ToWrite } from "./write-articles.ts";

/** By its plan: an article of its own, or the one it is a version of. Null when it is not written, nor among `beside`. */
async function findWritten(
  tx: Tx,
  projectId: string,
  plannedId: string,
  beside: readonly ToWrite[],
): Promise<string | null> {
  const here = beside.find((one) => one.plannedId === plannedId);
  if (here === undefined) {
    const row = await tx.plannedArticle.findFirst({ where: { projectId, id: plannedId } });
    return row?.articleId ?? null;
  }
  const { as } = here.toCome;
  if (as?.kind === "version") return as.articleId;
  return as?.kind === "versionHere" ? findWritten(tx, projectId, as.plannedId, beside) : here.articleId;
}

/**
 * The article that the text `one` refers to became.
 *
 * @param beside what is written with it; the commit has seen to it that nothing refers to itself in a circle
 * @throws Refusal conflict when that text was not written
 */
export async function articleWrittenHere(
  tx: Tx,
  projectId: string,
  { plannedId, title }: { plannedId: string; title: string },
  beside: readonly ToWrite[],
): Promise<string> {
  const articleId = await findWritten(tx, projectId, plannedId, beside);
  if (articleId !== null) return articleId;
  throw new Refusal(
    "conflict",
    `“${title}” is to be a version or a copy of a text of this import that was not written. Cancel the import and decide anew.`,
  );
}
