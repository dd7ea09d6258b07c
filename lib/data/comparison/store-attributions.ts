/** Writes who says what in a version, in the place of what an earlier engine read: that stands until then. */
import "server-only";
import type { WhoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { db } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import { packWhoSaysWhat } from "./attribution-rows.ts";
import type { VersionBody } from "./store-quantities.ts";

/** One statement; whoever comes second at one version writes the same. */
export async function storeAttributions(version: VersionBody, said: WhoSaysWhat): Promise<void> {
  const { projectId, articleId, versionId, body } = version;
  const packed = packWhoSaysWhat(said) as Json as { [Part in keyof WhoSaysWhat]: object };
  const { attributions, unattributed, hedges } = packed;
  const data = { engine: COMPARE_VERSION, attributions, unattributed, hedges };
  await db().versionAttributions.upsert({
    where: { projectId_versionId: { projectId, versionId } },
    create: { projectId, articleId, versionId, lengthUtf16: body.length, ...data },
    update: data,
  });
}
