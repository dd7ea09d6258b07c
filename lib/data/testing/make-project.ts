/**
 * Rows for data tests: people, projects and memberships, given back as the Viewer and Member objects that lib/data
 * takes. Written straight to the tables, past policy and audit; never used by the app.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import type { Role } from "#lib/policy/policy.ts";
import type { Member, Viewer } from "../viewer.ts";

export type UserParts = {
  name?: string;
  email?: string;
  isOwner?: boolean;
  mustChangePassword?: boolean;
  /** An argon2 hash; the default matches no password. */
  passwordHash?: string;
};

export type TestProject = { id: string; slug: string; name: string; analystsMayCommit: boolean };

const dayMillis = 24 * 60 * 60 * 1000;

/** A short word that no other row of this run has. */
function unique(): string {
  return newId().replaceAll("-", "").slice(-12);
}

/** A session of that user, a day long. Resolves to its id. */
export async function makeSession(userId: string): Promise<string> {
  const id = newId();
  await db().session.create({ data: { id, userId, expiresAt: new Date(Date.now() + dayMillis) } });
  return id;
}

/** A user with one session, as the viewer of a request. */
export async function makeUser(parts: UserParts = {}): Promise<Viewer> {
  const email = parts.email ?? `user-${unique()}@example.org`;
  const user = {
    id: newId(),
    email,
    emailKey: email.toLowerCase(),
    name: parts.name ?? "Test Person",
    isOwner: parts.isOwner ?? false,
    mustChangePassword: parts.mustChangePassword ?? false,
  };
  await db().user.create({ data: { ...user, passwordHash: parts.passwordHash ?? "none" } });
  const sessionId = await makeSession(user.id);
  const { name, isOwner, mustChangePassword } = user;
  return {
    userId: user.id,
    name,
    email,
    isOwner,
    mustChangePassword,
    sessionId,
    address: null,
    request: null,
  };
}

/** A project without members. */
export async function makeProject(
  parts: { name?: string; analystsMayCommit?: boolean } = {},
): Promise<TestProject> {
  const project = {
    id: newId(),
    slug: `project-${unique()}`,
    name: parts.name ?? "Test project",
    analystsMayCommit: parts.analystsMayCommit ?? false,
  };
  await db().project.create({ data: project });
  return project;
}

/** A member of that project: a new user, or the given one. */
export async function makeMember(
  project: TestProject,
  role: Role = "analyst",
  who: UserParts | Viewer = {},
): Promise<Member> {
  const viewer = "userId" in who ? who : await makeUser(who);
  await db().membership.create({ data: { projectId: project.id, userId: viewer.userId, role } });
  return {
    ...viewer,
    projectId: project.id,
    projectSlug: project.slug,
    projectName: project.name,
    role,
    analystsMayCommit: project.analystsMayCommit,
  };
}

/** The viewer as on a request that came with this idempotency key. */
export function withRequest<T extends Viewer>(viewer: T, key: string = newId()): T {
  return { ...viewer, request: { key, hash: `hash of ${key}` } };
}
