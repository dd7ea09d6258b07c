"use client";

/** Edits a claim's words, owner and due date. A stale edit shows both and loses neither. */
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { ClaimForm, type ClaimOwner, type ClaimValues } from "#components/claim/claim-form.tsx";
import { ConflictNotice } from "#components/form/conflict-notice.tsx";
import { currentRevision, currentRow, currentText } from "#components/form/current-values.ts";
import { useSubmission } from "#components/form/use-submission.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormFooter } from "#components/ui/form-footer.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import { editClaim } from "../../claim-actions.ts";

export type EditClaimDialogProps = {
  projectId: string;
  claimId: string;
  revision: number;
  initial: ClaimValues;
  owners: readonly ClaimOwner[];
  onClose: () => void;
};

export function EditClaimDialog(props: EditClaimDialogProps) {
  const { projectId, claimId, initial, owners, onClose } = props;
  const formId = useId();
  const router = useRouter();
  const [values, setValues] = useState(initial);
  const [revision, setRevision] = useState(props.revision);
  const { submit, isPending, failure } = useSubmission(editClaim, () => {
    router.refresh();
    toast("Claim saved");
    onClose();
  });
  const { text, ownerId, dueOn } = values;
  const save = (onRevision: number) =>
    submit({ projectId, claimId, revision: onRevision, text, ownerId, dueOn: dueOn === "" ? null : dueOn });
  const row = currentRow(failure);
  const close = () => {
    // After a conflict the page behind still shows the older state.
    if (row) router.refresh();
    onClose();
  };
  const now = row && {
    text: currentText(row, "text"),
    ownerId: currentText(row, "ownerId"),
    dueOn: currentText(row, "dueOn"),
  };
  const nameOf = (userId: string) => owners.find((owner) => owner.userId === userId)?.name ?? "someone";
  const isTyped = text !== initial.text || ownerId !== initial.ownerId || dueOn !== initial.dueOn;
  const notice = row && now && (
    <ConflictNotice
      what="This claim"
      isPending={isPending}
      fields={[
        { label: "Claim", now: now.text, mine: text },
        { label: "Owner", now: nameOf(now.ownerId), mine: nameOf(ownerId) },
        { label: "Due", now: now.dueOn, mine: dueOn },
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
  );
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      isDismissable={!isTyped}
      isKeyboardDismissDisabled={isTyped}
      title="Edit claim"
      footer={
        <FormFooter form={formId} onCancel={close} isDisabled={isPending}>
          Save
        </FormFooter>
      }
    >
      <ClaimForm
        id={formId}
        values={values}
        onChange={setValues}
        onSubmit={() => save(revision)}
        failure={failure}
        owners={owners}
        notice={notice}
      />
    </Dialog>
  );
}
