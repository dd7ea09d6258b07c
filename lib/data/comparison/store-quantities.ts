/** Writes the quantities a version states, once for an engine; what an earlier engine read stands until then. */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import type { Quantity } from "#lib/compare/quantities/quantity.ts";
import { db } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import { packQuantity } from "./quantity-rows.ts";

export type VersionBody = { projectId: string; articleId: string; versionId: string; body: string };

/** Whether this engine has read them already is the caller's to know: they are written anew. One statement. */
export async function storeQuantities(version: VersionBody, quantities: readonly Quantity[]): Promise<void> {
  const { projectId, articleId, versionId, body } = version;
  if (quantities.length === 0) {
    await db().versionQuantities.deleteMany({ where: { projectId, versionId } });
    return;
  }
  const read = { engine: COMPARE_VERSION, quantities: quantities.map(packQuantity) as Json as object };
  await db().versionQuantities.upsert({
    where: { projectId_versionId: { projectId, versionId } },
    create: { projectId, articleId, versionId, lengthUtf16: body.length, ...read },
    update: read,
  });
}
