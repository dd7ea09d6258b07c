"use client";

/** One's own name. */
import type { FormEvent } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { formText } from "#components/form/form-text.ts";
import { useSubmission } from "#components/form/use-submission.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import { nameMaxLength } from "#lib/data/account/name-length.ts";
import { renameAccount } from "./actions.ts";

export function NameForm({ name }: { name: string }) {
  const { submit, isPending, failure } = useSubmission(renameAccount, () => toast("Name changed"));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit({ name: formText(new FormData(event.currentTarget), "name") });
  };
  const problem = failure?.fields?.name;
  return (
    <form onSubmit={send} className="flex max-w-88 flex-col gap-3">
      {problem === undefined ? <FailureBanner failure={failure} /> : null}
      <div className="flex items-start gap-2">
        <TextField
          name="name"
          aria-label="Name"
          defaultValue={name}
          autoComplete="name"
          maxLength={nameMaxLength}
          isRequired
          error={problem}
          className="flex-1"
        />
        <Button type="submit" isPending={isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
