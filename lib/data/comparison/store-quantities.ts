/** Writes the quantities a version states, once for an engine; what an earlier engine read stands until then. */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import type { Quantity } from "#lib/compare/quantities/quantity.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Json } from "#lib/errors.ts";
import { packQuantity } from "./quantity-rows.ts";

export type VersionBody = { projectId: string; articleId: string; versionId: string; body: string };

/** Whether this engine has read them already is the caller's to know: they are written anew. */
export async function storeQuantities(version: VersionBody, quantities: readonly Quantity[]): Promise<void> {
  const { projectId, articleId, versionId, body } = version;
  await inTransaction(async (tx) => {
    // Two jobs at one version would write its positions twice: one waits for the other.
    await tx.$queryRaw`
      SELECT 1 FROM "ArticleVersion" WHERE "projectId" = ${projectId}::uuid AND id = ${versionId}::uuid FOR NO KEY UPDATE`;
    await tx.versionQuantity.deleteMany({ where: { projectId, versionId } });
    await tx.versionQuantity.createMany({
      data: quantities.map((quantity, position) => ({
        projectId,
        articleId,
        versionId,
        lengthUtf16: body.length,
        position,
        startUtf16: quantity.startUtf16,
        endUtf16: quantity.endUtf16,
        quantity: packQuantity(quantity) as Json as object,
        engine: COMPARE_VERSION,
      })),
    });
  });
}
