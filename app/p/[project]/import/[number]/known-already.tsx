"use client";

/** What the project has already of an article to come, and what a person wants it written as. A copy is linked, never merged. */
import Link from "next/link";
import { useOptimistic, useTransition } from "react";
import { runAction } from "#components/form/run-action.ts";
import { FoundText } from "#components/import/found-text.tsx";
import { HiddenText } from "#components/import/hidden-text.tsx";
import { decisionOf, decisionValue, KIND_WORDS } from "#components/import/known-words.ts";
import type { ArticleCard } from "#components/import/plan-view.ts";
import { useHoldCommit } from "#components/import/plan-work.ts";
import { Banner } from "#components/ui/banner.tsx";
import { DateText } from "#components/ui/date-text.tsx";
import { Radio, RadioGroup } from "#components/ui/radio-group.tsx";
import { toastError } from "#components/ui/toast-queue.ts";
import type { WriteAs } from "#lib/data/import/corrections.ts";
import type { KnownArticle } from "#lib/data/import/known/known-article.ts";
import { KnownDifference } from "./known-difference.tsx";
import { countHere, KnownHereRows } from "./known-here.tsx";
import { usePlanScreen } from "./plan-context.tsx";

/** A date of the library is a day here; how exact it is stands in the article. */
function Origin({ known }: { known: KnownArticle }) {
  const { source, publishedOn } = known;
  return (
    <span className="text-ink-3">
      {" · "}
      <FoundText text={source ?? "source not known"} />
      {publishedOn === null ? null : (
        <>
          {" · "}
          <DateText date={{ on: publishedOn, precision: "day" }} />
        </>
      )}
    </span>
  );
}

function KnownRow({
  known,
  card,
  canDecide,
}: {
  known: KnownArticle;
  card: ArticleCard;
  canDecide: boolean;
}) {
  const { projectHref } = usePlanScreen();
  const { kind, articleId, title, why } = known;
  return (
    <li className="flex flex-col gap-1 border-t border-line py-2 first:border-t-0">
      <p className="wrap-anywhere">
        <span className="text-ink-2">{KIND_WORDS[kind]} </span>
        <Link
          prefetch={false}
          href={`${projectHref}/articles/${articleId}`}
          className="font-medium underline decoration-line-strong underline-offset-2 hover:text-accent"
          dir="auto"
        >
          <HiddenText text={title} />
        </Link>
        <Origin known={known} />
      </p>
      <p className="text-12 text-ink-3">{why}</p>
      {canDecide ? (
        <span className="flex flex-wrap gap-x-5">
          {kind === "exactCopy" ? null : (
            <Radio value={`version ${articleId}`}>Write it as a new version of this</Radio>
          )}
          <Radio value={`copy ${articleId}`}>Write it as a copy of this</Radio>
        </span>
      ) : null}
      <KnownDifference plannedId={card.plannedId} against={{ versionId: known.versionId }} />
    </li>
  );
}

/** Shows the decision at once and sends it. */
function useDecision(card: ArticleCard) {
  const { projectId, actions } = usePlanScreen();
  const [isPending, startTransition] = useTransition();
  const [shown, show] = useOptimistic<WriteAs | null>(card.toCome.as);
  useHoldCommit(isPending);
  const decide = (value: string) => {
    const as = decisionOf(value);
    if (as === null || isPending) return;
    startTransition(async () => {
      show(as);
      const { plannedId, revision } = card;
      const corrections = { ...card.corrections, as };
      const edit = { projectId, plannedId, revision, corrections };
      const result = await runAction(actions.correctPlannedArticle, edit);
      if (!result.ok) toastError("Nothing was decided", result.message);
    });
  };
  return { shown, decide };
}

export function KnownAlready({ card }: { card: ArticleCard }) {
  const { isOpen } = usePlanScreen();
  const { shown, decide } = useDecision(card);
  const { known: inLibrary } = card;
  if (inLibrary.length + countHere(card) === 0) return null;
  const list = (
    <ul>
      {inLibrary.map((known) => (
        <KnownRow key={known.articleId} known={known} card={card} canDecide={isOpen} />
      ))}
      <KnownHereRows card={card} canDecide={isOpen} />
    </ul>
  );
  return (
    <section aria-label="Known already" className="mt-4 rounded-m border border-line px-3 pt-2 pb-1">
      <h4 className="text-12 font-medium text-ink-2">Known already</h4>
      {card.needsDecision && shown === null ? (
        <Banner tone="caution" className="my-2">
          Say what this is before it is committed.
        </Banner>
      ) : null}
      {isOpen ? (
        <RadioGroup aria-label="What it is written as" value={decisionValue(shown)} onChange={decide}>
          {list}
          <span className="border-t border-line pt-1">
            <Radio value="new">Write it as an article of its own</Radio>
          </span>
        </RadioGroup>
      ) : (
        list
      )}
    </section>
  );
}
