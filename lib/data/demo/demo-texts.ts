/** The demo's articles as imported, and where its quoted passages stand in them. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { DemoPassage } from "../../../seeds/demo-story-type.ts";
import type { PassageInput } from "../work/input-parts.ts";

export type DemoArticle = { articleId: string; versionId: string; body: string; revision: number };
export type DemoTexts = ReadonlyMap<string, DemoArticle>;

/** Articles by title, white space folded. */
export async function readTexts(projectId: string): Promise<DemoTexts> {
  const rows = await db().article.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, title: true, revision: true, currentVersion: { select: { id: true, body: true } } },
  });
  return new Map(
    rows.flatMap(({ id, title, revision, currentVersion }) => {
      if (currentVersion === null) return [];
      const key = title.replace(/\s+/gu, " ").trim();
      return [
        [key, { articleId: id, versionId: currentVersion.id, body: currentVersion.body, revision }] as const,
      ];
    }),
  );
}

/** The article of that title; throws when the import made none. */
export function articleTitled(texts: DemoTexts, title: string): DemoArticle {
  const article = texts.get(title);
  if (article === undefined) throw new Error(`The demo has no article titled “${title}”.`);
  return article;
}

/** Where the passage's words stand; throws when its article does not say them that often. */
export function findPassage(texts: DemoTexts, { article, quote, occurrence = 1 }: DemoPassage): PassageInput {
  const { versionId, body } = articleTitled(texts, article);
  let startUtf16 = -1;
  for (let seen = 0; seen < occurrence; seen++) {
    startUtf16 = body.indexOf(quote, startUtf16 + 1);
    if (startUtf16 === -1) throw new Error(`“${article}” does not say “${quote}” (${occurrence}).`);
  }
  return { versionId, startUtf16, endUtf16: startUtf16 + quote.length, exact: quote };
}
