/** What does not fit inside each of the compared texts, as the screen names and finds it. */
import { oddityQuote } from "#components/oddity/oddity-quote.ts";
import type { ShownOddity } from "#components/oddity/shown-oddity.ts";
import { readerHref } from "#components/reader/reader-query.ts";
import type { Compared } from "./read-compared.ts";

/** In the order of the articles and of their texts; `names` go with the articles. */
export function shownOddities(
  { articles, oddities }: Compared,
  names: readonly string[],
  projectSlug: string,
): ShownOddity[] {
  return articles.flatMap(({ id: articleId, title, version }, at) =>
    (oddities.get(version.id) ?? []).map((oddity) => ({
      articleId,
      name: names[at] ?? title,
      oddity,
      quote: oddityQuote(version.body, oddity),
      href: readerHref(projectSlug, articleId, {
        at: `${oddity.startUtf16}-${oddity.endUtf16}`,
        versionNumber: version.number,
      }),
    })),
  );
}
