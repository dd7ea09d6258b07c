/** The browser's side of signing in: next-auth's two requests, as one answer. */
import { readRefusal, type SignInRefusal } from "#lib/auth/sign-in-answer.ts";

async function fetchFormToken(): Promise<string> {
  const answer = await fetch("/api/auth/csrf", { cache: "no-store" });
  const body: { csrfToken?: unknown } = await answer.json();
  return String(body.csrfToken ?? "");
}

/** Signs in. Null: it worked and the cookie is set; else why not. */
export async function postSignIn(email: string, password: string): Promise<SignInRefusal | null> {
  try {
    const csrfToken = await fetchFormToken();
    const callbackUrl = window.location.origin;
    const body = new URLSearchParams({ email, password, csrfToken, callbackUrl, json: "true" });
    const answer = await fetch("/api/auth/callback/credentials", { method: "POST", body });
    const { url }: { url?: unknown } = await answer.json();
    if (typeof url !== "string") return { code: "busy" };
    return readRefusal(url);
  } catch {
    return { code: "busy" }; // no connection, or an answer that is not one: the same to the person
  }
}
