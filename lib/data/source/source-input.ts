/** What the actions on sources take. */
import { z } from "zod";
import { RELIABILITIES } from "#lib/claims/admiralty.ts";
import { nameKey } from "#lib/text/name-key.ts";
import { day, revisionNumber, rowId, typedText } from "../work/input-parts.ts";

const name = typedText(200)
  .transform((text) => text.replace(/\s+/gu, " "))
  .refine((text) => nameKey(text) !== "", "Name the source.");

const names = z
  .array(name)
  .max(40, "At most 40 other names.")
  .transform((all) => [...new Map(all.map((one) => [nameKey(one), one])).values()]);

const note = typedText(2_000);

export const newSource = z.object({ projectId: rowId, name, aliases: names, note });
export type NewSource = z.infer<typeof newSource>;

export const sourceKey = z.object({ projectId: rowId, sourceId: rowId, revision: revisionNumber });
export type SourceKey = z.infer<typeof sourceKey>;

export const sourceEdit = sourceKey.extend({ name, aliases: names, note });
export type SourceEdit = z.infer<typeof sourceEdit>;

export const sourceGrade = sourceKey.extend({
  letter: z.enum(RELIABILITIES),
  /** From which day on it holds. */
  validFrom: day,
  reason: typedText(1_000).refine((text) => text !== "", "Say why; it is kept with the letter."),
});
export type SourceGrade = z.infer<typeof sourceGrade>;
