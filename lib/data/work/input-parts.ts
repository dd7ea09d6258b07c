/** Zod pieces that the inputs of annotations, claims, evidence and rulings share. */
import { z } from "zod";
import { canonicalText } from "#lib/text/canonical-text.ts";

export const rowId = z.uuid();
export const revisionNumber = z.int().min(1).max(1_000_000);
export const visibility = z.enum(["draft", "shared"]);

export const longestNote = 10_000;
export const longestPassageUtf16 = 50_000;
export const mostTags = 30;

/** Typed text, trimmed and made storable; at most `longest` UTF-16 units. */
export function typedText(longest: number) {
  return z
    .string()
    .max(longest, `At most ${longest} characters.`)
    .transform(canonicalText)
    .pipe(z.string().trim());
}

export const note = typedText(longestNote);
export const tagIds = z.array(rowId).max(mostTags, `At most ${mostTags} tags.`);

const offsetUtf16 = z.int().min(0).max(100_000_000);

/** A passage as a page names it: the server checks it against the version's body and takes nothing else on trust. */
export const passage = z.object({
  versionId: rowId,
  startUtf16: offsetUtf16,
  /** Exclusive. */
  endUtf16: offsetUtf16,
  exact: z.string().min(1).max(longestPassageUtf16, "This passage is too long to mark."),
});
export type PassageInput = z.infer<typeof passage>;

/** A calendar day, "2031-03-14"; from 1900 on, since a year typed by halves ("0031") is a slip. */
export const day = z.iso
  .date("There is no such day. Write it as YYYY-MM-DD.")
  .refine((text) => text >= "1900-01-01", "Choose a day after 1900.");
