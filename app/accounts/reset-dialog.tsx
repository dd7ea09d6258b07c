"use client";

import { useState } from "react";
/** Asks, makes a new one-time password, and tells it once. */
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { resetPassword } from "./actions.ts";
import { OneTimePassword } from "./one-time-password.tsx";

export type ResetDialogProps = { userId: string; name: string; onClose: () => void };

export function ResetDialog({ userId, name, onClose }: ResetDialogProps) {
  const [told, setTold] = useState<{ password: string | null } | null>(null);
  const { submit, isPending, failure } = useSubmission(resetPassword, ({ oneTimePassword }) =>
    setTold({ password: oneTimePassword }),
  );
  const footer =
    told === null ? (
      <>
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="danger" isPending={isPending} onPress={() => submit({ userId })}>
          Make a new password
        </Button>
      </>
    ) : (
      <Button variant="primary" onPress={onClose}>
        Done
      </Button>
    );
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      role="alertdialog"
      width="s"
      title="New one-time password"
      footer={footer}
    >
      <FailureBanner failure={failure} className="mb-3" />
      {told === null ? (
        <p className="text-ink-2">
          The present password of {name} stops working and all their sessions end. This cannot be undone.
        </p>
      ) : (
        <OneTimePassword name={name} password={told.password} />
      )}
    </Dialog>
  );
}
