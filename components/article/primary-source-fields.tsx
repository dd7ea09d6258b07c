"use client";

/**
 * Whose work a repost is, and when that was published: one of the project's sources, a new one by its name, or, left empty,
 * nobody's but its publisher's.
 */
import { dayForm } from "#components/import/typed-article.ts";
import { parsePrimaryDate, type TypedFields } from "#components/import/typed-corrections.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";
import { SourceBox } from "./source-box.tsx";

type TypedPrimary = Pick<TypedFields, "primarySource" | "primaryDate">;

export type PrimarySourceFieldsProps = {
  typed: TypedPrimary;
  onChange: (part: Partial<TypedPrimary>) => void;
  sources: readonly SourceOption[];
  /** The server's. */
  messages: { source: string | undefined; publishedOn: string | undefined };
};

export function PrimarySourceFields({ typed, onChange, sources, messages }: PrimarySourceFieldsProps) {
  return (
    <>
      <SourceBox
        menuTrigger="input"
        label="Primary source"
        placeholder="None"
        emptyHint="Whose work it is, of a repost. Empty: it is none."
        typed={typed.primarySource}
        onChange={(primarySource) => onChange({ primarySource })}
        sources={sources}
        error={messages.source}
      />
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
