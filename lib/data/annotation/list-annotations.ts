/** The marks on one article version that a member sees, for the reader: one query however many there are. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { TagHue } from "#lib/text/tag-hue.ts";
import type { Member } from "../viewer.ts";
import { type LatestDecision, latestDecisionSql } from "../work/latest-decision.ts";
import { visibleSql } from "../work/visible-work.ts";

export type AnnotationTagItem = { tagId: string; name: string; hue: TagHue; isDeleted: boolean };

export type AnnotationItem = {
  annotationId: string;
  versionId: string;
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
  exact: string;
  note: string;
  visibility: "draft" | "shared";
  revision: number;
  authorId: string;
  authorName: string;
  isMine: boolean;
  createdAt: Date;
  updatedAt: Date;
  withdrawnAt: Date | null;
  tags: AnnotationTagItem[];
  decision: LatestDecision | null;
};

/** One's own and what is shared, in the order of the text; tags in the order they were put on. */
export async function listAnnotationsForVersion(
  member: Member,
  versionId: string,
): Promise<AnnotationItem[]> {
  return db().$queryRaw<AnnotationItem[]>`
    SELECT a.id AS "annotationId", a."versionId", a."startUtf16", a."endUtf16", a.exact, a.note,
      a.visibility::text AS visibility, a.revision, a."authorId", u.name AS "authorName",
      a."authorId" = ${member.userId}::uuid AS "isMine", a."createdAt", a."updatedAt", a."withdrawnAt",
      COALESCE((
        SELECT json_agg(json_build_object('tagId', t.id, 'name', t.name, 'hue', t.hue, 'isDeleted', t."deletedAt" IS NOT NULL)
          ORDER BY at."addedAt", t.id)
        FROM "AnnotationTag" at JOIN "Tag" t ON t."projectId" = at."projectId" AND t.id = at."tagId"
        WHERE at."projectId" = a."projectId" AND at."annotationId" = a.id), '[]') AS tags,
      ${latestDecisionSql("annotation", "a")} AS decision
    FROM "Annotation" a
    JOIN "User" u ON u.id = a."authorId"
    JOIN "Article" art ON art."projectId" = a."projectId" AND art.id = a."articleId" AND art."deletedAt" IS NULL
    WHERE a."versionId" = ${versionId}::uuid AND ${visibleSql(member, "a")}
    ORDER BY a."startUtf16", a."endUtf16" DESC, a.id`;
}
