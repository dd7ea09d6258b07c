/** Who may do what on the instance itself, outside any project. Pure. */

export type InstanceAct = "account.manage" | "project.create" | "project.appoint-admin";

/** The owner of the instance creates accounts and projects; nobody else does anything there. */
export function mayOnInstance(viewer: { isOwner: boolean }, _act: InstanceAct): boolean {
  return viewer.isOwner;
}
