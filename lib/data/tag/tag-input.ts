/** What the actions on the codebook take. */
import { z } from "zod";
import { TAG_HUES } from "#lib/text/tag-hue.ts";
import { revisionNumber, rowId, typedText } from "../work/input-parts.ts";

const name = typedText(80)
  .transform((text) => text.replace(/\s+/gu, " "))
  .refine((text) => text !== "", "Name the tag.");
const definition = typedText(4_000);
const hue = z.enum(TAG_HUES);
const key = z.enum(["1", "2", "3", "4", "5", "6", "7", "8", "9"]).nullable();

export const tagProposal = z.object({ projectId: rowId, name });
export type TagProposal = z.infer<typeof tagProposal>;

export const newTag = z.object({ projectId: rowId, parentId: rowId.nullable(), name, definition, hue, key });
export type NewTag = z.infer<typeof newTag>;

export const tagEdit = z.object({
  projectId: rowId,
  tagId: rowId,
  revision: revisionNumber,
  name,
  definition,
  hue,
  key,
});
export type TagEdit = z.infer<typeof tagEdit>;

export const tagMove = z.object({
  projectId: rowId,
  tagId: rowId,
  revision: revisionNumber,
  parentId: rowId.nullable(),
  /** Its place among its new siblings, from 0; past the end: last. */
  index: z.int().min(0).max(10_000),
});
export type TagMove = z.infer<typeof tagMove>;

export const tagKey = z.object({ projectId: rowId, tagId: rowId, revision: revisionNumber });
export type TagKey = z.infer<typeof tagKey>;
