"use client";

/** Asks before what undo cannot take back. Where undo can, do it and offer undo instead. */
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

export type ConfirmDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  /** What will happen, in a sentence or two. */
  children: ReactNode;
  /** The act as a verb: "Undo the import". */
  confirmLabel: string;
  tone?: "danger" | "primary";
  /** Runs the act; the dialog stays open, its buttons off, until it is done. */
  onConfirm: () => Promise<void> | void;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, onOpenChange, title, children, confirmLabel, tone = "danger", onConfirm } = props;
  const [isRunning, setRunning] = useState(false);
  const confirm = async () => {
    setRunning(true);
    try {
      await onConfirm();
      onOpenChange(false);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Dialog
      role="alertdialog"
      width="s"
      title={title}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button autoFocus isDisabled={isRunning} onPress={() => onOpenChange(false)}>
            Cancel
          </Button>
          <Button variant={tone} isDisabled={isRunning} onPress={confirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="text-ink-2">{children}</div>
    </Dialog>
  );
}
