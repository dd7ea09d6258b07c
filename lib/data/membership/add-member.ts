/** An admin brings someone with an account into the project, by the account's address. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import type { Role } from "#lib/policy/policy.ts";
import { emailKeyOf } from "../account/email-key.ts";
import { memberWhoMay } from "../member.ts";
import { lockProject } from "../project/lock-project.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";

export type NewMember = { projectId: string; email: string; role: Role };

function refuseAddress(message: string): Refusal {
  return new Refusal("invalid", message, { fields: { email: message } });
}

async function findAccount(tx: Tx, email: string): Promise<{ id: string; name: string }> {
  const user = await tx.user.findUnique({
    where: { emailKey: emailKeyOf(email) },
    select: { id: true, name: true, disabledAt: true },
  });
  if (user === null) throw refuseAddress("No account with this address. Ask the owner to create it.");
  if (user.disabledAt !== null) throw refuseAddress("This account is disabled. Ask the owner to enable it.");
  return user;
}

/** Refuses with `invalid` (field `email`) when there is no such account or it is a member already. */
export function addMember(
  viewer: Viewer,
  { projectId, email, role }: NewMember,
): Promise<Result<{ userId: string; name: string }>> {
  return write(viewer, { act: "member.add", projectId }, async (tx) => {
    await lockProject(tx, projectId);
    await memberWhoMay(tx, viewer, projectId, "member.manage");
    const { id: userId, name } = await findAccount(tx, email);
    const key = { projectId_userId: { projectId, userId } };
    if ((await tx.membership.findUnique({ where: key })) !== null) {
      throw refuseAddress(`${name} is a member already.`);
    }
    await tx.membership.create({ data: { projectId, userId, role } });
    return { value: { userId, name }, audit: { subjectType: "user", subjectId: userId, detail: { role } } };
  });
}
