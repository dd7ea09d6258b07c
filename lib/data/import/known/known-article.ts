/** What there is already of an article to come, as it is kept with its plan: in the project, or in its own import. No I/O. */
import { z } from "zod";

const knownArticle = z.object({
  /**
   * `exactCopy`: the same bytes or letter for letter the same text. `nearCopy`: nearly all words of one stand in the
   * other. `newVersion`: the same address, or the same title and source, with a changed text.
   */
  kind: z.enum(["exactCopy", "nearCopy", "newVersion"]),
  articleId: z.uuid(),
  /** The version it was held against: the article's current one. */
  versionId: z.uuid(),
  title: z.string(),
  source: z.string().nullable(),
  /** YYYY-MM-DD */
  publishedOn: z.string().nullable(),
  /** Share of the new text's fingerprints that stand in the known one, 0 to 1, and the other way round. */
  containmentNew: z.number(),
  containmentKnown: z.number(),
  /** The same item again, left out unless a person takes it in: an exact copy that is not stated to be another's. */
  isRepeat: z.boolean(),
  /** One sentence. */
  why: z.string(),
});

/** Another text of one item that comes in the same import and was taken before this one, or stands before it. */
const knownHere = z.object({
  kind: z.literal("earlierHere"),
  plannedId: z.uuid(),
  title: z.string(),
  fileName: z.string(),
  why: z.string(),
});

/** The same text, letter for letter, that comes in the same import and stands before this one. */
const copyHere = z.object({
  kind: z.literal("copyHere"),
  plannedId: z.uuid(),
  title: z.string(),
  fileName: z.string(),
  /** As of a known article; false also where that one is left out itself. */
  isRepeat: z.boolean(),
  why: z.string(),
});

/** Nearly the same text, which comes in the same import and stands before this one. By what it is called is asked when shown. */
const nearHere = z.object({
  kind: z.literal("nearCopyHere"),
  plannedId: z.uuid(),
  /** As of a known article. */
  containmentNew: z.number(),
  containmentKnown: z.number(),
  why: z.string(),
});

export type NearHere = z.infer<typeof nearHere>;
export type CopyHere = z.infer<typeof copyHere>;
export type KnownArticle = z.infer<typeof knownArticle>;
export type KnownHere = z.infer<typeof knownHere>;

const column = z.array(z.union([knownArticle, knownHere, copyHere, nearHere]));

/** Of the library. Throws when the column holds anything else than what is known. */
export function storedKnown(json: unknown): KnownArticle[] {
  return column.parse(json).flatMap((one) => ("articleId" in one ? [one] : []));
}

/** Of the import itself, the nearest before it first. */
export function storedHere(json: unknown): KnownHere[] {
  return column.parse(json).flatMap((one) => (one.kind === "earlierHere" ? [one] : []));
}

/** What it is a copy of in the import itself; null: of nothing there. */
export function storedCopyHere(json: unknown): CopyHere | null {
  return column.parse(json).find((one) => one.kind === "copyHere") ?? null;
}

/** What it is a near copy of in the import itself, the closest first; without what it may be a later version of. */
export function storedNearHere(json: unknown): NearHere[] {
  const all = column.parse(json);
  const earlier = new Set(all.flatMap((one) => (one.kind === "earlierHere" ? [one.plannedId] : [])));
  return all.flatMap((one) => (one.kind === "nearCopyHere" && !earlier.has(one.plannedId) ? [one] : []));
}
