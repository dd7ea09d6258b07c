"use client";

/** The names of one thing, new or to edit. A stale edit shows both and loses neither. */
import { useRouter } from "next/navigation";
import { type SubmitEvent, useId, useState } from "react";
import { ConflictNotice } from "#components/form/conflict-notice.tsx";
import { currentRevision, currentRow, currentText } from "#components/form/current-values.ts";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import type { ServerAction } from "#components/form/run-action.ts";
import { useSubmission } from "#components/form/use-submission.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormFooter } from "#components/ui/form-footer.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import type { Failure } from "#lib/errors.ts";

/** `names`: one a line. */
export type AliasValues = { label: string; names: string };

export type AliasDialogProps = {
  title: string;
  submitLabel: string;
  doneMessage: string;
  initial: AliasValues;
  /** Null for a new one. */
  revision: number | null;
  target: object;
  action: ServerAction<unknown>;
  onClose: () => void;
};

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function valuesNow(row: NonNullable<ReturnType<typeof currentRow>>): AliasValues {
  const names = Array.isArray(row.names) ? row.names.map(String).join("\n") : "";
  return { label: currentText(row, "label"), names };
}

function useAliasForm(props: AliasDialogProps) {
  const { initial, target, action, onClose } = props;
  const router = useRouter();
  const [values, setValues] = useState(initial);
  const [revision, setRevision] = useState(props.revision);
  const { submit, isPending, failure } = useSubmission(action, () => {
    router.refresh();
    toast(props.doneMessage);
    onClose();
  });
  const save = (onRevision: number | null) =>
    submit({
      ...{ ...target, label: values.label, names: lines(values.names) },
      ...(onRevision === null ? {} : { revision: onRevision }),
    });
  const row = currentRow(failure);
  const close = () => {
    if (row) router.refresh();
    onClose();
  };
  return { values, setValues, revision, setRevision, save, isPending, failure, row, close };
}

/** Of a list of names an error names the one by its place: "names.3". */
function errorOf(failure: Failure | null, field: string): string | undefined {
  const found = Object.entries(failure?.fields ?? {}).find(
    ([path]) => path === field || path.startsWith(`${field}.`),
  );
  return found?.[1];
}

type FieldsProps = {
  values: AliasValues;
  onChange: (values: AliasValues) => void;
  failure: Failure | null;
};

function Fields({ values, onChange, failure }: FieldsProps) {
  const set = (change: Partial<AliasValues>) => onChange({ ...values, ...change });
  return (
    <>
      <TextField
        label="Name"
        value={values.label}
        onChange={(label) => set({ label })}
        isRequired
        maxLength={200}
        autoFocus
        error={errorOf(failure, "label")}
      />
      <TextArea
        label="Other names of it"
        hint="One a line. Upper and lower case are one, but for names of two letters."
        value={values.names}
        onChange={(names) => set({ names })}
        isRequired
        maxLength={8_000}
        rows={4}
        error={errorOf(failure, "names")}
      />
    </>
  );
}

export default function AliasDialog(props: AliasDialogProps) {
  const { initial, title, submitLabel } = props;
  const form = useAliasForm(props);
  const { values, failure, row, isPending } = form;
  const formId = useId();
  const now = row && valuesNow(row);
  const isTyped = JSON.stringify(values) !== JSON.stringify(initial);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    form.save(form.revision);
  };
  const labels = { label: "Name", names: "Other names" } as const;
  const conflict = row && now && (
    <ConflictNotice
      what="This list of names"
      isPending={isPending}
      fields={(["label", "names"] as const).map((key) => ({
        label: labels[key],
        now: now[key],
        mine: values[key],
      }))}
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
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && form.close()}
      isDismissable={!isTyped}
      isKeyboardDismissDisabled={isTyped}
      title={title}
      footer={
        <FormFooter form={formId} onCancel={form.close} isDisabled={isPending}>
          {submitLabel}
        </FormFooter>
      }
    >
      <form id={formId} onSubmit={onSubmit} className="flex flex-col gap-4">
        {conflict ?? (failure?.fields === undefined ? <FailureBanner failure={failure} /> : null)}
        <Fields values={values} onChange={form.setValues} failure={failure} />
      </form>
    </Dialog>
  );
}
