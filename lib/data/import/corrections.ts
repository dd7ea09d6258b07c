/**
 * What a person corrected in a planned article before committing it, and what the article then is. Absent fields stand
 * as the engine planned them; the plan itself is never changed. No I/O.
 */
import { z } from "zod";
import { calendarDay } from "#lib/ingest/calendar-day.ts";
import type { PlannedArticle, PrimarySource, Publication } from "#lib/ingest/planned-article.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";
import { type CaptureFacts, captureInput, captureToCome, NO_CAPTURE, webAddress } from "./capture.ts";

function isCalendarDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return calendarDay(year, month, day) === text;
}

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, "Write the date as YYYY-MM-DD.")
  .refine(isCalendarDay, "There is no such day.");

const text = z.string().overwrite(canonicalText).trim();

const published = z.discriminatedUnion("precision", [
  z.object({ precision: z.literal("unknown"), on: z.null() }),
  z.object({ precision: z.enum(["day", "month", "year"]), on: day }),
]);

const sourceChoice = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unknown") }),
  z.object({ kind: z.literal("existing"), sourceId: z.uuid() }),
  z.object({ kind: z.literal("named"), name: text.min(1, "Name the source.").max(200) }),
]);

/** Of a repost, whose work it is and when that was published; what is left out stands. Null: it is none. */
const primarySource = z.object({
  source: text.min(1, "Name the primary source.").max(200).nullable().optional(),
  publishedOn: day.nullable().optional(),
});

/**
 * What an article that is known already is to become: one of its own, a version of that one, or a copy beside it; or, of
 * two texts in an import, the later version of what the other becomes, or a copy beside it.
 */
const writeAs = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("new") }),
  z.object({ kind: z.literal("version"), articleId: z.uuid() }),
  z.object({ kind: z.literal("copy"), articleId: z.uuid() }),
  z.object({ kind: z.literal("versionHere"), plannedId: z.uuid() }),
  z.object({ kind: z.literal("copyHere"), plannedId: z.uuid() }),
]);

export const correctionsInput = z.object({
  title: text.min(1, "An article needs a title.").max(500).optional(),
  published: published.optional(),
  source: sourceChoice.optional(),
  primarySource: primarySource.nullable().optional(),
  /** Null: it has none. */
  byline: text.min(1).max(300).nullable().optional(),
  url: webAddress.nullable().optional(),
  capture: captureInput.optional(),
  as: writeAs.optional(),
});

export type SourceChoice = z.infer<typeof sourceChoice>;
export type WriteAs = z.infer<typeof writeAs>;
export type Corrections = z.infer<typeof correctionsInput>;

/** `stated` null: no line of the text says so, a person does. */
export type PrimaryToCome = Omit<PrimarySource, "stated"> & { stated: string | null };

/** The article as it would be written: the plan with a person's corrections over it. */
export type ArticleToCome = {
  title: string;
  publication: Publication;
  source: SourceChoice;
  /** Null: it is no repost, as far as is known. */
  primarySource: PrimaryToCome | null;
  byline: string | null;
  url: string | null;
  capture: CaptureFacts;
  /** Null: nobody has decided. It is written as a new article, or not at all while it may be a new version of one. */
  as: WriteAs | null;
};

/** What a person states replaces the date with its time and zone, and the bounds that stood in for it. */
function correctedPublication(planned: Publication, correction: Corrections["published"]): Publication {
  const { publishedStated, publishedOn, publishedAt, publishedPrecision, publishedZone } = planned;
  const { notBefore, notAfter, boundsReason } = planned;
  if (correction === undefined) {
    const stated = { publishedStated, publishedOn, publishedAt, publishedPrecision, publishedZone };
    return { ...stated, notBefore, notAfter, boundsReason };
  }
  const isKnown = correction.precision !== "unknown";
  return {
    publishedStated,
    publishedOn: correction.on,
    publishedAt: null,
    publishedPrecision: correction.precision,
    publishedZone: null,
    notBefore: isKnown ? null : notBefore,
    notAfter: isKnown ? null : notAfter,
    boundsReason: isKnown ? null : boundsReason,
  };
}

const noPrimary: PrimaryToCome = { source: null, publishedOn: null, byline: null, url: null, stated: null };

/** Byline and address belong to the source they were read with: another one has none. The credit line stays. */
function correctedPrimary(
  planned: PrimarySource | null,
  correction: Corrections["primarySource"],
): PrimaryToCome | null {
  if (correction === undefined) return planned;
  if (correction === null) return null;
  const before = planned ?? noPrimary;
  const { source = before.source, publishedOn = before.publishedOn } = correction;
  const read = source === before.source ? before : { ...before, byline: null, url: null };
  const now = { ...read, source, publishedOn };
  return Object.values(now).every((part) => part === null) ? null : now;
}

/**
 * Applies corrections to a plan. A source the text does not name is `unknown`: a suggestion is never taken over.
 * `fileCapture` is what a person said of the whole file.
 */
export function articleToCome(
  planned: Omit<PlannedArticle, "body" | "bodyMap">,
  corrections: Corrections,
  fileCapture: CaptureFacts = NO_CAPTURE,
): ArticleToCome {
  const stated: SourceChoice =
    planned.source === null ? { kind: "unknown" } : { kind: "named", name: planned.source };
  return {
    title: corrections.title ?? planned.title,
    publication: correctedPublication(planned, corrections.published),
    source: corrections.source ?? stated,
    primarySource: correctedPrimary(planned.primarySource, corrections.primarySource),
    byline: corrections.byline === undefined ? planned.byline : corrections.byline,
    url: corrections.url === undefined ? planned.url : corrections.url,
    capture: captureToCome(corrections.capture, fileCapture, planned.capture),
    as: corrections.as ?? null,
  };
}

/** Corrections that say no more than the plan does are none. */
export function withoutIdle(planned: PlannedArticle, corrections: Corrections): Corrections {
  const { title, published: date, source, primarySource: primary, byline, url, ...rest } = corrections;
  const isSameDate =
    date !== undefined && date.on === planned.publishedOn && date.precision === planned.publishedPrecision;
  const isSameSource =
    (source?.kind === "unknown" && planned.source === null) ||
    (source?.kind === "named" && source.name === planned.source);
  const [was, is] = [planned.primarySource, correctedPrimary(planned.primarySource, primary)];
  const isSamePrimary = was?.source === is?.source && was?.publishedOn === is?.publishedOn;
  return {
    ...(title === undefined || title === planned.title ? {} : { title }),
    ...(date === undefined || isSameDate ? {} : { published: date }),
    ...(source === undefined || isSameSource ? {} : { source }),
    ...(primary === undefined || (isSamePrimary && (was === null) === (is === null))
      ? {}
      : { primarySource: primary }),
    ...(byline === undefined || byline === planned.byline ? {} : { byline }),
    ...(url === undefined || url === planned.url ? {} : { url }),
    ...rest,
  };
}
