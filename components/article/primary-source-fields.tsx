"use client";

/**
 * Whose work a repost is, and when that was published: one of the project's sources, a new one by its name, or, left empty,
 * nobody's but its publisher's.
 */
import { dayForm } from "#components/import/typed-article.ts";
import { findSource, parsePrimaryDate, type TypedFields } from "#components/import/typed-corrections.ts";
import { ComboBox } from "#components/ui/combo-box.tsx";
import { Option } from "#components/ui/option.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";

type TypedPrimary = Pick<TypedFields, "primarySource" | "primaryDate">;

export type PrimarySourceFieldsProps = {
  typed: TypedPrimary;
  onChange: (part: Partial<TypedPrimary>) => void;
  sources: readonly SourceOption[];
  /** The server's. */
  messages: { source: string | undefined; publishedOn: string | undefined };
};

/** What is typed as a source is to the project; `empty` where nothing is typed. */
export function sourceHint(typed: string, sources: readonly SourceOption[], empty: string): string {
  const known = findSource(sources, typed)?.name ?? null;
  if (typed.trim() === "") return empty;
  if (known === null) return "A new source, without a letter until someone grades it.";
  return known === typed.trim() ? "A source of this project." : `Another name of ${known}.`;
}

export function PrimarySourceFields({ typed, onChange, sources, messages }: PrimarySourceFieldsProps) {
  return (
    <>
      <ComboBox
        label="Primary source"
        placeholder="None"
        menuTrigger="input"
        allowsCustomValue
        inputValue={typed.primarySource}
        onInputChange={(primarySource) => onChange({ primarySource })}
        defaultItems={sources}
        emptyText="A new source"
        hint={sourceHint(typed.primarySource, sources, "Whose work it is, of a repost. Empty: it is none.")}
        error={messages.source}
      >
        {(option) => <Option id={option.id} text={option.name} detail={option.aliases.join(", ")} />}
      </ComboBox>
      <TextField
        label="Primary source’s date"
        hint="The day it was published there: 2031-03-14. Empty when it is not known."
        value={typed.primaryDate}
        onChange={(primaryDate) => onChange({ primaryDate })}
        maxLength={10}
        error={parsePrimaryDate(typed.primaryDate) === null ? dayForm : messages.publishedOn}
      />
    </>
  );
}
