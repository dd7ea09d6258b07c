"use client";

/** The source one means: one of the project's, a new one by its name, or, left empty, not known. */
import { sourceHint } from "#components/article/primary-source-fields.tsx";
import { FoundText } from "#components/import/found-text.tsx";
import { Button } from "#components/ui/button.tsx";
import { ComboBox } from "#components/ui/combo-box.tsx";
import { Option } from "#components/ui/option.tsx";
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
      <ComboBox
        label="Source"
        placeholder="Not known"
        allowsCustomValue
        inputValue={typed}
        onInputChange={onChange}
        defaultItems={sources}
        emptyText="A new source"
        hint={sourceHint(typed, sources, "Empty: not known.")}
        error={error}
      >
        {(option) => <Option id={option.id} text={option.name} detail={option.aliases.join(", ")} />}
      </ComboBox>
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
