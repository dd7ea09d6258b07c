"use client";

/** A dialog that holds one form. Once something is typed, neither Escape nor a click beside it closes it. */
import { type ReactNode, type SubmitEvent, useId } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormFooter } from "#components/ui/form-footer.tsx";
import type { Failure } from "#lib/errors.ts";
import { FailureBanner } from "./failure-banner.tsx";

export type FormDialogProps = {
  title: string;
  /** What sending does: "Save". */
  submitLabel: string;
  isTyped: boolean;
  isPending: boolean;
  /** Said above the fields where it names none of them, and no notice stands there. */
  failure: Failure | null;
  /** Stands in the place of the failure: a conflict. */
  notice?: ReactNode;
  /** Above all of it. */
  head?: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

export function FormDialog(props: FormDialogProps) {
  const { title, submitLabel, isTyped, isPending, failure, notice, head, onSubmit, onClose, children } =
    props;
  const formId = useId();
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit();
  };
  const banner = failure?.fields === undefined ? <FailureBanner failure={failure} /> : null;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!isTyped}
      isKeyboardDismissDisabled={isTyped}
      title={title}
      footer={
        <FormFooter form={formId} onCancel={onClose} isDisabled={isPending}>
          {submitLabel}
        </FormFooter>
      }
    >
      <form id={formId} onSubmit={send} className="flex flex-col gap-4">
        {head}
        {notice ?? banner}
        {children}
      </form>
    </Dialog>
  );
}
