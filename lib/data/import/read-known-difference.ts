/**
 * How an article to come differs from a version the project has, or from an earlier text of its own import: its text word
 * by word, and what it says of itself.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import { isId } from "#lib/ids.ts";
import { diffText, type TextPiece } from "#lib/review/text-diff.ts";
import type { Member } from "../viewer.ts";
import { articleToCome } from "./corrections.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";

export type KnownDifference = {
  /** Known text to new text, in reading order. */
  pieces: TextPiece[];
  /** What else differs; null: not stated. */
  facts: { field: "title" | "published" | "byline"; known: string | null; new: string | null }[];
};

/** What the article to come is held against: a version of the library, or an article of the same import. */
export type HeldAgainst = { versionId: string } | { plannedId: string };

type Side = { body: string; title: string; byline: string | null; publishedOn: string | null };

const isoDay = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;

async function findPlanned(member: Member, plannedId: string): Promise<(Side & { importId: string }) | null> {
  if (!isId(plannedId)) return null;
  const row = await db().plannedArticle.findFirst({
    where: { id: plannedId, projectId: member.projectId },
    select: { planned: true, corrections: true, importFile: { select: { importId: true } } },
  });
  if (row === null) return null;
  const planned = storedPlan(row.planned);
  const { title, byline, publication } = articleToCome(planned, storedCorrections(row.corrections));
  const { importId } = row.importFile;
  return { body: planned.body, title, byline, publishedOn: publication.publishedOn, importId };
}

async function findVersion(member: Member, versionId: string): Promise<Side | null> {
  if (!isId(versionId)) return null;
  const version = await db().articleVersion.findFirst({
    where: { id: versionId, projectId: member.projectId, article: { deletedAt: null } },
    select: { body: true, article: { select: { title: true, byline: true, publishedOn: true } } },
  });
  if (version === null) return null;
  const { title, byline, publishedOn } = version.article;
  return { body: version.body, title, byline, publishedOn: isoDay(publishedOn) };
}

/** Null when the member's project has not both of them, or they are of two imports. */
export async function readKnownDifference(
  member: Member,
  plannedId: string,
  against: HeldAgainst,
): Promise<KnownDifference | null> {
  const now = await findPlanned(member, plannedId);
  if (now === null) return null;
  const here = "plannedId" in against ? await findPlanned(member, against.plannedId) : null;
  const known = "versionId" in against ? await findVersion(member, against.versionId) : here;
  if (known === null || (here !== null && here.importId !== now.importId)) return null;
  const all: KnownDifference["facts"] = [
    { field: "title", known: known.title, new: now.title },
    { field: "published", known: known.publishedOn, new: now.publishedOn },
    { field: "byline", known: known.byline, new: now.byline },
  ];
  return {
    pieces: diffText(known.body, now.body),
    facts: all.filter((fact) => fact.known !== fact.new),
  };
}
