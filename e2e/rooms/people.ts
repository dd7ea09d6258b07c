/** People of a room, each with a session that is open already: only the specs about signing in go through its form. */
import "server-only";
import { encode } from "next-auth/jwt";
import { hashPassword } from "#lib/auth/password-hash.ts";
import { sessionMaxAgeSeconds, sessionSecret } from "#lib/auth/session-cookie.ts";
import { makeMember, makeUser, type TestProject, type UserParts } from "#lib/data/testing/make-project.ts";
import type { Member, Viewer } from "#lib/data/viewer.ts";
import type { Role } from "#lib/policy/policy.ts";

/** Someone a browser can be opened as. */
export type Person = { userId: string; name: string; email: string; sessionId: string; cookie: string };

/** What a browser needs to be that viewer. */
export async function personOf({ userId, name, email, sessionId }: Viewer): Promise<Person> {
  const cookie = await encode({
    token: { sid: sessionId },
    secret: sessionSecret(),
    maxAge: sessionMaxAgeSeconds,
  });
  return { userId, name, email, sessionId, cookie };
}

/** An account with a password, for specs that sign in through the form. */
export async function makeAccount(parts: UserParts & { password: string }): Promise<Viewer> {
  const { password, ...rest } = parts;
  return makeUser({ ...rest, passwordHash: await hashPassword(password) });
}

/** A new member of the project, as lib/data takes it and as a browser can be opened as. */
export async function makePerson(
  project: TestProject,
  role: Role,
  name: string,
): Promise<{ member: Member; person: Person }> {
  const member = await makeMember(project, role, { name });
  return { member, person: await personOf(member) };
}
