/** What the project has already of an article to come, as it is kept with its plan. No I/O. */
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

export type KnownArticle = z.infer<typeof knownArticle>;

const column = z.array(knownArticle);

/** Throws when the column holds anything else. */
export function storedKnown(json: unknown): KnownArticle[] {
  return column.parse(json);
}
