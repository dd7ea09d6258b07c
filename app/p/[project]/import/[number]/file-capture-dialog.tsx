"use client";

/** Where the bytes of a whole file came from; its articles have it unless one of them says otherwise. */
import { type SubmitEvent, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { CaptureFields } from "#components/import/capture-fields.tsx";
import { captureErrors, captureFacts, typedCapture } from "#components/import/typed-capture.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormFooter } from "#components/ui/form-footer.tsx";
import type { CaptureFacts } from "#lib/data/import/capture.ts";
import type { FileEdit } from "#lib/data/import/import-file-of.ts";
import type { ReadingAction } from "./warning-list.tsx";

export type FileCaptureDialogProps = {
  edit: FileEdit;
  name: string;
  capture: CaptureFacts;
  setFileCapture: ReadingAction;
  onClose: () => void;
};

export default function FileCaptureDialog(props: FileCaptureDialogProps) {
  const { edit, name, capture, setFileCapture, onClose } = props;
  const [typed, setTyped] = useState(() => typedCapture(capture));
  const { submit, isPending, failure } = useSubmission(setFileCapture, onClose);
  const errors = captureErrors(typed);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (Object.keys(errors).length === 0) submit({ ...edit, capture: captureFacts(typed, capture) });
  };
  return (
    <Dialog
      title="Capture of the file"
      isOpen
      onOpenChange={onClose}
      footer={
        <FormFooter
          form="capture"
          onCancel={onClose}
          isPending={isPending}
          isDisabled={Object.keys(errors).length > 0}
        >
          Save
        </FormFooter>
      }
    >
      <form id="capture" onSubmit={onSubmit} className="flex flex-col gap-3 pt-1">
        <FailureBanner failure={failure} />
        <p className="text-ink-2 wrap-anywhere">
          All articles of <span dir="auto">{name}</span> have it, unless one of them says otherwise.
        </p>
        <CaptureFields
          typed={typed}
          errors={errors}
          messages={failure?.fields ?? {}}
          prefix="capture"
          onChange={setTyped}
        />
      </form>
    </Dialog>
  );
}
