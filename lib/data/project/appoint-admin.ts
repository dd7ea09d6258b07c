/** The owner gives an admin to a project that has none any more, because its admins' accounts were disabled. */
import "server-only";
import { notFound, Refusal, type Result } from "#lib/errors.ts";
import { hasOtherAdmin } from "../membership/keep-an-admin.ts";
import { ownerWhoMay } from "../owner.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { requireActiveAccount } from "./create-project.ts";
import { lockProject } from "./lock-project.ts";

export type Appointment = { projectId: string; userId: string };

/** Refuses with `forbidden` where the project has an admin whose account is not disabled. */
export function appointAdmin(viewer: Viewer, { projectId, userId }: Appointment): Promise<Result<null>> {
  return write(viewer, { act: "project.appoint-admin", projectId }, async (tx) => {
    await ownerWhoMay(tx, viewer, "project.appoint-admin");
    if (!(await lockProject(tx, projectId))) throw notFound("This project");
    if (await hasOtherAdmin(tx, projectId, null)) {
      throw new Refusal("forbidden", "This project has an admin, who decides about its members.");
    }
    await requireActiveAccount(tx, userId, "userId");
    await tx.membership.upsert({
      where: { projectId_userId: { projectId, userId } },
      create: { projectId, userId, role: "admin" },
      update: { role: "admin" },
    });
    return { value: null, audit: { subjectType: "user", subjectId: userId, detail: { role: "admin" } } };
  });
}
