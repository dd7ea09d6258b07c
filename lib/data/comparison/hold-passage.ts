/** The place that is ruled on: an aligned passage as it stands now is written down as one, once. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { RuledPassage } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { holdLiveArticles } from "../article/hold-live-articles.ts";
import type { PassageSubject } from "./ruling-input.ts";

/** Both articles are in the library, and stay there until the transaction ends. Throws Refusal not_found. */
async function requireArticles(tx: Tx, projectId: string, ids: readonly string[]): Promise<void> {
  if (!(await holdLiveArticles(tx, projectId, ids))) throw notFound("This passage");
}

/** Held until the transaction ends, so that its rulings come one after the other. Throws Refusal not_found. */
async function holdRuled(tx: Tx, projectId: string, id: string): Promise<RuledPassage> {
  await tx.$queryRaw`
    SELECT 1 FROM "RuledPassage" WHERE "projectId" = ${projectId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const place = await tx.ruledPassage.findUnique({ where: { projectId_id: { projectId, id } } });
  if (place === null) throw notFound("This passage");
  await requireArticles(tx, projectId, [place.articleAId, place.articleBId]);
  return place;
}

/** The comparison's row is held first: whoever stores it anew meanwhile waits, and then finds the place. */
async function holdReuse(tx: Tx, projectId: string, id: string) {
  await tx.$queryRaw`
    SELECT 1 FROM "Comparison" c JOIN "Reuse" r ON r."projectId" = c."projectId" AND r."comparisonId" = c.id
    WHERE r."projectId" = ${projectId}::uuid AND r.id = ${id}::uuid FOR UPDATE OF c`;
  const reuse = await tx.reuse.findUnique({
    where: { projectId_id: { projectId, id } },
    include: {
      comparison: {
        include: {
          versionA: { select: { body: true } },
          versionB: { select: { body: true } },
        },
      },
    },
  });
  if (reuse === null) throw notFound("This passage");
  return reuse;
}

type HeldReuse = Awaited<ReturnType<typeof holdReuse>>;

/** Both sides as they stand, the article with the smaller id first. */
function sidesOf(reuse: HeldReuse) {
  const { comparison: pair } = reuse;
  const side = (articleId: string, versionId: string, body: string, startUtf16: number, endUtf16: number) => {
    return { articleId, versionId, body, startUtf16, endUtf16 };
  };
  const a = side(pair.articleAId, pair.versionAId, pair.versionA.body, reuse.aStartUtf16, reuse.aEndUtf16);
  const b = side(pair.articleBId, pair.versionBId, pair.versionB.body, reuse.bStartUtf16, reuse.bEndUtf16);
  return a.articleId < b.articleId ? { low: a, high: b } : { low: b, high: a };
}

async function insertPlace(tx: Tx, reuse: HeldReuse): Promise<RuledPassage> {
  const { projectId } = reuse;
  const { low, high } = sidesOf(reuse);
  await requireArticles(tx, projectId, [low.articleId, high.articleId]);
  const place = await tx.ruledPassage.create({
    data: {
      id: newId(),
      projectId,
      articleAId: low.articleId,
      versionAId: low.versionId,
      aLengthUtf16: low.body.length,
      aStartUtf16: low.startUtf16,
      aEndUtf16: low.endUtf16,
      aExact: low.body.slice(low.startUtf16, low.endUtf16),
      articleBId: high.articleId,
      versionBId: high.versionId,
      bLengthUtf16: high.body.length,
      bStartUtf16: high.startUtf16,
      bEndUtf16: high.endUtf16,
      bExact: high.body.slice(high.startUtf16, high.endUtf16),
    },
  });
  await tx.reuse.update({ where: { id: reuse.id }, data: { ruledPassageId: place.id } });
  return place;
}

/** The ruled place of what the page named, held; made of an aligned passage at its first ruling. Throws Refusal not_found. */
export async function holdPassage(tx: Tx, projectId: string, subject: PassageSubject): Promise<RuledPassage> {
  if ("ruledPassageId" in subject) return holdRuled(tx, projectId, subject.ruledPassageId);
  const reuse = await holdReuse(tx, projectId, subject.reuseId);
  return reuse.ruledPassageId === null
    ? insertPlace(tx, reuse)
    : holdRuled(tx, projectId, reuse.ruledPassageId);
}
