"use client";

/** The owner's account and the first project; then the owner is signed in. */
import type { FormEvent } from "react";
import { postSignIn } from "#components/entrance/post-sign-in.ts";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { formText } from "#components/form/form-text.ts";
import { useSubmission } from "#components/form/use-submission.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { passwordMaxLength, passwordMinLength } from "#lib/auth/password-rules.ts";
import { nameMaxLength } from "#lib/data/account/name-length.ts";
import { createOwner } from "./actions.ts";

type Setup = { token: string; name: string; email: string; password: string; projectName: string };

async function enter({ slug }: { slug: string }, { email, password }: Setup) {
  const refusal = await postSignIn(email, password);
  window.location.assign(refusal === null ? `/p/${slug}/library` : "/sign-in");
}

function SetupFields({ errors }: { errors: Record<string, string> }) {
  return (
    <>
      <TextField
        name="name"
        label="Your name"
        autoComplete="name"
        maxLength={nameMaxLength}
        isRequired
        error={errors.name}
      />
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        isRequired
        error={errors.email}
      />
      <TextField
        name="password"
        label="Password"
        type="password"
        hint={`At least ${passwordMinLength} characters. A few words in a row do well.`}
        autoComplete="new-password"
        maxLength={passwordMaxLength}
        isRequired
        error={errors.password}
      />
      <TextField
        name="projectName"
        label="First project"
        hint="What you are looking into. You can rename it later."
        maxLength={nameMaxLength}
        isRequired
        error={errors.projectName}
      />
    </>
  );
}

function readSetup(form: FormData, token: string): Setup {
  return {
    token,
    name: formText(form, "name"),
    email: formText(form, "email"),
    password: formText(form, "password"),
    projectName: formText(form, "projectName"),
  };
}

export function SetupForm({ token }: { token: string }) {
  const { submit, isPending, failure } = useSubmission(createOwner, enter);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit(readSetup(new FormData(event.currentTarget), token));
  };
  return (
    <form onSubmit={send} className="flex flex-col gap-4">
      {failure?.fields ? null : <FailureBanner failure={failure} />}
      <SetupFields errors={failure?.fields ?? {}} />
      <Button type="submit" variant="primary" isPending={isPending} className="mt-2 w-full">
        {isPending ? "Setting up…" : "Set up and sign in"}
      </Button>
    </form>
  );
}
