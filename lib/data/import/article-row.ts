/** An article to come as its row. No I/O; ids are given. */
import type { Publication, PublishedPrecision } from "#lib/ingest/planned-article.ts";
import type { ArticleToCome } from "./corrections.ts";

export type ArticleKeys = {
  id: string;
  projectId: string;
  importId: string;
  captureId: string;
  /** The article it is a copy of. */
  copyOfId: string | null;
};
export type ArticleSources = { sourceId: string | null; primarySourceId: string | null };

/** A calendar day as the date column takes it. */
function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** Precision `minute` says that the instant is known, and nothing else may: a time without its zone is a day. */
function dated(publication: Publication) {
  const { publishedOn, publishedAt, publishedPrecision, publishedZone, publishedStated } = publication;
  const isToTheDay = publishedPrecision === "minute" || publishedPrecision === "day";
  const instant = isToTheDay && publishedAt !== null ? new Date(publishedAt) : null;
  const isMinute = publishedPrecision === "minute";
  const precision: PublishedPrecision = instant !== null ? "minute" : isMinute ? "day" : publishedPrecision;
  return {
    publishedStated,
    publishedZone,
    publishedOn: dateOf(publishedOn),
    publishedAt: instant,
    publishedPrecision: precision,
    notBefore: dateOf(publication.notBefore),
    notAfter: dateOf(publication.notAfter),
    boundsReason: publication.boundsReason,
  };
}

/** The row of `Article`, before its version is there to be current. */
export function articleRow(
  keys: ArticleKeys,
  { toCome }: { toCome: ArticleToCome },
  sources: ArticleSources,
) {
  const { title, publication, primarySource: primary, byline, url } = toCome;
  return {
    ...keys,
    ...sources,
    title,
    byline,
    url,
    ...dated(publication),
    primaryPublishedOn: dateOf(primary?.publishedOn ?? null),
    primaryByline: primary?.byline ?? null,
    primaryUrl: primary?.url ?? null,
    primaryStated: primary?.stated ?? null,
  };
}
