/**
 * The way back of a mark that a person put on another version: when the version it came from is current again, it stands
 * there where it stood, by that same ruling. Nothing is sought: what a person has said of its place is not guessed anew.
 */
import "server-only";
import type { Reanchored } from "#lib/anchor/reanchor.ts";
import { type Db, db } from "#lib/db/client.ts";
import type { VersionBody } from "./move-mark.ts";
import type { Mark } from "./outdated-marks.ts";

type Ruling = { ruling: "taken"; ruledById: string; ruledAt: Date; reason: string };

/** Where it stood, with the verdict that was ruled on and the ruling. */
export type WayBack = { found: Reanchored; ruled: Ruling };

type Row = {
  id: string;
  verdict: Reanchored["verdict"];
  score: number;
  ruledById: string;
  ruledAt: Date;
  reason: string;
  startUtf16: number;
  endUtf16: number;
  exact: string;
};

/**
 * The last question that brought each mark where it stands, if a person answered it and it came from that version; with
 * the passage before that move, if nobody has changed the passage since.
 */
async function listTaken(client: Db, to: VersionBody, ids: readonly string[]): Promise<Row[]> {
  return client.$queryRaw<Row[]>`
    WITH marks AS (
      SELECT a.id, a."versionId", a."startUtf16", a."endUtf16" FROM "Annotation" a
      WHERE a."projectId" = ${to.projectId}::uuid AND a.id = ANY(${[...ids]}::uuid[])
      UNION ALL
      SELECT e.id, e."versionId", e."startUtf16", e."endUtf16" FROM "Evidence" e
      WHERE e."projectId" = ${to.projectId}::uuid AND e.id = ANY(${[...ids]}::uuid[])
    ), revisions AS (
      SELECT "annotationId" AS id, number, cause, "startUtf16", "endUtf16", exact FROM "AnnotationRevision"
      WHERE "projectId" = ${to.projectId}::uuid AND "annotationId" = ANY(${[...ids]}::uuid[])
      UNION ALL
      SELECT "evidenceId", number, cause, "startUtf16", "endUtf16", exact FROM "EvidenceRevision"
      WHERE "projectId" = ${to.projectId}::uuid AND "evidenceId" = ANY(${[...ids]}::uuid[])
    ), moves AS (
      SELECT id, max(number) AS number FROM revisions WHERE cause = 'reanchored' GROUP BY id
    )
    SELECT m.id, r.verdict::text AS verdict, r.score, r."ruledById", r."ruledAt", r.reason,
      before."startUtf16", before."endUtf16", before.exact
    FROM marks m
    JOIN "Reanchoring" r ON r."projectId" = ${to.projectId}::uuid AND m.id IN (r."annotationId", r."evidenceId")
      AND r."toVersionId" = m."versionId" AND r."fromVersionId" = ${to.versionId}::uuid AND r.ruling = 'taken'
    JOIN moves ON moves.id = m.id
    JOIN revisions before ON before.id = m.id AND before.number = moves.number - 1
    WHERE NOT EXISTS (
      SELECT 1 FROM revisions since WHERE since.id = m.id AND since.number >= moves.number
        AND (since."startUtf16" <> m."startUtf16" OR since."endUtf16" <> m."endUtf16"))`;
}

function wayBackOf({ startUtf16, endUtf16, verdict, score, ...row }: Row): WayBack {
  const place = { startUtf16, endUtf16, score };
  const { ruledById, ruledAt, reason } = row;
  const found: Reanchored = { verdict, place, candidates: [], changes: [], score };
  return { found, ruled: { ruling: "taken", ruledById, ruledAt, reason } };
}

/** By mark, those of them that have a way back to that version. One query. */
export async function findWaysBack(to: VersionBody, marks: readonly Mark[]): Promise<Map<string, WayBack>> {
  if (marks.length === 0) return new Map();
  const rows = await listTaken(
    db(),
    to,
    marks.map(({ id }) => id),
  );
  return new Map(
    rows
      .filter(({ startUtf16, endUtf16, exact }) => to.body.slice(startUtf16, endUtf16) === exact)
      .map((row) => [row.id, wayBackOf(row)]),
  );
}
