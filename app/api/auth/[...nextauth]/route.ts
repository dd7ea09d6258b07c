/**
 * The two requests of next-auth that Collate uses: the form's token, and the sign-in itself. Everything else it offers
 * (session, signout, _log, its own pages) is not there: signing out is a server action that ends the session's row.
 */
import NextAuth from "next-auth";
import { clientAddress } from "#lib/auth/client-address.ts";
import { nextAuthOptions } from "#lib/auth/next-auth-options.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { auditOutsider } from "#lib/data/audit/audit-outsider.ts";
import { env } from "#lib/env.ts";

type Context = RouteContext<"/api/auth/[...nextauth]">;

const notThere = () => new Response("Not found", { status: 404 });

async function isAskedFor(context: Context, path: string): Promise<boolean> {
  return (await context.params).nextauth.join("/") === path;
}

export async function GET(request: Request, context: Context): Promise<Response> {
  if (!(await isAskedFor(context, "csrf"))) return notThere();
  return NextAuth(nextAuthOptions())(request, context);
}

export async function POST(request: Request, context: Context): Promise<Response> {
  if (!(await isAskedFor(context, "callback/credentials"))) return notThere();
  const { headers } = request;
  if (!isSameOrigin(headers, env().publicUrl)) {
    const address = clientAddress(headers, env().trustedProxyHops);
    await auditOutsider({ act: "session.create", actorId: null, address, origin: headers.get("origin") });
    return Response.json({ code: "cross_site" }, { status: 403 });
  }
  return NextAuth(nextAuthOptions())(request, context);
}
