"use client";

/** The right side of an article to come: what it would be, what is known of it already, and its text. */
import type { ArticleCard } from "#components/import/plan-view.ts";
import { ArticleBody } from "./article-body.tsx";
import { ArticleFacts } from "./article-facts.tsx";
import { CorrectArticle } from "./correct-article.tsx";
import { KnownAlready } from "./known-already.tsx";
import { usePlanScreen } from "./plan-context.tsx";

export function PlannedArticle({ card }: { card: ArticleCard }) {
  const { isOpen } = usePlanScreen();
  const facts = <ArticleFacts card={card} />;
  return (
    <>
      {isOpen ? <CorrectArticle card={card}>{facts}</CorrectArticle> : facts}
      <KnownAlready card={card} />
      <ArticleBody card={card} />
    </>
  );
}
