"use client";

/** A new source, or one to edit: its name, the other names it goes by, a note. A stale edit shows both and loses neither. */
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

/** `aliases`: one a line. */
export type SourceValues = { name: string; aliases: string; note: string };

export type SourceDialogProps = {
  title: string;
  submitLabel: string;
  doneMessage: string;
  initial: SourceValues;
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

function valuesNow(row: NonNullable<ReturnType<typeof currentRow>>): SourceValues {
  const aliases = Array.isArray(row.aliases) ? row.aliases.map(String).join("\n") : "";
  return { name: currentText(row, "name"), aliases, note: currentText(row, "note") };
}

function useSourceForm(props: SourceDialogProps) {
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
      ...{ ...target, ...values, aliases: lines(values.aliases) },
      ...(onRevision === null ? {} : { revision: onRevision }),
    });
  const row = currentRow(failure);
  const close = () => {
    if (row) router.refresh();
    onClose();
  };
  return { values, setValues, revision, setRevision, save, isPending, failure, row, close };
}

type FieldsProps = {
  values: SourceValues;
  onChange: (values: SourceValues) => void;
  failure: Failure | null;
};

function Fields({ values, onChange, failure }: FieldsProps) {
  const set = (change: Partial<SourceValues>) => onChange({ ...values, ...change });
  return (
    <>
      <TextField
        label="Name"
        value={values.name}
        onChange={(name) => set({ name })}
        isRequired
        maxLength={200}
        autoFocus
        error={failure?.fields?.name}
      />
      <TextArea
        label="Other names"
        hint="One a line. An import and the search find the source by each of them."
        value={values.aliases}
        onChange={(aliases) => set({ aliases })}
        maxLength={8_000}
        rows={3}
        error={failure?.fields?.aliases}
      />
      <TextArea
        label="Note"
        hint="What one should know of it: who owns it, what it covers."
        value={values.note}
        onChange={(note) => set({ note })}
        maxLength={2_000}
        rows={2}
        error={failure?.fields?.note}
      />
    </>
  );
}

export default function SourceDialog(props: SourceDialogProps) {
  const { initial, title, submitLabel } = props;
  const form = useSourceForm(props);
  const { values, failure, row, isPending } = form;
  const formId = useId();
  const now = row && valuesNow(row);
  const isTyped = JSON.stringify(values) !== JSON.stringify(initial);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    form.save(form.revision);
  };
  const labels = { name: "Name", aliases: "Other names", note: "Note" } as const;
  const conflict = row && now && (
    <ConflictNotice
      what="This source"
      isPending={isPending}
      fields={(["name", "aliases", "note"] as const).map((key) => ({
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
