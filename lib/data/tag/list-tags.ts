/** The codebook as a member sees it: the tree in order, with how many annotations wear each tag. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { TagHue } from "#lib/text/tag-hue.ts";
import type { Member } from "../viewer.ts";
import { visibleSql } from "../work/visible-work.ts";
import { orderTags } from "./tag-tree.ts";

export type CodebookTag = {
  tagId: string;
  parentId: string | null;
  name: string;
  definition: string;
  hue: TagHue;
  /** The reader's key 1–9 that sets it. */
  key: string | null;
  position: number;
  revision: number;
  /** From 0. */
  depth: number;
  /** Annotations that wear it, without those below it: what is shared, and the member's own drafts. */
  annotationCount: number;
  articleCount: number;
};

/** Parents before children, siblings in their order. Two counts of one pass over the project's tagged annotations. */
export async function listTags(member: Member): Promise<CodebookTag[]> {
  const rows = await db().$queryRaw<Omit<CodebookTag, "depth">[]>`
    SELECT t.id AS "tagId", t."parentId", t.name, t.definition, t.hue, t.key, t.position, t.revision,
      COALESCE(n.annotations, 0)::int AS "annotationCount", COALESCE(n.articles, 0)::int AS "articleCount"
    FROM "Tag" t
    LEFT JOIN (
      SELECT at."tagId", count(*) AS annotations, count(DISTINCT a."articleId") AS articles
      FROM "AnnotationTag" at
      JOIN "Annotation" a ON a."projectId" = at."projectId" AND a.id = at."annotationId"
      JOIN "Article" art ON art."projectId" = a."projectId" AND art.id = a."articleId" AND art."deletedAt" IS NULL
      WHERE at."projectId" = ${member.projectId}::uuid AND ${visibleSql(member, "a")}
      GROUP BY at."tagId"
    ) n ON n."tagId" = t.id
    WHERE t."projectId" = ${member.projectId}::uuid AND t."deletedAt" IS NULL`;
  return orderTags(rows);
}
