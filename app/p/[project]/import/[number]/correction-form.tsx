"use client";

/** Everything one can correct of an article to come. Nothing typed is lost: a stale edit shows both, a refusal its fields. */
import { type KeyboardEvent, type SubmitEvent, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import type { ArticleCard } from "#components/import/plan-view.ts";
import {
  type ArticleFields,
  articleCorrections,
  type TypedArticle,
  typedArticle,
  typedErrors,
} from "#components/import/typed-article.ts";
import { Button } from "#components/ui/button.tsx";
import { CorrectionFields } from "./correction-fields.tsx";
import { usePlanScreen } from "./plan-context.tsx";
import { readStanding, StaleCorrection } from "./stale-correction.tsx";

/** The article without any corrections. */
function asPlanned({ planned, plannedCapture }: ArticleCard): ArticleFields {
  const { title, source, primarySource, byline, url } = planned;
  return {
    title,
    source: source === null ? { kind: "unknown" } : { kind: "named", name: source },
    publication: planned,
    primarySource,
    byline,
    url,
    capture: plannedCapture,
  };
}

type ButtonsProps = {
  isPending: boolean;
  isDisabled: boolean;
  onCancel: () => void;
  onAsPlanned: () => void;
};

function Buttons({ isPending, isDisabled, onCancel, onAsPlanned }: ButtonsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" variant="primary" isPending={isPending} isDisabled={isDisabled}>
        Save
      </Button>
      <Button onPress={onCancel}>Cancel</Button>
      <Button variant="ghost" onPress={onAsPlanned}>
        As planned
      </Button>
    </div>
  );
}

/** What is typed, what it comes to, and the way to send it. */
function useCorrection(card: ArticleCard, onClose: () => void) {
  const { projectId, sources, actions } = usePlanScreen();
  const planned = asPlanned(card);
  const [typed, setTyped] = useState<TypedArticle>(() => typedArticle(card.toCome, sources));
  const { submit, isPending, failure } = useSubmission(actions.correctPlannedArticle, onClose);
  const { as } = card.corrections;
  const kept = as === undefined ? {} : { as };
  const corrections = articleCorrections(typed, planned, sources, kept);
  const send = (revision: number) => {
    if (corrections !== null) submit({ projectId, plannedId: card.plannedId, revision, corrections });
  };
  return {
    typed,
    change: (part: Partial<TypedArticle>) => setTyped((now) => ({ ...now, ...part })),
    setAsPlanned: () => setTyped(typedArticle(planned, sources)),
    canSend: corrections !== null,
    send,
    isPending,
    failure,
    standing: readStanding(failure, sources),
  };
}

export default function CorrectionForm({ card, onClose }: { card: ArticleCard; onClose: () => void }) {
  const { typed, change, setAsPlanned, canSend, send, isPending, failure, standing } = useCorrection(
    card,
    onClose,
  );
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(card.revision);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(card.revision);
  };
  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} className="flex flex-col gap-3">
      <h3 className="sr-only">Correct this article</h3>
      {standing === null ? (
        <FailureBanner failure={failure} />
      ) : (
        <StaleCorrection
          mine={typed}
          standing={standing}
          isPending={isPending}
          onTakeTheirs={onClose}
          onKeepMine={() => send(standing.revision)}
        />
      )}
      <CorrectionFields
        card={card}
        typed={typed}
        errors={typedErrors(typed)}
        messages={failure?.fields ?? {}}
        onChange={change}
      />
      <Buttons isPending={isPending} isDisabled={!canSend} onCancel={onClose} onAsPlanned={setAsPlanned} />
    </form>
  );
}
