"use client";

/** The fields of an article to come: what it says of itself, and where its bytes came from. */
import { PrimarySourceFields } from "#components/article/primary-source-fields.tsx";
import { CaptureFields } from "#components/import/capture-fields.tsx";
import type { ArticleCard } from "#components/import/plan-view.ts";
import { dateForms, type TypedArticle, type TypedErrors } from "#components/import/typed-article.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { usePlanScreen } from "./plan-context.tsx";
import { SourceField } from "./source-field.tsx";

export type CorrectionFieldsProps = {
  card: ArticleCard;
  typed: TypedArticle;
  errors: TypedErrors | null;
  /** The server's, by field. */
  messages: Record<string, string>;
  onChange: (part: Partial<TypedArticle>) => void;
};

export function CorrectionFields({ card, typed, errors, messages, onChange }: CorrectionFieldsProps) {
  const { sources } = usePlanScreen();
  const stated = card.planned.publishedStated;
  const forms = `A day, month or year: ${dateForms}. Empty when it is not known.`;
  return (
    <>
      <TextField
        label="Title"
        autoFocus
        value={typed.title}
        onChange={(title) => onChange({ title })}
        maxLength={500}
        isRequired
        error={errors?.title ?? messages["corrections.title"]}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="Published"
          hint={stated === null ? forms : `${forms} The text states “${stated}”.`}
          value={typed.date}
          onChange={(date) => onChange({ date })}
          maxLength={10}
          error={errors?.date ?? messages["corrections.published.on"]}
        />
        <SourceField
          typed={typed.source}
          onChange={(source) => onChange({ source })}
          suggestion={card.planned.sourceSuggestion}
          error={messages["corrections.source"]}
        />
        <PrimarySourceFields
          typed={typed}
          onChange={onChange}
          sources={sources}
          messages={{
            source: messages["corrections.primarySource.source"],
            publishedOn: messages["corrections.primarySource.publishedOn"],
          }}
        />
        <TextField
          label="Byline"
          hint="Empty: none stated."
          value={typed.byline}
          onChange={(byline) => onChange({ byline })}
          maxLength={300}
          error={messages["corrections.byline"]}
        />
        <TextField
          label="Address"
          hint="Of the article itself."
          value={typed.address}
          onChange={(address) => onChange({ address })}
          maxLength={2_000}
          error={errors?.address ?? messages["corrections.url"]}
        />
      </div>
      <CaptureFields
        typed={typed.capture}
        errors={errors?.capture ?? {}}
        messages={messages}
        prefix="corrections.capture"
        onChange={(capture) => onChange({ capture })}
      />
    </>
  );
}
