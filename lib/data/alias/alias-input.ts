/** What the actions on aliases take. */
import { z } from "zod";
import { nameKey } from "#lib/text/name-key.ts";
import { revisionNumber, rowId, typedText } from "../work/input-parts.ts";

const name = typedText(200)
  .transform((text) => text.replace(/\s+/gu, " "))
  .refine((text) => nameKey(text) !== "", "Write a name.");

const names = z
  .array(name)
  .max(40, "At most 40 other names.")
  .transform((all) => [...new Map(all.map((one) => [nameKey(one), one])).values()]);

/** `label` is the name that stands for the others. */
const parts = { label: name, names };

type Parts = { label: string; names: readonly string[] };

/** Its own label is no other name of a thing. */
export function otherNames({ label, names: all }: Parts): string[] {
  return all.filter((one) => nameKey(one) !== nameKey(label));
}

const hasOthers = (input: Parts) => otherNames(input).length > 0;
const needsOthers = {
  path: ["names"],
  message: "Write at least one other name: alone, a name needs no list.",
};

export const newAlias = z.object({ projectId: rowId, ...parts }).refine(hasOthers, needsOthers);
export type NewAlias = z.infer<typeof newAlias>;

export const aliasKey = z.object({ projectId: rowId, aliasId: rowId, revision: revisionNumber });
export type AliasKey = z.infer<typeof aliasKey>;

export const aliasEdit = aliasKey.extend(parts).refine(hasOthers, needsOthers);
export type AliasEdit = z.infer<typeof aliasEdit>;
