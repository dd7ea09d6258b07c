"use client";

/** Chooses the admin of a project that has none who can sign in. */
import { type FormEvent, useId, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import { appointAdmin } from "./actions.ts";
import type { AppointAdminProps } from "./appoint-admin.tsx";
import { PersonSelect } from "./person-select.tsx";

export function AppointDialog(props: AppointAdminProps & { onClose: () => void }) {
  const { people, projectId, projectName, onClose } = props;
  const formId = useId();
  const [userId, setUserId] = useState<string | null>(null);
  const { submit, isPending, failure } = useSubmission(appointAdmin, () => {
    toast("Admin appointed", { detail: projectName });
    onClose();
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit({ projectId, userId: userId ?? "" });
  };
  const footer = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button type="submit" form={formId} variant="primary" isPending={isPending}>
        Appoint
      </Button>
    </>
  );
  return (
    <Dialog isOpen onOpenChange={onClose} width="s" title="Appoint an admin" footer={footer}>
      <form id={formId} onSubmit={send} className="flex flex-col gap-4">
        {failure?.fields ? null : <FailureBanner failure={failure} />}
        <p className="text-ink-2">The accounts of all admins of {projectName} are disabled.</p>
        <PersonSelect
          people={people}
          label="New admin"
          error={failure?.fields?.userId}
          selectedId={userId}
          onSelect={setUserId}
        />
      </form>
    </Dialog>
  );
}
