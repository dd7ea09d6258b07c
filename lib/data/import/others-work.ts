/** Whose work stands on an import's articles, besides one's own: what an undo would take away from them, or leave in the air. */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import { rulingsSql, workOnArticlesSql } from "./work-on-articles.ts";
import { followedMarksSql, workOnMarksSql } from "./work-on-marks.ts";

/** One and several of each kind of work, as they are told. */
const nouns = {
  annotation: ["annotation", "annotations"],
  evidence: ["piece of evidence", "pieces of evidence"],
  claim: ["claim that rests on them", "claims that rest on them"],
  decision: ["decision", "decisions"],
  comment: ["comment", "comments"],
  place: ["ruling on a mark’s place", "rulings on marks’ places"],
  alignment: [
    "ruling on a shared passage, quotation or number",
    "rulings on shared passages, quotations or numbers",
  ],
  direction: ["ruling on who took from whom", "rulings on who took from whom"],
  independence: ["statement of independence", "statements of independence"],
  correction: ["correction", "corrections"],
  exclusion: ["exclusion", "exclusions"],
  reading: ["article marked as done", "articles marked as done"],
  copy: ["copy that refers to them", "copies that refer to them"],
} as const;

export type WorkKind = keyof typeof nouns;
const kinds = Object.keys(nouns) as WorkKind[];

export type OthersWork = {
  /** What others than their authors see, by person: how many pieces of each kind. By name, each with at least one. */
  shared: { name: string; work: { kind: WorkKind; pieces: number }[] }[];
  /** Drafts are their authors' alone: that there are some is all that is told. */
  hasDrafts: boolean;
};

export type UndoKey = { projectId: string; importId: string; userId: string };

type WorkRow = { personId: string; name: string; kind: WorkKind; isShared: boolean; pieces: number };

/** Of rows in the order of people's names. */
function sharedByPerson(rows: readonly WorkRow[]): OthersWork["shared"] {
  const shared = rows.filter(({ isShared }) => isShared);
  const people = new Map(shared.map(({ personId, name }) => [personId, name]));
  return [...people].map(([id, name]) => ({
    name,
    work: kinds.flatMap((kind) =>
      shared
        .filter((row) => row.personId === id && row.kind === kind)
        .map(({ pieces }) => ({ kind, pieces })),
    ),
  }));
}

/**
 * Counts live work by anyone but `userId` on the import's live articles, and on the versions it added to others'. A mark that only
 * followed its article to such a version can follow it back, and is no work on it. One query, linear in the import's articles and
 * what is said of them.
 */
export async function othersWorkOn(
  client: Db,
  { projectId, importId, userId }: UndoKey,
): Promise<OthersWork> {
  const rows = await client.$queryRaw<WorkRow[]>`
    WITH own AS (
      SELECT id FROM "Article"
      WHERE "projectId" = ${projectId}::uuid AND "importId" = ${importId}::uuid AND "deletedAt" IS NULL
    ), here AS (
      SELECT v.id FROM own JOIN "ArticleVersion" v ON v."projectId" = ${projectId}::uuid AND v."articleId" = own.id
      UNION
      SELECT p."versionId" FROM "PlannedArticle" p
      JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
      JOIN "Article" a ON a."projectId" = p."projectId" AND a.id = p."articleId" AND a."deletedAt" IS NULL
      WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND p."versionId" IS NOT NULL
    ), followed AS (${followedMarksSql(projectId, importId)}
    ), work (person, kind, shared) AS (
      ${workOnMarksSql(projectId)} UNION ALL ${workOnArticlesSql(projectId)} UNION ALL ${rulingsSql(projectId)}
    )
    SELECT u.id AS "personId", u.name, w.kind, w.shared AS "isShared", count(*)::int AS pieces
    FROM work w JOIN "User" u ON u.id = w.person
    WHERE w.person <> ${userId}::uuid
    GROUP BY u.id, u.name, w.kind, w.shared ORDER BY u.name, u.id`;
  return { shared: sharedByPerson(rows), hasDrafts: rows.some((row) => !row.isShared) };
}

function sayPieces({ kind, pieces }: { kind: WorkKind; pieces: number }): string {
  const [one, several] = nouns[kind];
  return `${pieces} ${pieces === 1 ? one : several}`;
}

/** One sentence that says whose work stands in the way, and of what kind; null when there is none. */
export function sayOthersWork({ shared, hasDrafts }: OthersWork): string | null {
  const people = shared.map(({ name, work }) => `${name} (${work.map(sayPieces).join(", ")})`);
  if (hasDrafts) people.push("drafts of other members");
  if (people.length === 0) return null;
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(people);
  return `Others have work on these articles: ${list}. Exclude single articles in the library in place of undoing the import.`;
}
