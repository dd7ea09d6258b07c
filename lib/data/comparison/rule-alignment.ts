/** Says whether two aligned passages are the same one, or takes that back. What is said outlasts every recomputation. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { AlignmentRuling } from "#lib/db/generated/client.ts";
import { type Json, Refusal, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { standingRuling } from "./carry-rulings.ts";
import { holdPassage } from "./hold-passage.ts";
import type { AlignmentRulingInput } from "./ruling-input.ts";

/** What an undo names. `before`: the word that stood. */
export type RuledAlignment = {
  ruledPassageId: string;
  revision: number;
  before: "same" | "notSame" | "none";
};

function stands(last: AlignmentRuling | null): { revision: number; current: Json } {
  const revision = last?.number ?? 0;
  return { revision, current: { revision, word: last?.word ?? "none", reason: last?.reason ?? "" } };
}

/** Throws Refusal: conflict (somebody ruled meanwhile), invalid (nothing to take back). */
async function appendRuling(tx: Tx, viewer: Viewer, input: AlignmentRulingInput, ruledPassageId: string) {
  const { projectId, revision, word, reason } = input;
  const last = await tx.alignmentRuling.findFirst({
    where: { projectId, ruledPassageId },
    orderBy: { number: "desc" },
  });
  refuseStale("What is said of this passage", revision, stands(last));
  const before = last?.word ?? "none";
  if (word === "none" && before === "none")
    throw new Refusal("invalid", "Nothing was said of this passage that could be taken back.");
  const number = revision + 1;
  await tx.alignmentRuling.create({
    data: { projectId, ruledPassageId, number, word, reason, authorId: viewer.userId },
  });
  const { ruledPassageId: _, ...standing } = await standingRuling(tx, projectId, ruledPassageId);
  await tx.reuse.updateMany({ where: { projectId, ruledPassageId }, data: standing });
  return { revision: number, before };
}

/** Every member may. Refuses: not_found, conflict, invalid. */
export async function ruleAlignment(
  viewer: Viewer,
  input: AlignmentRulingInput,
): Promise<Result<RuledAlignment>> {
  const { projectId, word, reason } = input;
  return write(viewer, { act: "reuse.rule", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "reuse.rule");
    const { id: ruledPassageId } = await holdPassage(tx, projectId, input.passage);
    const { revision, before } = await appendRuling(tx, viewer, input, ruledPassageId);
    return {
      value: { ruledPassageId, revision, before },
      audit: { subjectType: "passage", subjectId: ruledPassageId, detail: { word, before, reason } },
    };
  });
}
