"use client";

/** Title, date and source of one article to come. Nothing typed is lost: a stale edit shows both, a refusal its fields. */
import { type SubmitEvent, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { type TypedFields, typedCorrections, typedFields } from "#components/import/typed-corrections.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Corrections } from "#lib/data/import/corrections.ts";
import type { PlannedEdit } from "#lib/data/import/planned-article-of.ts";
import type { Result } from "#lib/errors.ts";
import { SourceField } from "./source-field.tsx";
import { useSourceOptions } from "./source-options.tsx";
import { readStanding, StaleCorrection } from "./stale-correction.tsx";

export type PlannedValues = {
  title: string;
  source: string | null;
  publishedOn: string | null;
  publishedPrecision: string;
};

export type CorrectionFormProps = {
  edit: PlannedEdit;
  planned: PlannedValues;
  suggestion: { name: string; why: string } | null;
  corrections: Corrections;
  correctPlannedArticle: (raw: unknown) => Promise<Result<{ revision: number }>>;
  onClose: () => void;
};

/** What the fields hold for the plan alone, and with the corrections so far. */
function useFields({ planned, corrections }: Pick<CorrectionFormProps, "planned" | "corrections">) {
  const options = useSourceOptions();
  const { title, source, ...publication } = planned;
  const stated = source === null ? { kind: "unknown" as const } : { kind: "named" as const, name: source };
  const asPlanned = typedFields({ title, source: stated, publication }, options);
  const { published } = corrections;
  const corrected = typedFields(
    {
      title: corrections.title ?? title,
      source: corrections.source ?? stated,
      publication: published
        ? { publishedOn: published.on, publishedPrecision: published.precision }
        : publication,
    },
    options,
  );
  return { options, asPlanned, corrected };
}

type FieldsProps = {
  typed: TypedFields;
  isDate: boolean;
  suggestion: CorrectionFormProps["suggestion"];
  fields: Record<string, string>;
  onChange: (part: Partial<TypedFields>) => void;
};

function Fields({ typed, isDate, suggestion, fields, onChange }: FieldsProps) {
  return (
    <>
      <TextField
        label="Title"
        autoFocus
        value={typed.title}
        onChange={(title) => onChange({ title })}
        maxLength={500}
        isRequired
        error={fields["corrections.title"]}
      />
      <TextField
        label="Published"
        hint="A day, month or year: 2031-03-14, 2031-03 or 2031. Empty when it is not known."
        value={typed.date}
        onChange={(date) => onChange({ date })}
        maxLength={10}
        error={isDate ? fields["corrections.published.on"] : "Write it as 2031-03-14, 2031-03 or 2031."}
      />
      <SourceField
        typed={typed.source}
        onChange={(source) => onChange({ source })}
        suggestion={suggestion}
        error={fields["corrections.source"]}
      />
    </>
  );
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

export function CorrectionForm(props: CorrectionFormProps) {
  const { edit, suggestion, correctPlannedArticle, onClose } = props;
  const { options, asPlanned, corrected } = useFields(props);
  const [typed, setTyped] = useState<TypedFields>(corrected);
  const { submit, isPending, failure } = useSubmission(correctPlannedArticle, onClose);
  const corrections = typedCorrections(typed, asPlanned, options);
  const standing = readStanding(failure, options);
  const send = (revision: number) => corrections && submit({ ...edit, revision, corrections });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(edit.revision);
  };
  const stale = { mine: typed, isPending, onTakeTheirs: onClose };
  return (
    <form
      onSubmit={onSubmit}
      className="mt-2 flex flex-col gap-3 rounded-m border border-line bg-surface p-4"
    >
      <h3 className="sr-only">Correct this article</h3>
      {standing === null ? (
        <FailureBanner failure={failure} />
      ) : (
        <StaleCorrection {...stale} standing={standing} onKeepMine={() => send(standing.revision)} />
      )}
      <Fields
        typed={typed}
        isDate={corrections !== null}
        suggestion={suggestion}
        fields={failure?.fields ?? {}}
        onChange={(part) => setTyped((now) => ({ ...now, ...part }))}
      />
      <Buttons
        isPending={isPending}
        isDisabled={corrections === null}
        onCancel={onClose}
        onAsPlanned={() => setTyped(asPlanned)}
      />
    </form>
  );
}
