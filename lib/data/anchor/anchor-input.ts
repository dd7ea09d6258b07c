/** What the actions on marks that wait take. */
import { z } from "zod";
import { passage, revisionNumber, rowId, typedText } from "../work/input-parts.ts";

const longestReason = 2_000;

export const placeKey = z.object({
  projectId: rowId,
  reanchoringId: rowId,
  /** The revision of the question that was answered. */
  revision: revisionNumber,
});
export type PlaceKey = z.infer<typeof placeKey>;

/** Taken: where it stands in the new version, as proposed or as selected. Kept: why it stays on the old one. */
export const placeRuling = z.discriminatedUnion("ruling", [
  placeKey.extend({ ruling: z.literal("taken"), span: passage.omit({ versionId: true }) }),
  placeKey.extend({
    ruling: z.literal("kept"),
    reason: typedText(longestReason).pipe(
      z.string().min(1, "Say why it stays on the old version: others read your reason with it."),
    ),
  }),
]);
export type PlaceRuling = z.infer<typeof placeRuling>;
