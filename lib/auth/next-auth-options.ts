/**
 * next-auth's part: it takes the sign-in form's answer and sets the cookie. The cookie's token carries the session
 * row's id and nothing else; who is signed in is read from the row (viewer.ts), never from the token.
 */
import "server-only";
import type { CookieOption, NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { signIn } from "#lib/data/session/sign-in.ts";
import { env } from "#lib/env.ts";
import { Refusal } from "#lib/errors.ts";
import { clientAddress } from "./client-address.ts";
import { passwordMaxLength } from "./password-rules.ts";
import { sessionCookieName, sessionMaxAgeSeconds, sessionSecret } from "./session-cookie.ts";
import { writeRefusal } from "./sign-in-answer.ts";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
}

type SentHeaders = Record<string, string | undefined>;

const credentials = z.object({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(passwordMaxLength),
});

/** Throws with what the form is to read when the sign-in is refused: next-auth passes an error's message on. */
async function authorize(raw: unknown, sent: SentHeaders) {
  const parsed = credentials.safeParse(raw);
  if (!parsed.success) throw new Error(writeRefusal({ code: "wrong" }));
  const address = clientAddress({ get: (name) => sent[name] ?? null }, env().trustedProxyHops);
  const answer = await signIn({ ...parsed.data, address, userAgent: sent["user-agent"] ?? null });
  if (!answer.ok) throw new Error(writeRefusal(answer.refusal));
  return { id: answer.value.userId, sessionId: answer.value.sessionId };
}

/** Bugs are logged here; next-auth would put their text into an address the browser sees. */
async function authorizeOrBusy(raw: unknown, sent: SentHeaders) {
  try {
    return await authorize(raw, sent);
  } catch (error) {
    const isOurs = error instanceof Error && /^(wrong|expired|busy|too_many:\d+)$/.test(error.message);
    if (isOurs) throw error;
    if (!(error instanceof Refusal)) console.error("sign-in failed:", error);
    throw new Error(writeRefusal({ code: "busy" }));
  }
}

/** `__Host-`: only this origin set it, over https or on this machine, for the whole site. */
function hostCookie(name: string): CookieOption {
  return { name, options: { httpOnly: true, sameSite: "lax", path: "/", secure: true } };
}

/** Made on each call, because the secret is read at run time and the framework loads this while building. */
export function nextAuthOptions(): NextAuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: "jwt", maxAge: sessionMaxAgeSeconds },
    useSecureCookies: true,
    cookies: {
      sessionToken: hostCookie(sessionCookieName),
      csrfToken: hostCookie("__Host-collate-csrf"),
      callbackUrl: hostCookie("__Host-collate-callback"),
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (raw, request) => authorizeOrBusy(raw, request.headers ?? {}),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user?.sessionId ?? token.sid }),
    },
  };
}
