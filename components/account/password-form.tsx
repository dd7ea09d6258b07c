"use client";

/** The current password and a new one. What is refused stays typed, with the reason at its field. */
import { type FormEvent, useRef } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { formText } from "#components/form/form-text.ts";
import type { ServerAction } from "#components/form/run-action.ts";
import { useSubmission } from "#components/form/use-submission.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { passwordMaxLength, passwordMinLength } from "#lib/auth/password-rules.ts";

export type PasswordFormProps = {
  changePassword: ServerAction<{ ended: number }>;
  currentLabel: string;
  submitLabel: string;
  /** For password managers, which keep the new one under it. */
  email: string;
  onDone: (ended: number) => void;
};

type FieldsProps = { currentLabel: string; errors: Record<string, string> };

function PasswordFields({ currentLabel, errors }: FieldsProps) {
  return (
    <>
      <TextField
        name="current"
        type="password"
        label={currentLabel}
        autoComplete="current-password"
        maxLength={passwordMaxLength}
        isRequired
        error={errors.current}
      />
      <TextField
        name="next"
        type="password"
        label="New password"
        hint={`At least ${passwordMinLength} characters. A few words in a row do well.`}
        autoComplete="new-password"
        maxLength={passwordMaxLength}
        isRequired
        error={errors.next}
      />
    </>
  );
}

export function PasswordForm(props: PasswordFormProps) {
  const { changePassword, currentLabel, submitLabel, email, onDone } = props;
  const form = useRef<HTMLFormElement>(null);
  const { submit, isPending, failure } = useSubmission(changePassword, ({ ended }) => {
    form.current?.reset();
    onDone(ended);
  });
  const fields = failure?.fields ?? {};
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    submit({ current: formText(typed, "current"), next: formText(typed, "next") });
  };
  const isElsewhere = failure !== null && !fields.current && !fields.next;
  return (
    <form ref={form} onSubmit={send} className="flex max-w-88 flex-col gap-4">
      {isElsewhere ? <FailureBanner failure={failure} /> : null}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordFields currentLabel={currentLabel} errors={fields} />
      <Button type="submit" variant="primary" isPending={isPending} className="self-start">
        {isPending ? "Saving…" : submitLabel}
      </Button>
    </form>
  );
}
