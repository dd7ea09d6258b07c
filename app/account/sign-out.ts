"use server";

/** Signing out: the session's row is ended, then the cookie goes. A session that had ended already is signed out too. */
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "#lib/action.ts";
import { clearedSessionCookie } from "#lib/auth/session-cookie.ts";
import { signOutEverywhere as endEverywhere, signOut as endHere } from "#lib/data/session/revoke-sessions.ts";
import type { Result } from "#lib/errors.ts";

const nothing = z.object({});

const end = action({
  act: "session.sign-out",
  input: nothing,
  run: endHere,
  allowsOneTimePassword: true,
});

const endAll = action({
  act: "session.sign-out-everywhere",
  input: nothing,
  run: endEverywhere,
  allowsOneTimePassword: true,
});

async function leave(result: Result<unknown>): Promise<never> {
  if (!result.ok && result.code !== "unauthenticated" && result.code !== "not_found") redirect("/");
  (await cookies()).set(clearedSessionCookie);
  redirect("/sign-in");
}

/** Ends the session of this request and goes to the sign-in page. */
export async function signOut(): Promise<void> {
  await leave(await end({}));
}

/** Ends all of the viewer's sessions and goes to the sign-in page. */
export async function signOutEverywhere(): Promise<void> {
  await leave(await endAll({}));
}
