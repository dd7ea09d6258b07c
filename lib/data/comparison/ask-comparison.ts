/**
 * A person chose two to four articles to compare: each two of them are kept as chosen, and the worker is asked for those
 * that this engine has not compared. Asking again changes nothing, but for pairs that could not be compared: they are
 * tried anew.
 */
import "server-only";
import { z } from "zod";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import type { Tx } from "#lib/db/client.ts";
import { notFound, type Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { rowId } from "../work/input-parts.ts";
import { write } from "../write.ts";
import { enqueueChosen } from "./enqueue-comparison.ts";

const mostArticles = 4;

export const askedComparison = z.object({
  projectId: rowId,
  articleIds: z
    .array(rowId)
    .min(2, "Choose two articles to compare.")
    .max(mostArticles, `At most ${mostArticles} articles stand side by side.`)
    .refine((ids) => new Set(ids).size === ids.length, "Choose each article once."),
});
export type AskedComparison = z.infer<typeof askedComparison>;

/** Held in the order of their ids, so that of two who ask at once one waits and finds the job. Throws Refusal not_found. */
async function holdArticles(tx: Tx, { projectId, articleIds }: AskedComparison): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Article" WHERE "projectId" = ${projectId}::uuid AND id = ANY(${articleIds}::uuid[])
      AND "deletedAt" IS NULL AND "currentVersionId" IS NOT NULL ORDER BY id FOR NO KEY UPDATE`;
  if (rows.length < articleIds.length) throw notFound("One of these articles");
  return rows.map(({ id }) => id);
}

/** Resolves to the ids of the choices, new or known. `ordered`: the articles, by id. */
async function keepChosen(tx: Tx, viewer: Viewer, projectId: string, ordered: readonly string[]) {
  const pairs = ordered.flatMap((articleAId, at) =>
    ordered.slice(at + 1).map((articleBId) => ({ articleAId, articleBId })),
  );
  await tx.chosenPair.createMany({
    data: pairs.map((pair) => ({ id: newId(), projectId, ...pair, chosenById: viewer.userId })),
    skipDuplicates: true,
  });
  const kept = await tx.chosenPair.findMany({ where: { projectId, OR: pairs }, select: { id: true } });
  return kept.map(({ id }) => id);
}

/** What could not be compared is taken for not compared. */
async function forgetFailed(tx: Tx, projectId: string, chosenIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "ComparedPair" p USING "ChosenPair" c, "Article" a, "Article" b
    WHERE c."projectId" = ${projectId}::uuid AND c.id = ANY(${[...chosenIds]}::uuid[])
      AND a."projectId" = c."projectId" AND a.id = c."articleAId"
      AND b."projectId" = c."projectId" AND b.id = c."articleBId"
      AND p."projectId" = c."projectId" AND p.problem IS NOT NULL
      AND p."versionAId" = LEAST(a."currentVersionId", b."currentVersionId")
      AND p."versionBId" = GREATEST(a."currentVersionId", b."currentVersionId")`;
}

/** Every member may. `asked`: how many pairs the worker was asked for. Refuses: not_found. */
export async function askComparison(
  viewer: Viewer,
  input: AskedComparison,
): Promise<Result<{ asked: number }>> {
  const { projectId, articleIds } = input;
  return write(viewer, { act: "comparison.ask", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "comparison.ask");
    const ordered = await holdArticles(tx, input);
    const chosenIds = await keepChosen(tx, viewer, projectId, ordered);
    await forgetFailed(tx, projectId, chosenIds);
    const asked = await enqueueChosen(tx, { projectId, chosenIds, engine: COMPARE_VERSION });
    const [subjectId = ""] = articleIds;
    return { value: { asked }, audit: { subjectType: "article", subjectId, detail: { articleIds, asked } } };
  });
}
