"use client";

/** The fields of a correction: title, date, source and primary source. */
import type { TypedFields } from "#components/import/typed-corrections.ts";
import { parseTypedDate } from "#components/import/typed-date.ts";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";
import { PrimarySourceFields } from "./primary-source-fields.tsx";
import { SourceBox } from "./source-box.tsx";

export type HeadFieldsProps = {
  typed: TypedFields;
  onChange: (part: Partial<TypedFields>) => void;
  sources: readonly SourceOption[];
  /** The date as the text states it. */
  stated: string | null;
  /** The server's messages by field. */
  messages: Record<string, string>;
};

const dateForms = "A day, a month or a year: 2031-03-14, 2031-03 or 2031. Empty when it is not known.";

export function HeadFields({ typed, onChange, sources, stated, messages }: HeadFieldsProps) {
  return (
    <>
      <TextArea
        label="Title"
        rows={1}
        autoFocus
        value={typed.title}
        onChange={(title) => onChange({ title })}
        maxLength={500}
        isRequired
        error={messages.title}
      />
      <TextField
        label="Published"
        hint={stated === null ? dateForms : `${dateForms} The text states “${stated}”.`}
        value={typed.date}
        onChange={(date) => onChange({ date })}
        maxLength={10}
        error={
          parseTypedDate(typed.date) === null
            ? "Write it as 2031-03-14, 2031-03 or 2031."
            : messages.published
        }
      />
      <SourceBox
        menuTrigger="input"
        label="Source"
        placeholder="Not known"
        emptyHint="Empty: not known."
        typed={typed.source}
        onChange={(source) => onChange({ source })}
        sources={sources}
        error={messages.source}
      />
      <PrimarySourceFields
        typed={typed}
        onChange={onChange}
        sources={sources}
        messages={{
          source: messages["primarySource.source"],
          publishedOn: messages["primarySource.publishedOn"],
        }}
      />
    </>
  );
}
