"use client";

/** The source one means: one of the project's, a new one by its name, or, left empty, not known. */
import { SourceBox } from "#components/article/source-box.tsx";
import { FoundText } from "#components/import/found-text.tsx";
import { Button } from "#components/ui/button.tsx";
import { usePlanScreen } from "./plan-context.tsx";

export type SourceFieldProps = {
  typed: string;
  onChange: (typed: string) => void;
  suggestion: { name: string; why: string } | null;
  error?: string;
};

export function SourceField({ typed, onChange, suggestion, error }: SourceFieldProps) {
  const { sources } = usePlanScreen();
  return (
    <div className="flex flex-col gap-1.5">
      <SourceBox
        label="Source"
        placeholder="Not known"
        emptyHint="Empty: not known."
        typed={typed}
        onChange={onChange}
        sources={sources}
        error={error}
      />
      {suggestion === null || typed.trim() === suggestion.name ? null : (
        <p className="flex flex-wrap items-center gap-2 text-12 text-ink-2">
          <span>
            Suggestion: <FoundText text={suggestion.name} /> (<FoundText text={suggestion.why} />)
          </span>
          <Button size="s" onPress={() => onChange(suggestion.name)}>
            Use it
          </Button>
        </p>
      )}
    </div>
  );
}
