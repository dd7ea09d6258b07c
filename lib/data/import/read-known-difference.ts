/**
 * How an article to come differs from a version the project has, or from an earlier text of its own import: its text word
 * by word, and what it says of itself.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import { isId } from "#lib/ids.ts";
import type { PublishedPrecision } from "#lib/ingest/planned-article.ts";
import { diffText, type TextPiece } from "#lib/review/text-diff.ts";
import { formatStatedDate } from "#lib/text/format-date.ts";
import type { Member } from "../viewer.ts";
import { articleToCome, type SourceChoice } from "./corrections.ts";
import { sourceIdOf, sourcesByName } from "./known/known-sources-by-name.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";

export type KnownField = "title" | "published" | "source" | "primarySource" | "byline";

export type KnownDifference = {
  /** Known text to new text, in reading order. */
  pieces: TextPiece[];
  /** What else differs; null: not stated. Dates as people read them. */
  facts: { field: KnownField; known: string | null; new: string | null }[];
};

const fields: readonly KnownField[] = ["title", "published", "source", "primarySource", "byline"];

/** What the article to come is held against: a version of the library, or an article of the same import. */
export type HeldAgainst = { versionId: string } | { plannedId: string };

type Side = { body: string } & Record<KnownField, string | null>;

const isoDay = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;

/** Only as exact as it is stated. */
function dateText(on: string | null, precision: PublishedPrecision): string | null {
  return on === null ? null : formatStatedDate({ on, precision: precision === "minute" ? "day" : precision });
}

function primaryText(source: string | null, on: string | null): string | null {
  return [source, dateText(on, "day")].filter((part) => part !== null).join(", ") || null;
}

/** As the project calls it: under whichever name the text has it. */
async function sourceName(projectId: string, source: SourceChoice): Promise<string | null> {
  const id = sourceIdOf(source, await sourcesByName(db(), projectId));
  if (id === null) return source.kind === "named" ? source.name : null;
  const row = await db().source.findFirst({ where: { projectId, id }, select: { name: true } });
  return row?.name ?? null;
}

async function findPlanned(member: Member, plannedId: string): Promise<(Side & { importId: string }) | null> {
  if (!isId(plannedId)) return null;
  const row = await db().plannedArticle.findFirst({
    where: { id: plannedId, projectId: member.projectId },
    select: { planned: true, corrections: true, importFile: { select: { importId: true } } },
  });
  if (row === null) return null;
  const planned = storedPlan(row.planned);
  const toCome = articleToCome(planned, storedCorrections(row.corrections));
  const { title, byline, publication, primarySource: primary } = toCome;
  const primaryName = primary?.source ?? null;
  const named = async (source: SourceChoice) => sourceName(member.projectId, source);
  return {
    body: planned.body,
    title,
    byline,
    published: dateText(publication.publishedOn, publication.publishedPrecision),
    source: await named(toCome.source),
    primarySource: primaryText(
      primaryName === null ? (primary?.stated ?? null) : await named({ kind: "named", name: primaryName }),
      primary?.publishedOn ?? null,
    ),
    importId: row.importFile.importId,
  };
}

async function findVersion(member: Member, versionId: string): Promise<Side | null> {
  if (!isId(versionId)) return null;
  const version = await db().articleVersion.findFirst({
    where: { id: versionId, projectId: member.projectId, article: { deletedAt: null } },
    select: { body: true, article: { include: { source: true, primarySource: true } } },
  });
  if (version === null) return null;
  const { title, byline, publishedOn, publishedPrecision, source, primarySource, ...article } =
    version.article;
  return {
    body: version.body,
    title,
    byline,
    published: dateText(isoDay(publishedOn), publishedPrecision),
    source: source?.name ?? null,
    primarySource: primaryText(
      primarySource?.name ?? article.primaryStated,
      isoDay(article.primaryPublishedOn),
    ),
  };
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
  const all = fields.map((field) => ({ field, known: known[field], new: now[field] }));
  return {
    pieces: diffText(known.body, now.body),
    facts: all.filter((fact) => fact.known !== fact.new),
  };
}
