"use client";

/** A stale edit: how it stands now and what was typed, side by side, and the choice between them. Neither is lost. */
import { Button } from "#components/ui/button.tsx";
import { TextPieces } from "#components/work/field-changes.tsx";
import { diffText } from "#lib/review/text-diff.ts";

export type ConflictField = { label: string; now: string; mine: string };

export type ConflictNoticeProps = {
  /** "This claim": the subject of the sentence. */
  what: string;
  /** Every field of the form; those that are equal are left out here. */
  fields: readonly ConflictField[];
  onKeepMine: () => void;
  onTakeNow: () => void;
  isPending: boolean;
};

function FieldPair({ field }: { field: ConflictField }) {
  const pieces = diffText(field.now, field.mine);
  const sides = [
    { title: "As it stands now", text: field.now, without: "added" },
    { title: "Yours", text: field.mine, without: "removed" },
  ] as const;
  return (
    <div>
      <p className="text-12 font-medium text-ink-2">{field.label}</p>
      <dl className="mt-1 grid gap-2 sm:grid-cols-2">
        {sides.map(({ title, text, without }) => (
          <div key={title} className="min-w-0 rounded-[6px] border border-line bg-surface px-2.5 py-1.5">
            <dt className="text-11 text-ink-3">{title}</dt>
            <dd className="mt-0.5 whitespace-pre-wrap break-words" dir="auto">
              {text === "" ? (
                <span className="text-ink-3">nothing</span>
              ) : (
                <TextPieces pieces={pieces.filter((piece) => piece.kind !== without)} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

export function ConflictNotice({ what, fields, onKeepMine, onTakeNow, isPending }: ConflictNoticeProps) {
  const differing = fields.filter((field) => field.now !== field.mine);
  return (
    <section
      role="alert"
      className="flex flex-col gap-3 rounded-m border border-caution/30 bg-caution-soft px-3 py-2.5"
    >
      <p>
        <span className="font-semibold">{what} was changed while you edited it.</span> Nothing was
        overwritten.
      </p>
      {differing.length === 0 ? <p>It now reads as you want it to.</p> : null}
      {differing.map((field) => (
        <FieldPair key={field.label} field={field} />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button onPress={onTakeNow} isDisabled={isPending}>
          Go on from the newer one
        </Button>
        <Button onPress={onKeepMine} isDisabled={isPending}>
          Save mine over it
        </Button>
      </div>
    </section>
  );
}
