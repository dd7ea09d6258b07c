import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "#components/entrance/entrance.tsx";
import { currentViewer } from "#lib/auth/viewer.ts";
import { signOut } from "../account/sign-out.ts";
import { FirstPassword } from "./first-password.tsx";

export const metadata: Metadata = { title: "Choose a password" };

/** Where a one-time password leads, and nowhere else until it is changed. */
export default async function ChangePasswordPage() {
  const viewer = await currentViewer();
  if (viewer === null) redirect("/sign-in");
  if (!viewer.mustChangePassword) redirect("/account");
  const lead = `Welcome, ${viewer.name}. The one-time password has done its work; choose one that only you know.`;
  return (
    <Entrance title="Choose a password" lead={lead}>
      <FirstPassword email={viewer.email} />
      <form action={signOut} className="mt-6 border-t border-line pt-4">
        <button type="submit" className="text-12 text-ink-2 underline underline-offset-2 hover:text-ink">
          Sign out
        </button>
      </form>
    </Entrance>
  );
}
