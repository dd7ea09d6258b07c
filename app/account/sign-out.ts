"use server";

/** Signing out: the session's row is ended, then the cookie goes. A session that had ended already is signed out too. */
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "#lib/action.ts";
import { clearedSessionCookie } from "#lib/auth/session-cookie.ts";
import { signOut as endThisSession } from "#lib/data/session/revoke-sessions.ts";

const end = action({
  act: "session.sign-out",
  input: z.object({}),
  run: endThisSession,
  allowsOneTimePassword: true,
});

/** Ends the session of this request and goes to the sign-in page. */
export async function signOut(): Promise<void> {
  const result = await end({});
  if (!result.ok && result.code !== "unauthenticated" && result.code !== "not_found") redirect("/");
  (await cookies()).set(clearedSessionCookie);
  redirect("/sign-in");
}
