/** Says whether two aligned passages, quotations or numbers are the same one, or takes that back. What is said outlasts every recomputation. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { AlignmentRuling, RuledPassage } from "#lib/db/generated/client.ts";
import { type Json, Refusal, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { standingRuling } from "./carry-rulings.ts";
import { holdAligned } from "./hold-aligned.ts";
import { placeWords } from "./hold-place.ts";
import type { AlignmentRulingInput } from "./ruling-input.ts";

/** What an undo names. `before`: the word that stood. */
export type RuledAlignment = {
  ruledPassageId: string;
  revision: number;
  before: "same" | "notSame" | "none";
};

type Standing = { revision: number; current: Json };

/** `authorName`: who said what stands; null while nobody said anything. */
async function standing(tx: Tx, last: AlignmentRuling | null): Promise<Standing> {
  if (last === null)
    return { revision: 0, current: { revision: 0, word: "none", reason: "", authorName: null } };
  const { number: revision, word, reason, authorId: id } = last;
  const { name: authorName } = await tx.user.findUniqueOrThrow({ where: { id }, select: { name: true } });
  return { revision, current: { revision, word, reason, authorName } };
}

/** Repeats the word that stands where its passage, or its pair, is kept. */
async function repeatStanding(tx: Tx, { projectId, id, kind }: RuledPassage): Promise<void> {
  const { ruledPassageId, ...standing } = await standingRuling(tx, projectId, id);
  const where = { projectId, ruledPassageId };
  const { state } = standing;
  if (kind === "passage") await tx.reuse.updateMany({ where, data: standing });
  else if (kind === "quotation") await tx.quotationPair.updateMany({ where, data: { state } });
  else await tx.quantityPair.updateMany({ where, data: { state } });
}

/** Throws Refusal: conflict (somebody ruled meanwhile), invalid (nothing to take back). */
async function appendRuling(tx: Tx, viewer: Viewer, input: AlignmentRulingInput, place: RuledPassage) {
  const { projectId, revision, word, reason } = input;
  const ruledPassageId = place.id;
  const what = placeWords[place.kind].toLowerCase();
  const last = await tx.alignmentRuling.findFirst({
    where: { projectId, ruledPassageId },
    orderBy: { number: "desc" },
  });
  if (revision !== (last?.number ?? 0))
    refuseStale(`What is said of ${what}`, revision, await standing(tx, last));
  const before = last?.word ?? "none";
  if (word === "none" && before === "none")
    throw new Refusal("invalid", `Nothing was said of ${what} that could be taken back.`);
  const number = revision + 1;
  await tx.alignmentRuling.create({
    data: { projectId, ruledPassageId, number, word, reason, authorId: viewer.userId },
  });
  await repeatStanding(tx, place);
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
    const place = await holdAligned(tx, projectId, input.passage);
    const { revision, before } = await appendRuling(tx, viewer, input, place);
    return {
      value: { ruledPassageId: place.id, revision, before },
      audit: { subjectType: place.kind, subjectId: place.id, detail: { word, before, reason } },
    };
  });
}
