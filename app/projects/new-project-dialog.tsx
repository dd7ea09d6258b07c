"use client";

/** Name and first admin of a new project. */
import { type FormEvent, useId, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { formText } from "#components/form/form-text.ts";
import { useSubmission } from "#components/form/use-submission.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import { nameMaxLength } from "#lib/data/account/name-length.ts";
import type { Failure } from "#lib/errors.ts";
import { createProject } from "./actions.ts";
import { type Person, PersonSelect } from "./person-select.tsx";

type NewProject = { name: string; adminId: string };
type FormProps = {
  id: string;
  people: readonly Person[];
  viewerId: string;
  failure: Failure | null;
  onSubmit: (project: NewProject) => void;
};

function NewProjectForm({ id, people, viewerId, failure, onSubmit }: FormProps) {
  const [adminId, setAdminId] = useState<string | null>(viewerId);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit({ name: formText(new FormData(event.currentTarget), "name"), adminId: adminId ?? "" });
  };
  const fields = failure?.fields ?? {};
  return (
    <form id={id} onSubmit={send} className="flex flex-col gap-4">
      {failure?.fields ? null : <FailureBanner failure={failure} />}
      <TextField
        name="name"
        label="Name"
        maxLength={nameMaxLength}
        isRequired
        autoFocus
        error={fields.name}
      />
      <PersonSelect
        people={people}
        label="First admin"
        hint="Decides who else is in the project, and imports its files."
        error={fields.adminId}
        selectedId={adminId}
        onSelect={setAdminId}
      />
    </form>
  );
}

export type NewProjectDialogProps = { people: readonly Person[]; viewerId: string; onClose: () => void };

export function NewProjectDialog({ people, viewerId, onClose }: NewProjectDialogProps) {
  const formId = useId();
  const { submit, isPending, failure } = useSubmission(createProject, (_, { name }: NewProject) => {
    toast("Project created", { detail: name });
    onClose();
  });
  const footer = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button type="submit" form={formId} variant="primary" isPending={isPending}>
        Create project
      </Button>
    </>
  );
  return (
    <Dialog isOpen onOpenChange={onClose} width="s" title="New project" footer={footer}>
      <NewProjectForm id={formId} people={people} viewerId={viewerId} failure={failure} onSubmit={submit} />
    </Dialog>
  );
}
