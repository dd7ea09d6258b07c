"use client";

/** Changing the password from within: it says what it ended elsewhere. */
import { PasswordForm } from "#components/account/password-form.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import { changePassword } from "./actions.ts";

function endedElsewhere(ended: number): string {
  if (ended === 0) return "You were signed in nowhere else.";
  return ended === 1 ? "One other session was ended." : `${ended} other sessions were ended.`;
}

export function ChangePassword({ email }: { email: string }) {
  return (
    <PasswordForm
      changePassword={changePassword}
      currentLabel="Current password"
      submitLabel="Change password"
      email={email}
      onDone={(ended) => toast("Password changed", { detail: endedElsewhere(ended) })}
    />
  );
}
