/** The demo's accounts, its project and who is what in it, in one transaction; made already, they are read again. */
import "server-only";
import { hashPassword } from "#lib/auth/password-hash.ts";
import { db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { newId } from "#lib/ids.ts";
import type { DemoStory, DemoUserKey } from "../../../seeds/demo-story-type.ts";
import { appendAudit } from "../audit/append-audit.ts";
import type { Viewer } from "../viewer.ts";

export type DemoPeople = { projectId: string; viewers: Record<DemoUserKey, Viewer> };

/** Password by e-mail address. */
export type DemoPasswords = ReadonlyMap<string, string>;

function viewerOf(user: { id: string; name: string; email: string; isOwner: boolean }): Viewer {
  const { id: userId, ...rest } = user;
  return { userId, ...rest, mustChangePassword: false, sessionId: newId(), address: null, request: null };
}

async function readPeople(story: DemoStory, projectId: string): Promise<DemoPeople> {
  const viewers: Partial<Record<DemoUserKey, Viewer>> = {};
  for (const { key, email } of story.users) {
    const user = await db().user.findUniqueOrThrow({
      where: { emailKey: email.toLowerCase() },
      select: { id: true, name: true, email: true, isOwner: true },
    });
    viewers[key] = viewerOf(user);
  }
  return { projectId, viewers: viewers as Record<DemoUserKey, Viewer> };
}

/**
 * Resolves to the people as viewers. The demo's owner owns the instance only where nobody does yet. Throws when an account
 * of the demo has no password given.
 */
export async function createPeople(story: DemoStory, passwords: DemoPasswords): Promise<DemoPeople> {
  const { slug, name } = story.project;
  const known = await db().project.findUnique({ where: { slug }, select: { id: true } });
  if (known !== null) return readPeople(story, known.id);
  const hashes = new Map<string, string>();
  for (const { email } of story.users) {
    const password = passwords.get(email);
    if (password === undefined) throw new Error(`No password was given for ${email}.`);
    hashes.set(email, await hashPassword(password));
  }
  const projectId = newId();
  await inTransaction(async (tx) => {
    const hasOwner = (await tx.user.count({ where: { isOwner: true } })) > 0;
    await tx.project.create({ data: { id: projectId, slug, name } });
    for (const { email, name: userName, role, isOwner } of story.users) {
      const userId = newId();
      const passwordHash = hashes.get(email) ?? "";
      const account = {
        email,
        emailKey: email.toLowerCase(),
        name: userName,
        passwordHash,
        isOwner: isOwner && !hasOwner,
      };
      await tx.user.create({ data: { id: userId, ...account } });
      await tx.membership.create({ data: { projectId, userId, role } });
    }
    await appendAudit(
      tx,
      { userId: null, address: null },
      { projectId, act: "project.create", detail: { demo: true } },
    );
  });
  return readPeople(story, projectId);
}
