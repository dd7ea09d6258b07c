/** What the actions on an article's head take. */
import { z } from "zod";
import { canonicalText } from "#lib/text/canonical-text.ts";
import { revisionNumber, rowId } from "../work/input-parts.ts";

const line = (longest: number) =>
  z.string().max(longest, `At most ${longest} characters.`).transform(canonicalText).pipe(z.string().trim());

export const reason = line(1_000).refine((text) => text !== "", "Say why; it is kept with the change.");

/** As an import reads dates; a year typed by halves ("0203") is a slip, and Postgres knows no year 0. */
const earliestDay = "1800-01-01";

const knownDay = z.iso
  .date("There is no such day. Write it as YYYY-MM-DD.")
  .refine((text) => text >= earliestDay, "Nothing here is as old as that. Write the year in full.");

const published = z.discriminatedUnion("precision", [
  z.object({ precision: z.literal("unknown"), on: z.null() }),
  z.object({
    precision: z.enum(["day", "month", "year"]),
    on: knownDay,
  }),
]);

const sourceChoice = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unknown") }),
  z.object({ kind: z.literal("existing"), sourceId: rowId }),
  z.object({ kind: z.literal("named"), name: line(200).refine((text) => text !== "", "Name the source.") }),
]);

/** Of a repost, whose work it is and when that was published; what is left out stands. Null: it is none. */
const primarySource = z.object({
  source: line(200)
    .refine((text) => text !== "", "Name the primary source.")
    .nullable()
    .optional(),
  publishedOn: knownDay.nullable().optional(),
});

export const articleKey = z.object({ projectId: rowId, articleId: rowId });
export type ArticleKey = z.infer<typeof articleKey>;

/** Absent fields stay as they are; one that changes nothing at all is refused. */
export const articleCorrection = articleKey
  .extend({
    revision: revisionNumber,
    title: line(500)
      .refine((text) => text !== "", "An article needs a title.")
      .optional(),
    published: published.optional(),
    source: sourceChoice.optional(),
    primarySource: primarySource.nullable().optional(),
    reason,
  })
  .refine(
    ({ title, published: date, source, primarySource: primary }) =>
      [title, date, source, primary].some((part) => part !== undefined),
    "Nothing is changed yet: correct the title, the date, the source or the primary source.",
  );
export type ArticleCorrection = z.infer<typeof articleCorrection>;

/** Excluded is the project's decision: the article stays readable, and lists leave it out unless asked. */
export const articleExclusion = articleKey.extend({
  revision: revisionNumber,
  isExcluded: z.boolean(),
  reason,
});
export type ArticleExclusion = z.infer<typeof articleExclusion>;

/** A member's own state of an article; new is no state at all. */
export const articleReading = articleKey.extend({ state: z.enum(["new", "reading", "done"]) });
export type ArticleReadingChange = z.infer<typeof articleReading>;
