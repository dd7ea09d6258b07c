/** The queue's page under headings: one for each article, or none. Pure. */
import type { ReviewItem } from "#lib/data/decision/review-item.ts";

export type QueueGroup = {
  key: string;
  /** Null: the list stands without headings. */
  title: string | null;
  /** The queue narrowed to it. */
  href: string | null;
  items: ReviewItem[];
};

/** In the order in which each article's first work comes; claims, which stand in no article, come last. */
export function groupByArticle(
  items: readonly ReviewItem[],
  hrefOf: (articleId: string) => string,
): QueueGroup[] {
  const groups = new Map<string, QueueGroup>();
  const claims: ReviewItem[] = [];
  for (const item of items) {
    if (item.type === "claim") {
      claims.push(item);
      continue;
    }
    const { articleId, title } = item.article;
    const group = groups.get(articleId) ?? { key: articleId, title, href: hrefOf(articleId), items: [] };
    group.items.push(item);
    groups.set(articleId, group);
  }
  const rest = claims.length === 0 ? [] : [{ key: "claims", title: "Claims", href: null, items: claims }];
  return [...groups.values(), ...rest];
}
