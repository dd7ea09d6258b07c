/**
 * The frame of every server action: own origin → session → zod → the write in lib/data → a typed result. An action is a
 * public endpoint; nothing it is sent is believed before this has looked at it.
 *
 * Usage, in a "use server" file:
 *   export const createTag = action({ act: "tag.create", input: z.object({ projectId: id, … }), run: writeTag });
 */
import "server-only";
import { createHash } from "node:crypto";
import { headers } from "next/headers";
import { z } from "zod";
import { clientAddress } from "#lib/auth/client-address.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { currentViewer } from "#lib/auth/viewer.ts";
import { auditOutsider } from "#lib/data/audit/audit-outsider.ts";
import type { Viewer } from "#lib/data/viewer.ts";
import { env } from "#lib/env.ts";
import { type Failure, fail, type Result } from "#lib/errors.ts";
import { foreignOriginHeader } from "#lib/request/foreign-origin.ts";

/** Zod piece for an id in an input. */
export const id = z.uuid();

/**
 * Every input may carry a key made by the page (the same key twice writes once), and the user whose page it was: what a
 * page kept to send later must not be done as whoever is signed in by then.
 */
const envelope = z.object({ requestKey: z.uuid().optional(), sentBy: z.uuid().optional() });

type Definition<Input, Value> = {
  /** Noun and verb, as the audit names it: "tag.create". */
  act: string;
  input: z.ZodType<Input>;
  run: (viewer: Viewer, input: Input) => Promise<Result<Value>>;
  /** True only for what one does with a one-time password: changing it, signing out. */
  allowsOneTimePassword?: true;
};

/** Zod's issues as messages by dotted path; the form's own words when there is no path. */
function fieldMessages(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join(".") || "form", issue.message]));
}

function invalid(error: z.ZodError): Failure {
  return fail("invalid", "Some of this cannot be used. See the marked fields.", {
    fields: fieldMessages(error),
  });
}

async function guardOrigin(act: string): Promise<Failure | null> {
  const requestHeaders = await headers();
  if (isSameOrigin(requestHeaders, env().publicUrl)) return null;
  const viewer = await currentViewer();
  await auditOutsider({
    act,
    actorId: viewer?.userId ?? null,
    address: clientAddress(requestHeaders, env().trustedProxyHops),
    origin: requestHeaders.get("origin") ?? requestHeaders.get(foreignOriginHeader),
  });
  return fail("cross_site", "This request did not come from Collate's own pages and was refused.");
}

function isAnothers(viewer: Viewer, raw: unknown): boolean {
  const sentBy = envelope.safeParse(raw).data?.sentBy;
  return sentBy !== undefined && sentBy !== viewer.userId;
}

/** The viewer an action runs for, or why there is none. */
async function guardViewer(
  definition: { allowsOneTimePassword?: true },
  raw: unknown,
): Promise<Result<Viewer>> {
  const viewer = await currentViewer();
  if (viewer === null)
    return fail("unauthenticated", "You are signed out. Sign in again; what you typed is kept here.");
  if (isAnothers(viewer, raw)) {
    return fail(
      "unauthenticated",
      "Someone else is signed in here by now. Sign in again; what you typed is kept here.",
    );
  }
  if (viewer.mustChangePassword && !definition.allowsOneTimePassword) {
    return fail("password_change_required", "Change your one-time password first.");
  }
  return { ok: true, value: viewer };
}

function withRequest(viewer: Viewer, act: string, raw: unknown): Viewer {
  const parsed = envelope.safeParse(raw);
  if (!parsed.success || parsed.data.requestKey === undefined) return viewer;
  const hash = createHash("sha256").update(act).update(JSON.stringify(raw)).digest("hex");
  return { ...viewer, request: { key: parsed.data.requestKey, hash } };
}

/** Makes a server action of a write. Resolves to its result; throws only on bugs. */
export function action<Input, Value>(definition: Definition<Input, Value>) {
  return async (raw: unknown): Promise<Result<Value>> => {
    const foreign = await guardOrigin(definition.act);
    if (foreign !== null) return foreign;
    const signedIn = await guardViewer(definition, raw);
    if (!signedIn.ok) return signedIn;
    const parsed = definition.input.safeParse(raw);
    if (!parsed.success) return invalid(parsed.error);
    return definition.run(withRequest(signedIn.value, definition.act, raw), parsed.data);
  };
}

type OpenDefinition<Input, Value> = {
  act: string;
  input: z.ZodType<Input>;
  /** Takes the client's address, as far as it is known. */
  run: (address: string | null, input: Input) => Promise<Result<Value>>;
};

/** Makes a server action for someone without an account: set-up, and nothing else. Its use case guards itself. */
export function openAction<Input, Value>(definition: OpenDefinition<Input, Value>) {
  return async (raw: unknown): Promise<Result<Value>> => {
    const foreign = await guardOrigin(definition.act);
    if (foreign !== null) return foreign;
    const parsed = definition.input.safeParse(raw);
    if (!parsed.success) return invalid(parsed.error);
    return definition.run(clientAddress(await headers(), env().trustedProxyHops), parsed.data);
  };
}
