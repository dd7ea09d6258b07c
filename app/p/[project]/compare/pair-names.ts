/** What two of the compared articles are called on the page. */
import type { SideNames } from "#components/compare/side-names.ts";
import type { Compared, StoredPair } from "./read-compared.ts";

/** `names` go with the articles; null where the two stand alone, as the left and the right. */
export function pairNames(
  { articles }: Pick<Compared, "articles">,
  { first, second }: Pick<StoredPair, "first" | "second">,
  names: readonly string[],
): SideNames {
  return articles.length === 2 ? null : { a: names[first] ?? "", b: names[second] ?? "" };
}
