/** How an article to come differs from a version the project has: its text word by word, and what it says of itself. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { isId } from "#lib/ids.ts";
import { diffText, type TextPiece } from "#lib/review/text-diff.ts";
import type { Member } from "../viewer.ts";
import { articleToCome } from "./corrections.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";

export type KnownDifference = {
  articleId: string;
  versionId: string;
  versionNumber: number;
  title: string;
  /** Known text to new text, in reading order. */
  pieces: TextPiece[];
  /** What else differs; null: not stated. */
  facts: { field: "title" | "published" | "byline"; known: string | null; new: string | null }[];
};

const isoDay = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;

async function findPlanned(member: Member, plannedId: string) {
  const where = { id: plannedId, projectId: member.projectId };
  const row = await db().plannedArticle.findFirst({ where, select: { planned: true, corrections: true } });
  if (row === null) return null;
  const planned = storedPlan(row.planned);
  return { body: planned.body, toCome: articleToCome(planned, storedCorrections(row.corrections)) };
}

async function findVersion(member: Member, versionId: string) {
  return db().articleVersion.findFirst({
    where: { id: versionId, projectId: member.projectId, article: { deletedAt: null } },
    select: {
      number: true,
      body: true,
      article: { select: { id: true, title: true, byline: true, publishedOn: true } },
    },
  });
}

/** Null when the member's project has not both of them. */
export async function readKnownDifference(
  member: Member,
  { plannedId, versionId }: { plannedId: string; versionId: string },
): Promise<KnownDifference | null> {
  if (!isId(plannedId) || !isId(versionId)) return null;
  const [planned, version] = [await findPlanned(member, plannedId), await findVersion(member, versionId)];
  if (planned === null || version === null) return null;
  const { article, number: versionNumber, body } = version;
  const { title, byline, publication } = planned.toCome;
  const all: KnownDifference["facts"] = [
    { field: "title", known: article.title, new: title },
    { field: "published", known: isoDay(article.publishedOn), new: publication.publishedOn },
    { field: "byline", known: article.byline, new: byline },
  ];
  return {
    articleId: article.id,
    versionId,
    versionNumber,
    title: article.title,
    pieces: diffText(body, planned.body),
    facts: all.filter((fact) => fact.known !== fact.new),
  };
}
