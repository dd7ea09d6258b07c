/** What people have stated of the independence of what articles say for claims. */
import "server-only";
import { type Db, db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { visibleSql } from "../work/visible-work.ts";

type Said = {
  word: "stated" | "withdrawn";
  reason: string;
  authorId: string;
  authorName: string /** ISO time. */;
  at: string;
};

export type IndependenceView = {
  independenceId: string;
  claimId: string;
  articleAId: string;
  articleBId: string;
  /** Whether it stands, and the revision an edit names. */
  word: "stated" | "withdrawn";
  revision: number;
  authorId: string;
  authorName: string;
  /** Oldest first. */
  history: Said[];
};

/** Of these claims as far as the member sees them, oldest first. One query. */
export async function listIndependence(
  member: Member,
  claimIds: readonly string[],
  client: Db = db(),
): Promise<IndependenceView[]> {
  if (claimIds.length === 0) return [];
  const rows = await client.$queryRaw<Omit<IndependenceView, "word" | "revision">[]>`
    SELECT i.id AS "independenceId", i."claimId", i."articleAId", i."articleBId", i."authorId", a.name AS "authorName",
      (SELECT json_agg(json_build_object('word', r.word, 'reason', r.reason, 'authorId', r."authorId", 'authorName', u.name,
          'at', to_char(r."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY r.number)
        FROM "IndependenceRevision" r JOIN "User" u ON u.id = r."authorId"
        WHERE r."projectId" = i."projectId" AND r."independenceId" = i.id) AS history
    FROM "Independence" i
    JOIN "Claim" c ON c."projectId" = i."projectId" AND c.id = i."claimId" AND ${visibleSql(member, "c")}
    JOIN "User" a ON a.id = i."authorId"
    WHERE i."projectId" = ${member.projectId}::uuid AND i."claimId" = ANY(${[...claimIds]}::uuid[])
    ORDER BY i."createdAt", i.id`;
  return rows.map((row) => ({
    ...row,
    word: row.history.at(-1)?.word ?? "withdrawn",
    revision: row.history.length,
  }));
}
