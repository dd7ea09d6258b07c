/** Signs in over HTTP, as the sign-in page does, and gives the cookie header of the session. */
import type { DemoAccount } from "#scripts/start/demo-accounts.ts";

function cookiesOf(response: Response): string[] {
  return response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
}

/** @throws when the account is refused */
export async function signedInCookie(url: string, { email, password }: DemoAccount): Promise<string> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: {
      origin: url,
      cookie: cookiesOf(asked).join("; "),
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  const session = cookiesOf(answer).find((cookie) => cookie.includes("collate-session="));
  if (session === undefined)
    throw new Error(`${email} could not sign in: ${answer.status} ${await answer.text()}`);
  return session;
}
