"use client";

/** The form at first sign-in; afterwards the app opens. */
import { PasswordForm } from "#components/account/password-form.tsx";
import { changePassword } from "../account/actions.ts";

export function FirstPassword({ email }: { email: string }) {
  return (
    <PasswordForm
      changePassword={changePassword}
      currentLabel="One-time password"
      submitLabel="Keep this password"
      email={email}
      onDone={() => window.location.assign("/")}
    />
  );
}
