/** One article for the reader: its head, and the text of one of its versions. */
import "server-only";
import { z } from "zod";
import { asReliability, type Reliability } from "#lib/claims/admiralty.ts";
import { db } from "#lib/db/client.ts";
import { isId } from "#lib/ids.ts";
import type { StatedDate } from "#lib/text/format-date.ts";
import type { Member } from "../viewer.ts";
import { listLiveVersions } from "./live-versions.ts";

export type SourceLine = { id: string; name: string; reliability: Reliability | null };

export type PrimarySource = {
  source: SourceLine | null;
  /** ISO day. */
  publishedOn: string | null;
  byline: string | null;
  url: string | null;
  /** The credit line as it stands in the text. */
  stated: string | null;
};

/** Where the bytes of a version came from. */
export type Capture = {
  url: string | null;
  archiveUrl: string | null;
  retrievedAt: Date | null;
  /** In words: "saved page"; "upload" where nobody said. */
  method: string;
};

export type ArticleVersionText = {
  id: string;
  number: number;
  body: string;
  lengthUtf16: number;
  wordCount: number;
  language: string;
  direction: "ltr" | "rtl";
  sourceFileId: string;
  /** Null: not known. */
  capture: Capture | null;
  /** The text its raw offsets index; null for versions that are older than such texts, and plain text. */
  sourceTextId: string | null;
  /** WHATWG name of the encoding its file was decoded by. */
  encoding: string;
  rawStartUtf16: number;
  /** Exclusive. */
  rawEndUtf16: number;
  /** Runs [bodyStartUtf16, rawStartUtf16, lengthUtf16] taken over unchanged. */
  bodyMap: readonly (readonly [number, number, number])[];
};

export type ReadArticle = {
  id: string;
  title: string;
  byline: string | null;
  url: string | null;
  /** Null: not known. */
  source: SourceLine | null;
  published: StatedDate & { stated: string | null; boundsReason: string | null };
  /** Of a repost: whose work it is. */
  primary: PrimarySource | null;
  excluded: { at: Date; reason: string } | null;
  /** The member's own state of it. */
  reading: "new" | "reading" | "done";
  revision: number;
  importedAt: Date;
  versionNumbers: number[];
  currentVersionNumber: number;
  version: ArticleVersionText;
};

const bodyMapRuns = z.array(z.tuple([z.number(), z.number(), z.number()]));

const newest = "desc" as const;

/** A letter that begins later is not its letter yet. */
const letterNow = () => ({
  select: {
    id: true,
    name: true,
    reliabilities: {
      where: { validFrom: { lte: new Date() } },
      orderBy: [{ validFrom: newest }, { createdAt: newest }, { id: newest }],
      take: 1,
      select: { letter: true },
    },
  },
});

const isoDay = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;

function sourceLine(
  row: { id: string; name: string; reliabilities: { letter: string }[] } | null,
): SourceLine | null {
  if (row === null) return null;
  return { id: row.id, name: row.name, reliability: asReliability(row.reliabilities[0]?.letter ?? null) };
}

async function findRow(member: Member, articleId: string) {
  return db().article.findFirst({
    where: { id: articleId, projectId: member.projectId, deletedAt: null },
    include: {
      source: letterNow(),
      primarySource: letterNow(),
      readings: { where: { userId: member.userId }, select: { state: true } },
    },
  });
}

type ArticleRow = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function primaryOf(row: ArticleRow): PrimarySource | null {
  const stated = row.primaryStated;
  const publishedOn = isoDay(row.primaryPublishedOn);
  const source = sourceLine(row.primarySource);
  const { primaryByline: byline, primaryUrl: url } = row;
  const isThere = [stated, publishedOn, source, byline, url].some((part) => part !== null);
  return isThere ? { source, publishedOn, byline, url, stated } : null;
}

function publishedOf(row: ArticleRow): ReadArticle["published"] {
  return {
    on: isoDay(row.publishedOn),
    precision: row.publishedPrecision === "minute" ? "day" : row.publishedPrecision,
    notBefore: isoDay(row.notBefore),
    notAfter: isoDay(row.notAfter),
    stated: row.publishedStated,
    boundsReason: row.boundsReason,
  };
}

async function readVersion(member: Member, versionId: string): Promise<ArticleVersionText> {
  const row = await db().articleVersion.findFirstOrThrow({
    where: { projectId: member.projectId, id: versionId },
    select: {
      id: true,
      number: true,
      body: true,
      lengthUtf16: true,
      wordCount: true,
      language: true,
      direction: true,
      sourceFileId: true,
      capture: { select: { url: true, archiveUrl: true, retrievedAt: true, method: true } },
      sourceTextId: true,
      encoding: true,
      rawStartUtf16: true,
      rawEndUtf16: true,
      bodyMap: true,
    },
  });
  return {
    ...row,
    direction: row.direction === "rtl" ? "rtl" : "ltr",
    bodyMap: bodyMapRuns.parse(row.bodyMap),
  };
}

/** One version of an article by its number; null when there is none in the member's project, or the article was deleted. */
export async function readVersionText(
  member: Member,
  articleId: string,
  number: number,
): Promise<ArticleVersionText | null> {
  if (!isId(articleId)) return null;
  const row = await db().articleVersion.findFirst({
    where: { projectId: member.projectId, articleId, number, article: { deletedAt: null } },
    select: { id: true },
  });
  return row === null ? null : readVersion(member, row.id);
}

/**
 * The article with the version of that number, or its current one when none is asked for. Null when there is no such
 * article or version in the member's project, or it was deleted.
 */
export async function readArticle(
  member: Member,
  articleId: string,
  versionNumber: number | null,
): Promise<ReadArticle | null> {
  if (!isId(articleId)) return null;
  const row = await findRow(member, articleId);
  const versions = await listLiveVersions(db(), member.projectId, [articleId]);
  const current = versions.find((version) => version.id === row?.currentVersionId);
  if (!row || !current) return null;
  const asked = versionNumber === null ? current : versions.find(({ number }) => number === versionNumber);
  if (asked === undefined) return null;
  const { id, title, byline, url, revision } = row;
  return {
    id,
    title,
    byline,
    url,
    source: sourceLine(row.source),
    published: publishedOf(row),
    primary: primaryOf(row),
    excluded: row.excludedAt === null ? null : { at: row.excludedAt, reason: row.excludedReason ?? "" },
    reading: row.readings[0]?.state ?? "new",
    revision,
    importedAt: row.createdAt,
    versionNumbers: versions.map((version) => version.number),
    currentVersionNumber: current.number,
    version: await readVersion(member, asked.id),
  };
}
