"use client";

/** A dialog that makes a row or edits one, whatever its fields are. A stale edit shows both texts and loses neither. */
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { toast } from "#components/ui/toast-queue.ts";
import type { Failure } from "#lib/errors.ts";
import { type ConflictField, ConflictNotice } from "./conflict-notice.tsx";
import { currentRevision, currentRow } from "./current-values.ts";
import { FormDialog } from "./form-dialog.tsx";
import type { ServerAction } from "./run-action.ts";
import { useSubmission } from "./use-submission.ts";

/** What whoever opens the dialog says. */
export type RowDialogProps<Values extends object> = {
  title: string;
  submitLabel: string;
  doneMessage: string;
  initial: Values;
  /** Null for a new one. */
  revision: number | null;
  target: object;
  action: ServerAction<unknown>;
  onClose: () => void;
};

export type RowFields<Values extends object> = {
  values: Values;
  set: (change: Partial<Values>) => void;
  failure: Failure | null;
};

type Row = NonNullable<ReturnType<typeof currentRow>>;

/** What the kind of row says. */
type RowKind<Values extends object> = {
  /** "This source". */
  what: string;
  /** Every field as it reads, by its label, in their order. */
  texts: (values: Values) => Record<string, string>;
  inputOf: (values: Values) => object;
  /** What the row says now; `typed` stands where it says nothing this form knows. */
  valuesNow: (row: Row, typed: Values) => Values;
  /** Above the fields and above a conflict. */
  head?: ReactNode;
  children: (fields: RowFields<Values>) => ReactNode;
};

type Props<Values extends object> = { dialog: RowDialogProps<Values> } & RowKind<Values>;

function useRowForm<Values extends object>({ dialog, inputOf }: Props<Values>) {
  const { initial, target, action, onClose, doneMessage } = dialog;
  const router = useRouter();
  const [values, setValues] = useState(initial);
  const [revision, setRevision] = useState(dialog.revision);
  const { submit, isPending, failure } = useSubmission(action, () => {
    router.refresh();
    toast(doneMessage);
    onClose();
  });
  const save = (onRevision: number | null) =>
    submit({ ...target, ...inputOf(values), ...(onRevision === null ? {} : { revision: onRevision }) });
  const row = currentRow(failure);
  const close = () => {
    // After a conflict the page behind still shows the older state.
    if (row) router.refresh();
    onClose();
  };
  return { values, setValues, revision, setRevision, save, isPending, failure, row, close };
}

function pairTexts(now: Record<string, string>, mine: Record<string, string>): ConflictField[] {
  return Object.entries(now).map(([label, text]) => ({ label, now: text, mine: mine[label] ?? "" }));
}

export function RowDialog<Values extends object>(props: Props<Values>) {
  const { dialog, what, texts, valuesNow, head, children } = props;
  const form = useRowForm(props);
  const { values, failure, row, isPending } = form;
  const now = row && valuesNow(row, values);
  const conflict = row && now && (
    <ConflictNotice
      what={what}
      isPending={isPending}
      fields={pairTexts(texts(now), texts(values))}
      onTakeNow={() => {
        form.setValues(now);
        form.setRevision(currentRevision(row));
      }}
      onKeepMine={() => {
        form.setRevision(currentRevision(row));
        form.save(currentRevision(row));
      }}
    />
  );
  return (
    <FormDialog
      title={dialog.title}
      submitLabel={dialog.submitLabel}
      isTyped={JSON.stringify(values) !== JSON.stringify(dialog.initial)}
      isPending={isPending}
      failure={failure}
      notice={conflict}
      head={head}
      onSubmit={() => form.save(form.revision)}
      onClose={form.close}
    >
      {children({ values, set: (change) => form.setValues({ ...values, ...change }), failure })}
    </FormDialog>
  );
}
