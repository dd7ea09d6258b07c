/** The place that is ruled on: an aligned passage as it stands now is written down as one, once. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { RuledPassage } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { holdComparison, holdRuled, insertPlace, placeWords } from "./hold-place.ts";
import type { PassageSubject } from "./ruling-input.ts";

/** With its comparison, which is held first. Throws Refusal not_found. */
async function holdReuse(tx: Tx, projectId: string, id: string) {
  const where = { projectId_id: { projectId, id } };
  const known = await tx.reuse.findUnique({ where, select: { comparisonId: true } });
  const pair = known === null ? null : await holdComparison(tx, projectId, known.comparisonId);
  const reuse = await tx.reuse.findUnique({ where });
  if (pair === null || reuse === null) throw notFound(placeWords.passage);
  return { pair, reuse };
}

/** The ruled place of what the page named, held; made of an aligned passage at its first ruling. Throws Refusal not_found. */
export async function holdPassage(tx: Tx, projectId: string, subject: PassageSubject): Promise<RuledPassage> {
  if ("ruledPassageId" in subject) {
    const place = await holdRuled(tx, projectId, subject.ruledPassageId);
    if (place.kind !== "passage") throw notFound(placeWords.passage);
    return place;
  }
  const { pair, reuse } = await holdReuse(tx, projectId, subject.reuseId);
  if (reuse.ruledPassageId !== null) return holdRuled(tx, projectId, reuse.ruledPassageId);
  const place = await insertPlace(tx, { kind: "passage", pair, spans: reuse });
  await tx.reuse.update({
    where: { projectId_id: { projectId, id: reuse.id } },
    data: { ruledPassageId: place.id },
  });
  return place;
}
