"use client";

/** Address and password. A refusal keeps the address and puts the cursor back into the password. */
import { type FormEvent, useRef, useState, useTransition } from "react";
import { postSignIn } from "#components/entrance/post-sign-in.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { refusalSentence, type SignInRefusal } from "#lib/auth/sign-in-answer.ts";

export function SignInForm({ nextPath }: { nextPath: string }) {
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const [isPending, startTransition] = useTransition();
  const passwordField = useRef<HTMLInputElement>(null);
  const send = async (form: FormData) => {
    const answer = await postSignIn(String(form.get("email")), String(form.get("password")));
    if (answer === null) {
      // A whole load, so that nothing of a former session's pages stays in the browser's memory.
      window.location.assign(nextPath);
      return new Promise<void>(() => {});
    }
    setRefusal(answer);
    passwordField.current?.select();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => send(form));
  };
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
