/**
 * The job's work after a person chose two articles to compare: exactly these two, as they stand now. Safe to run again at
 * any point. New versions and a later engine bring the pair back by compare-version.ts.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import { compareWith } from "./compare-with.ts";
import { type ChosenKey, readChosen } from "./list-chosen.ts";

/**
 * Resolves to how many comparisons it wrote: none where nothing was found in both, this engine has compared them, or
 * another job is at it. Null when one of the articles is gone.
 */
export async function compareChosen(key: ChosenKey): Promise<number | null> {
  const [one, other] = (await readChosen(key)) ?? [];
  if (one === undefined || other === undefined) return null;
  const { articleId, versionId, body } = other;
  const others = [{ articleId, versionId, lengthUtf16: body.length }];
  return compareWith({ ...one, projectId: key.projectId, ownerId: key.chosenPairId }, others);
}

/** Says why the pair was given up, where its job had begun: the screen tells it and offers to compare again. */
export async function giveUpChosen({ projectId, chosenPairId }: ChosenKey, problem: string): Promise<void> {
  await db().comparedPair.updateMany({
    where: { projectId, ownerId: chosenPairId, doneAt: null },
    data: { doneAt: new Date(), problem },
  });
}
