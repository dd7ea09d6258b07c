"use client";

/** A source as it would be written, told apart from what is new here. A suggestion stands beside it, is called one, and is one press away. */
import { useSubmission } from "#components/form/use-submission.ts";
import { FoundText } from "#components/import/found-text.tsx";
import type { ArticleCard } from "#components/import/plan-view.ts";
import { findSource } from "#components/import/typed-corrections.ts";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { toastError } from "#components/ui/toast-queue.ts";
import type { SourceChoice } from "#lib/data/import/corrections.ts";
import { usePlanScreen } from "./plan-context.tsx";

function Name({ source }: { source: SourceChoice }) {
  const { sources } = usePlanScreen();
  if (source.kind === "unknown") return <span className="text-ink-3">not known</span>;
  if (source.kind === "existing") {
    const name = sources.find((option) => option.id === source.sourceId)?.name;
    return <FoundText text={name ?? "a source of this project"} />;
  }
  const known = findSource(sources, source.name);
  return (
    <>
      <FoundText text={known?.name ?? source.name} />
      {known === null ? (
        <Chip className="ms-2" title="A commit makes this source, without a letter until someone grades it.">
          new source
        </Chip>
      ) : null}
    </>
  );
}

function Suggestion({ card }: { card: ArticleCard }) {
  const { projectId, sources, isOpen, actions } = usePlanScreen();
  const { plannedId, revision, corrections, planned } = card;
  const suggestion = planned.sourceSuggestion;
  const { submit, isPending } = useSubmission(
    async (raw) => {
      const result = await actions.correctPlannedArticle(raw);
      if (!result.ok) toastError("The source stands as it was", result.message);
      return result;
    },
    () => undefined,
  );
  if (suggestion === null) return null;
  const known = findSource(sources, suggestion.name);
  const source: SourceChoice =
    known === null ? { kind: "named", name: suggestion.name } : { kind: "existing", sourceId: known.id };
  return (
    <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-2">
      <span className="min-w-0">
        Suggestion, not filled in: <FoundText text={suggestion.name} /> (<FoundText text={suggestion.why} />)
      </span>
      {isOpen ? (
        <Button
          size="s"
          isPending={isPending}
          onPress={() => submit({ projectId, plannedId, revision, corrections: { ...corrections, source } })}
        >
          Use it
        </Button>
      ) : null}
    </span>
  );
}

export function SourceText({ card }: { card: ArticleCard }) {
  const { source } = card.toCome;
  return (
    <>
      <Name source={source} />
      {source.kind === "unknown" ? <Suggestion card={card} /> : null}
    </>
  );
}
