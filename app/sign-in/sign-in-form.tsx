"use client";

/** Address and password. A refusal keeps the address and puts the cursor back into the password. */
import { type FormEvent, useRef, useState, useTransition } from "react";
import { postSignIn } from "#components/entrance/post-sign-in.ts";
import { formText } from "#components/form/form-text.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { refusalSentence, type SignInRefusal } from "#lib/auth/sign-in-answer.ts";

/** Sends the form; `refused` runs after a refusal, while what was typed is still there. */
function useSignIn(nextPath: string, refused: () => void) {
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const [isPending, startTransition] = useTransition();
  const send = async (form: FormData) => {
    const answer = await postSignIn(formText(form, "email"), formText(form, "password"));
    if (answer === null) {
      // A whole load, so that nothing of a former session's pages stays in the browser's memory.
      window.location.assign(nextPath);
      return new Promise<void>(() => {});
    }
    setRefusal(answer);
    refused();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => send(form));
  };
  return { submit, isPending, refusal };
}

export function SignInForm({ nextPath }: { nextPath: string }) {
  const passwordField = useRef<HTMLInputElement>(null);
  const { submit, isPending, refusal } = useSignIn(nextPath, () => passwordField.current?.select());
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {refusal ? <Banner tone="error">{refusalSentence(refusal)}</Banner> : null}
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        isRequired
        autoFocus
      />
      <TextField
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        isRequired
        inputRef={passwordField}
      />
      <Button type="submit" variant="primary" isPending={isPending} className="mt-2 w-full">
        {isPending ? "Signing in…" : "Sign in"}
      </Button>
      <p className="text-12 text-ink-3">
        Forgotten your password? The owner of this instance can give you a one-time password.
      </p>
    </form>
  );
}
