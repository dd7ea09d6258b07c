/** An article whose plan is the one its row has already: named by it, so that it need not be sent or written again. No I/O. */
import { createHash } from "node:crypto";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";

/** Where it begins, and the fingerprint of its plan as the row has it. */
export type KeptArticle = { rawStartUtf16: number; planSha256: string };

export type ArticleToKeep = PlannedArticle | KeptArticle;

/** Lower-case hexadecimal SHA-256 of the plan as it is written. Linear in the plan. */
export function planSha256(planned: PlannedArticle): string {
  return createHash("sha256").update(JSON.stringify(planned)).digest("hex");
}

export function isKept(article: ArticleToKeep): article is KeptArticle {
  return "planSha256" in article;
}

/** By where they begin, the fingerprints of the plans that rows have. */
export type KeptPlans = ReadonlyMap<number, string>;

/** The articles, in their order, with only the name of each whose plan is kept already. Linear in the plans. */
export function nameKept(articles: readonly PlannedArticle[], kept: KeptPlans): ArticleToKeep[] {
  return articles.map((planned) => {
    const { rawStartUtf16 } = planned;
    const before = kept.get(rawStartUtf16);
    if (before === undefined || before !== planSha256(planned)) return planned;
    return { rawStartUtf16, planSha256: before };
  });
}
