/** What an article is called where there is little room: its source, else its title. Pure. */
import type { ReadArticle } from "#lib/data/article/read-article.ts";

export function articleName({ source, title }: Pick<ReadArticle, "source" | "title">): string {
  return source?.name ?? title;
}

/** Names of articles beside each other; two of one source are told apart by their titles. */
export function articleNames(articles: readonly Pick<ReadArticle, "source" | "title">[]): string[] {
  const names = articles.map(articleName);
  return articles.map((article, at) => {
    const name = names[at] ?? article.title;
    return names.filter((other) => other === name).length > 1 ? article.title : name;
  });
}
