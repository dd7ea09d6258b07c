/** An article as passages refer to it in lists: title, whose work it is with that source's letter, and its date. */
import "server-only";
import type { Reliability } from "#lib/claims/admiralty.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { StatedDate } from "#lib/text/format-date.ts";
import { letterNowSql } from "../source/letter-now.ts";

export type PassageArticle = {
  articleId: string;
  title: string;
  /** Who published it; null: not known. */
  sourceName: string | null;
  /** For a repost, whose work it is; its letter and date govern. */
  primarySourceName: string | null;
  /** Of the primary source where there is one; null: not graded, or not known. */
  reliability: Reliability | null;
  date: StatedDate;
};

/** A JSON object of PassageArticle for the row of alias `art`. */
export const articleJsonSql = Prisma.sql`json_build_object(
  'articleId', art.id, 'title', art.title,
  'sourceName', (SELECT s.name FROM "Source" s WHERE s."projectId" = art."projectId" AND s.id = art."sourceId"),
  'primarySourceName', (SELECT s.name FROM "Source" s WHERE s."projectId" = art."projectId" AND s.id = art."primarySourceId"),
  'reliability', ${letterNowSql(Prisma.sql`art."projectId"`, Prisma.sql`COALESCE(art."primarySourceId", art."sourceId")`)},
  'date', CASE WHEN art."primaryPublishedOn" IS NOT NULL
    THEN json_build_object('on', art."primaryPublishedOn", 'precision', 'day', 'notBefore', NULL, 'notAfter', NULL)
    ELSE json_build_object('on', art."publishedOn",
      'precision', CASE art."publishedPrecision" WHEN 'minute' THEN 'day' ELSE art."publishedPrecision"::text END,
      'notBefore', art."notBefore", 'notAfter', art."notAfter") END)`;
