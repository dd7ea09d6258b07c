"use client";

/** What is to be said of an article to come in short: new or known, and whether a commit writes it. */
import Link from "next/link";
import { knownChip } from "#components/import/known-words.ts";
import type { ArticleCard } from "#components/import/plan-view.ts";
import { Chip } from "#components/ui/chip.tsx";
import { IncludeArticle } from "./include-article.tsx";
import { usePlanScreen } from "./plan-context.tsx";

export type ArticleStateProps = { card: ArticleCard };

export function ArticleState({ card }: ArticleStateProps) {
  const { isOpen, isLookedUp, projectId, projectHref, actions } = usePlanScreen();
  const { plannedId, revision, isIncluded, articleId } = card;
  const { known, needsDecision } = card;
  const here = { isCopyHere: card.copyHere !== null, isNearCopyHere: card.nearHere.length > 0 };
  const chip = isOpen ? knownChip({ known, needsDecision, as: card.toCome.as, ...here, isLookedUp }) : null;
  return (
    <span className="ms-auto flex items-center gap-3 text-12">
      {chip === null ? null : <Chip tone={chip.tone}>{chip.word}</Chip>}
      {isOpen ? (
        <span data-include="">
          <IncludeArticle
            edit={{ projectId, plannedId, revision }}
            isIncluded={isIncluded}
            includePlannedArticle={actions.includePlannedArticle}
          />
        </span>
      ) : null}
      {!isOpen && articleId !== null ? (
        <Link
          prefetch={false}
          href={`${projectHref}/articles/${articleId}`}
          className="text-accent underline underline-offset-2"
        >
          Open the article
        </Link>
      ) : null}
      {isOpen || isIncluded ? null : <Chip>left out</Chip>}
    </span>
  );
}
