/** Who says what in two of the compared texts, held against each other passage by passage. */
import {
  attributionChangesOf,
  type FindAttributionChanges,
} from "#lib/compare/attribution-changes/find-attribution-changes.ts";
import { renamer } from "#lib/compare/quantities/alias-names.ts";
import type { Compared } from "./read-compared.ts";

/** `first` and `second` are places in the list of articles. Undefined while it is not known of both who says what. */
export function attributionsBetween(
  { articles, said, aliases }: Pick<Compared, "articles" | "said" | "aliases">,
  first: number,
  second: number,
): FindAttributionChanges | undefined {
  const textOf = (at: number) => {
    const version = articles[at]?.version;
    const read = version && said.get(version.id);
    return read && { text: version.body, said: read };
  };
  const [a, b] = [textOf(first), textOf(second)];
  return a && b && attributionChangesOf(a, b, renamer(aliases));
}
