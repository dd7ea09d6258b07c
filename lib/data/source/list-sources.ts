/** The project's sources for their screen: names, letters with their history, and the articles that name them. */
import "server-only";
import { asReliability, type Reliability } from "#lib/claims/admiralty.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";

export type Grading = {
  id: string;
  letter: Reliability | null;
  /** ISO day from which it holds. */
  validFrom: string;
  reason: string;
  setBy: string;
  setAt: Date;
};

export type SourceItem = {
  sourceId: string;
  name: string;
  note: string;
  revision: number;
  aliases: string[];
  /** The letters, the one that holds today first, those before it after it. */
  gradings: Grading[];
  /** Articles it published, without the excluded. */
  published: number;
  /** Articles of others that repost its work, without the excluded. */
  reposted: number;
};

type GradingRow = Omit<Grading, "setAt"> & { setAt: string };

/** By name. One query. */
export async function listSources({ projectId }: Member): Promise<SourceItem[]> {
  const rows = await db().$queryRaw<(Omit<SourceItem, "gradings"> & { gradings: GradingRow[] })[]>`
    SELECT s.id AS "sourceId", s.name, s.note, s.revision,
      ARRAY(SELECT al.name FROM "SourceAlias" al WHERE al."projectId" = s."projectId" AND al."sourceId" = s.id
        ORDER BY al."nameKey") AS aliases,
      COALESCE((SELECT json_agg(json_build_object('id', rel.id, 'letter', rel.letter, 'validFrom', rel."validFrom",
          'reason', rel.reason, 'setBy', u.name, 'setAt', rel."createdAt")
          ORDER BY rel."validFrom" DESC, rel."createdAt" DESC, rel.id DESC)
        FROM "SourceReliability" rel JOIN "User" u ON u.id = rel."setById"
        WHERE rel."projectId" = s."projectId" AND rel."sourceId" = s.id), '[]') AS gradings,
      COALESCE(p.count, 0)::int AS published, COALESCE(q.count, 0)::int AS reposted
    FROM "Source" s
    LEFT JOIN (SELECT "sourceId", count(*) FROM "Article" WHERE "projectId" = ${projectId}::uuid
      AND "deletedAt" IS NULL AND "excludedAt" IS NULL GROUP BY 1) p ON p."sourceId" = s.id
    LEFT JOIN (SELECT "primarySourceId", count(*) FROM "Article" WHERE "projectId" = ${projectId}::uuid
      AND "deletedAt" IS NULL AND "excludedAt" IS NULL GROUP BY 1) q ON q."primarySourceId" = s.id
    WHERE s."projectId" = ${projectId}::uuid AND s."deletedAt" IS NULL
    ORDER BY s."nameKey", s.id`;
  return rows.map((row) => ({
    ...row,
    gradings: row.gradings.map((grading) => ({
      ...grading,
      letter: asReliability(grading.letter),
      setAt: new Date(grading.setAt),
    })),
  }));
}
