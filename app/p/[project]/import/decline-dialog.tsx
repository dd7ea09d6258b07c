"use client";

/** Why a proposal is declined. What is typed stays when the answer does not come. */
import { type SubmitEvent, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormFooter } from "#components/ui/form-footer.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import type { Result } from "#lib/errors.ts";

export type DeclineDialogProps = {
  keys: ImportKey;
  number: number;
  proposedBy: string;
  declineImport: (raw: unknown) => Promise<Result<{ number: number }>>;
  onClose: () => void;
};

export default function DeclineDialog(props: DeclineDialogProps) {
  const { keys, number, proposedBy, declineImport, onClose } = props;
  const [reason, setReason] = useState("");
  const { submit, isPending, failure } = useSubmission(declineImport, () => {
    toast(`Import ${number} declined`, { detail: `${proposedBy} reads your reason.` });
    onClose();
  });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit({ ...keys, reason });
  };
  return (
    <Dialog
      title={`Decline import ${number}`}
      width="s"
      isOpen
      onOpenChange={onClose}
      footer={
        <FormFooter form="decline" onCancel={onClose} isPending={isPending} isDisabled={reason.trim() === ""}>
          Decline
        </FormFooter>
      }
    >
      <form id="decline" onSubmit={onSubmit} className="flex flex-col gap-3 pt-1">
        {failure?.fields?.reason === undefined ? <FailureBanner failure={failure} /> : null}
        <TextArea
          label="Reason"
          hint={`${proposedBy} reads it. The files and the plan are kept.`}
          rows={3}
          autoFocus
          isRequired
          maxLength={1_000}
          value={reason}
          onChange={setReason}
          error={failure?.fields?.reason}
        />
      </form>
    </Dialog>
  );
}
