/** Whose import it is when nobody is signed in: the command line names a project and, where it must, a person. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { fail, type Result, succeed } from "#lib/errors.ts";
import { emailKeyOf } from "../account/email-key.ts";
import { findMember } from "../member.ts";
import type { Member } from "../viewer.ts";

export type Importer = Member;

/** Whoever can run this can read the database: no password is asked for. */
async function findUser(projectId: string, email: string | null) {
  const active = { user: { disabledAt: null } };
  if (email !== null)
    return db().membership.findMany({
      where: { projectId, user: { disabledAt: null, emailKey: emailKeyOf(email) } },
      include: { user: true },
    });
  return db().membership.findMany({
    where: { projectId, role: "admin", ...active },
    include: { user: true },
    take: 2,
  });
}

/** `project`: its name, or the last part of its address. A failure says what to name in place of it. */
export async function findImporter(project: string, email: string | null): Promise<Result<Importer>> {
  const projects = await db().project.findMany({ where: { OR: [{ slug: project }, { name: project }] } });
  const [one, another] = [projects.find(({ slug }) => slug === project) ?? projects[0], projects[1]];
  if (one === undefined) return fail("not_found", `There is no project “${project}”.`);
  if (another !== undefined && one.slug !== project)
    return fail(
      "invalid",
      `Several projects are called “${project}”: name one by the last part of its address.`,
    );
  const members = await findUser(one.id, email);
  const [member] = members;
  if (member === undefined)
    return fail(
      "not_found",
      email === null ? "The project has no admin." : `${email} is no member of the project.`,
    );
  if (members.length > 1)
    return fail("invalid", "The project has several admins: say which one by --as EMAIL.");
  const { id: userId, name, email: address, isOwner } = member.user;
  const viewer = {
    userId,
    name,
    email: address,
    isOwner,
    mustChangePassword: false,
    sessionId: "",
    address: null,
    request: null,
  };
  const found = await findMember(db(), viewer, { projectId: one.id });
  return found === null ? fail("not_found", "The project has no such member.") : succeed(found);
}
