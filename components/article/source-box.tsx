"use client";

/** A source one types: one of the project's by any of its names, or a new one, and what it is to the project. */
import { findSource } from "#components/import/typed-corrections.ts";
import { ComboBox } from "#components/ui/combo-box.tsx";
import { Option } from "#components/ui/option.tsx";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";

export type SourceBoxProps = {
  label: string;
  placeholder: string;
  /** What is said where nothing is typed. */
  emptyHint: string;
  typed: string;
  onChange: (typed: string) => void;
  sources: readonly SourceOption[];
  error?: string | undefined;
  /** Left out: the sources are listed as soon as the field has the focus. */
  menuTrigger?: "input";
};

function hintOf(typed: string, sources: readonly SourceOption[], empty: string): string {
  const known = findSource(sources, typed)?.name ?? null;
  if (typed.trim() === "") return empty;
  if (known === null) return "A new source, without a letter until someone grades it.";
  return known === typed.trim() ? "A source of this project." : `Another name of ${known}.`;
}

export function SourceBox({ emptyHint, typed, onChange, sources, ...field }: SourceBoxProps) {
  return (
    <ComboBox
      {...field}
      allowsCustomValue
      inputValue={typed}
      onInputChange={onChange}
      defaultItems={sources}
      emptyText="A new source"
      hint={hintOf(typed, sources, emptyHint)}
    >
      {(option) => <Option id={option.id} text={option.name} detail={option.aliases.join(", ")} />}
    </ComboBox>
  );
}
