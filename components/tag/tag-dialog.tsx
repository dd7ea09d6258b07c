"use client";

/** A new tag, or a tag to edit, in a dialog. A stale edit shows both and loses neither. */
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { ConflictNotice } from "#components/form/conflict-notice.tsx";
import { currentRevision, currentRow, currentText } from "#components/form/current-values.ts";
import { useSubmission } from "#components/form/use-submission.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormFooter } from "#components/ui/form-footer.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import type { Result } from "#lib/errors.ts";
import { TAG_HUES } from "#lib/text/tag-hue.ts";
import { TagForm, type TagValues } from "./tag-form.tsx";

export type TagDialogProps = {
  title: string;
  submitLabel: string;
  initial: TagValues;
  /** Of the edited tag; null for a new one. */
  revision: number | null;
  takenKeys: ReadonlyMap<string, string>;
  /** Sent besides the values: project, and the tag or its parent. */
  target: object;
  action: (raw: unknown) => Promise<Result<unknown>>;
  onClose: () => void;
};

function sameValues(a: TagValues, b: TagValues): boolean {
  return a.name === b.name && a.definition === b.definition && a.hue === b.hue && a.key === b.key;
}

export function TagDialog(props: TagDialogProps) {
  const { title, submitLabel, initial, takenKeys, target, action, onClose } = props;
  const formId = useId();
  const router = useRouter();
  const [values, setValues] = useState(initial);
  const [revision, setRevision] = useState(props.revision);
  const { submit, isPending, failure } = useSubmission(action, () => {
    router.refresh();
    toast(props.revision === null ? "Tag added" : "Tag saved");
    onClose();
  });
  const save = (onRevision: number | null) =>
    submit({ ...target, ...values, ...(onRevision === null ? {} : { revision: onRevision }) });
  const row = currentRow(failure);
  const close = () => {
    // After a conflict the page behind still shows the older state.
    if (row) router.refresh();
    onClose();
  };
  const now = row && {
    name: currentText(row, "name"),
    definition: currentText(row, "definition"),
    hue: TAG_HUES.find((hue) => hue === row.hue) ?? values.hue,
    key: currentText(row, "key") || null,
  };
  const isTyped = !sameValues(values, initial);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      isDismissable={!isTyped}
      isKeyboardDismissDisabled={isTyped}
      title={title}
      footer={
        <FormFooter form={formId} onCancel={close} isDisabled={isPending}>
          {submitLabel}
        </FormFooter>
      }
    >
      <TagForm
        id={formId}
        values={values}
        onChange={setValues}
        onSubmit={() => save(revision)}
        failure={failure}
        takenKeys={takenKeys}
      >
        {row && now ? (
          <ConflictNotice
            what="This tag"
            isPending={isPending}
            fields={[
              { label: "Name", now: now.name, mine: values.name },
              { label: "Definition", now: now.definition, mine: values.definition },
              { label: "Colour", now: now.hue, mine: values.hue },
              { label: "Key", now: now.key ?? "", mine: values.key ?? "" },
            ]}
            onTakeNow={() => {
              setValues(now);
              setRevision(currentRevision(row));
            }}
            onKeepMine={() => {
              setRevision(currentRevision(row));
              save(currentRevision(row));
            }}
          />
        ) : null}
      </TagForm>
    </Dialog>
  );
}
