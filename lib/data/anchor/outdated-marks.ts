/** The marks of an article, annotations and evidence alike, that stand on another version than the given one. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import type { ReanchoringKey } from "./enqueue-reanchoring.ts";

export type MarkKind = "annotation" | "evidence";

export type Mark = {
  kind: MarkKind;
  id: string;
  authorId: string;
  versionId: string;
  startUtf16: number;
  endUtf16: number;
};

/**
 * Live ones, drafts and withdrawn ones too, that have no verdict for that version yet, or one that was found before the
 * mark was changed and that nobody has ruled on.
 */
export async function listOutdatedMarks(client: Db, key: ReanchoringKey): Promise<Mark[]> {
  const { projectId, articleId, toVersionId } = key;
  return client.$queryRaw<Mark[]>`
    SELECT m.kind, m.id, m."authorId", m."versionId", m."startUtf16", m."endUtf16"
    FROM (
      SELECT 'annotation' AS kind, a.id, a."authorId", a."versionId", a."startUtf16", a."endUtf16", a."updatedAt",
        a.id AS "annotationId", NULL::uuid AS "evidenceId"
      FROM "Annotation" a
      WHERE a."projectId" = ${projectId}::uuid AND a."articleId" = ${articleId}::uuid
        AND a."versionId" <> ${toVersionId}::uuid AND a."deletedAt" IS NULL
      UNION ALL
      SELECT 'evidence', e.id, e."authorId", e."versionId", e."startUtf16", e."endUtf16", e."updatedAt", NULL, e.id
      FROM "Evidence" e
      WHERE e."projectId" = ${projectId}::uuid AND e."articleId" = ${articleId}::uuid
        AND e."versionId" <> ${toVersionId}::uuid AND e."deletedAt" IS NULL
    ) m
    WHERE NOT EXISTS (
      SELECT 1 FROM "Reanchoring" r
      WHERE r."projectId" = ${projectId}::uuid AND r."toVersionId" = ${toVersionId}::uuid
        AND r."fromVersionId" = m."versionId" AND r."supersededAt" IS NULL
        AND (r."annotationId" = m."annotationId" OR r."evidenceId" = m."evidenceId")
        AND (r.ruling = 'kept' OR r."computedAt" >= m."updatedAt"))
    ORDER BY m."versionId", m."startUtf16", m.id`;
}
