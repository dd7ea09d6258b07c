"use client";

/** Whose work a repost is: one of the project's sources, a new one by its name, or, left empty, nobody's but its publisher's. */
import { findSource } from "#components/import/typed-corrections.ts";
import { ComboBox } from "#components/ui/combo-box.tsx";
import { Option } from "#components/ui/option.tsx";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";

export type PrimarySourceFieldProps = {
  typed: string;
  onChange: (typed: string) => void;
  sources: readonly SourceOption[];
  error?: string | undefined;
};

export const primaryDateHint = "The day it was published there: 2031-03-14. Empty when it is not known.";

function hintFor(typed: string, known: string | null): string {
  if (typed.trim() === "") return "Whose work it is, of a repost. Empty: it is none.";
  if (known === null) return "A new source, without a letter until someone grades it.";
  return known === typed.trim() ? "A source of this project." : `Another name of ${known}.`;
}

export function PrimarySourceField({ typed, onChange, sources, error }: PrimarySourceFieldProps) {
  const known = findSource(sources, typed)?.name ?? null;
  return (
    <ComboBox
      label="Primary source"
      placeholder="None"
      menuTrigger="input"
      allowsCustomValue
      inputValue={typed}
      onInputChange={onChange}
      defaultItems={sources}
      emptyText="A new source"
      hint={hintFor(typed, known)}
      error={error}
    >
      {(option) => <Option id={option.id} text={option.name} detail={option.aliases.join(", ")} />}
    </ComboBox>
  );
}
