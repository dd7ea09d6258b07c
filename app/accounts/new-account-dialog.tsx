"use client";

/** Name and address of a new account, then its one-time password. */
import { type FormEvent, useId, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { formText } from "#components/form/form-text.ts";
import { useSubmission } from "#components/form/use-submission.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { nameMaxLength } from "#lib/data/account/name-length.ts";
import type { Failure } from "#lib/errors.ts";
import { createAccount } from "./actions.ts";
import { OneTimePassword, type OneTimePasswordProps } from "./one-time-password.tsx";

type NewAccount = { name: string; email: string };
type FormProps = { id: string; failure: Failure | null; onSubmit: (account: NewAccount) => void };

function NewAccountForm({ id, failure, onSubmit }: FormProps) {
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSubmit({ name: formText(form, "name"), email: formText(form, "email") });
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
      <TextField
        name="email"
        label="E-mail address"
        hint="What they sign in with. Collate sends no mail."
        type="email"
        autoComplete="off"
        isRequired
        error={fields.email}
      />
    </form>
  );
}

export function NewAccountDialog({ onClose }: { onClose: () => void }) {
  const formId = useId();
  const [told, setTold] = useState<OneTimePasswordProps | null>(null);
  const { submit, isPending, failure } = useSubmission(
    createAccount,
    ({ oneTimePassword }, { name }: NewAccount) => setTold({ name, password: oneTimePassword }),
  );
  const footer =
    told === null ? (
      <>
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" form={formId} variant="primary" isPending={isPending}>
          Create account
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
      isDismissable={told === null}
      width="s"
      title={told === null ? "New account" : "Account created"}
      footer={footer}
    >
      {told === null ? (
        <NewAccountForm id={formId} failure={failure} onSubmit={submit} />
      ) : (
        <OneTimePassword {...told} />
      )}
    </Dialog>
  );
}
