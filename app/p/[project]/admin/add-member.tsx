"use client";

/** Brings someone in by the address of their account. */
import { type FormEvent, useRef, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { formText } from "#components/form/form-text.ts";
import { useSubmission } from "#components/form/use-submission.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import type { Role } from "#lib/policy/policy.ts";
import { roleWord } from "#lib/policy/role-word.ts";
import { addMember } from "./actions.ts";
import { RoleSelect } from "./role-select.tsx";

type NewMember = { projectId: string; email: string; role: Role };

export function AddMember({ projectId }: { projectId: string }) {
  const form = useRef<HTMLFormElement>(null);
  const [role, setRole] = useState<Role>("analyst");
  const { submit, isPending, failure } = useSubmission(addMember, ({ name }, added: NewMember) => {
    form.current?.reset();
    toast(`${name} is a member now`, { detail: roleWord(added.role) });
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit({ projectId, email: formText(new FormData(event.currentTarget), "email"), role });
  };
  const problem = failure?.fields?.email;
  return (
    <form ref={form} onSubmit={send} className="mb-6 flex flex-col gap-3">
      {problem === undefined ? <FailureBanner failure={failure} /> : null}
      <div className="flex flex-wrap items-start gap-2">
        <TextField
          name="email"
          type="email"
          label="E-mail address of an account"
          autoComplete="off"
          isRequired
          error={problem}
          className="max-w-88 min-w-60 flex-1"
        />
        <RoleSelect label={{ visible: "Role" }} role={role} onChange={setRole} className="w-32" />
        <Button type="submit" variant="primary" isPending={isPending} className="mt-5">
          Add member
        </Button>
      </div>
    </form>
  );
}
