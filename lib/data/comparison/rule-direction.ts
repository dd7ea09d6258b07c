/** Says who took from whom, of two articles or of one passage of theirs, or takes that back. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { DirectionRuling } from "#lib/db/generated/client.ts";
import { type Json, notFound, Refusal, type Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { holdPassage } from "./hold-passage.ts";
import { inRulingOrder, turnDirection } from "./pair-rulings.ts";
import type { DirectionRulingInput } from "./ruling-input.ts";

/** What an undo names. `before`: what stood until then, whoever said it, as said of A and B. */
export type RuledDirection = {
  revision: number;
  before: { word: DirectionRuling["word"]; reason: string };
  ruledPassageId: string | null;
};

type Subject = { articleAId: string; articleBId: string; ruledPassageId: string | null; isTurned: boolean };

/** Both articles, held in the order of their ids: rulings of a pair come one after the other. Throws Refusal not_found. */
async function holdSubject(tx: Tx, input: DirectionRulingInput): Promise<Subject> {
  const { projectId, articleAId: aId, articleBId: bId } = input;
  if (aId === bId) throw new Refusal("invalid", "An article took nothing from itself: choose two articles.");
  const { low, high, isTurned } = inRulingOrder({ aId, bId });
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Article" WHERE "projectId" = ${projectId}::uuid AND id IN (${low}::uuid, ${high}::uuid)
      AND "deletedAt" IS NULL ORDER BY id FOR NO KEY UPDATE`;
  if (found.length < 2) throw notFound("One of these articles");
  const place = input.passage === null ? null : await holdPassage(tx, projectId, input.passage);
  if (place !== null && (place.articleAId !== low || place.articleBId !== high))
    throw notFound("This passage");
  return { articleAId: low, articleBId: high, ruledPassageId: place?.id ?? null, isTurned };
}

/** What stands, said of A and B as the page names them. */
function wordOf(last: DirectionRuling | null, isTurned: boolean): RuledDirection["before"] {
  if (last === null) return { word: "none", reason: "" };
  return { word: isTurned ? turnDirection(last.word) : last.word, reason: last.reason };
}

function stands(last: DirectionRuling | null, isTurned: boolean): { revision: number; current: Json } {
  const revision = last?.number ?? 0;
  return { revision, current: { revision, ...wordOf(last, isTurned) } };
}

/** Throws Refusal: conflict (somebody ruled meanwhile), invalid (nothing to take back). */
async function appendRuling(tx: Tx, viewer: Viewer, input: DirectionRulingInput, subject: Subject) {
  const { projectId, revision, word, reason } = input;
  const { isTurned, ...key } = subject;
  const last = await tx.directionRuling.findFirst({
    where: { projectId, ...key },
    orderBy: { number: "desc" },
  });
  refuseStale("What is said of these two", revision, stands(last, isTurned));
  if (word === "none" && (last === null || last.word === "none"))
    throw new Refusal("invalid", "Nothing was said of these two that could be taken back.");
  const kept = isTurned ? turnDirection(word) : word;
  const number = revision + 1;
  await tx.directionRuling.create({
    data: { id: newId(), projectId, ...key, number, word: kept, reason, authorId: viewer.userId },
  });
  return { revision: number, before: wordOf(last, isTurned) };
}

/** Every member may. Refuses: not_found, conflict, invalid. */
export async function ruleDirection(
  viewer: Viewer,
  input: DirectionRulingInput,
): Promise<Result<RuledDirection>> {
  const { projectId, word, reason, articleAId, articleBId } = input;
  return write(viewer, { act: "reuse.direct", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "reuse.rule");
    const subject = await holdSubject(tx, input);
    const ruled = await appendRuling(tx, viewer, input, subject);
    const { ruledPassageId } = subject;
    const detail = { articleAId, articleBId, ruledPassageId, word, before: ruled.before.word, reason };
    return {
      value: { ...ruled, ruledPassageId },
      audit: { subjectType: "article", subjectId: articleAId, detail },
    };
  });
}
