/** Who says what in versions of the member's project, as the worker read it: read, never looked for here. */
import "server-only";
import type { WhoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";
import { db } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import type { Member } from "../viewer.ts";
import { type PackedWhoSaysWhat, unpackWhoSaysWhat } from "./attribution-rows.ts";

export type StoredWhoSaysWhat = WhoSaysWhat & {
  /** The COMPARE_VERSION that read it. */
  engine: string;
};

export type ReadText = { versionId: string; body: string };

/**
 * By version; those not read yet, in articles that were taken back, or of another project are left out. One query.
 * `texts`: versions with the text they hold.
 */
export async function readAttributions(
  { projectId }: Member,
  texts: readonly ReadText[],
): Promise<ReadonlyMap<string, StoredWhoSaysWhat>> {
  const bodies = new Map(texts.map(({ versionId, body }) => [versionId, body]));
  const rows = await db().versionAttributions.findMany({
    where: {
      projectId,
      versionId: { in: [...bodies.keys()] },
      version: { article: { deletedAt: null } },
    },
  });
  return new Map(
    rows.map(({ versionId, engine, attributions, unattributed, hedges }) => {
      const packed = { attributions, unattributed, hedges } as Json as PackedWhoSaysWhat;
      return [versionId, { ...unpackWhoSaysWhat(bodies.get(versionId) ?? "", packed), engine }];
    }),
  );
}
