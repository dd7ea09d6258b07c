/** A project with nothing in it but a pinned tag, and its admin, analyst and reviewer as accounts that sign in by password. */
import "server-only";
import { createTag } from "#lib/data/tag/create-tag.ts";
import { makeMember, makeProject } from "#lib/data/testing/make-project.ts";
import { newId } from "#lib/ids.ts";
import type { Role } from "#lib/policy/policy.ts";
import { makeAccount } from "./people.ts";
import { unwrap } from "./unwrap.ts";

export type AccountsWish = { name: string; password: string; pinnedTag: string };

export default async function makeAccountsRoom({ name, password, pinnedTag }: AccountsWish) {
  const project = await makeProject({ name });
  const makeOne = async (role: Role, person: string) => {
    const email = `${role}-${newId()}@example.org`;
    const member = await makeMember(project, role, await makeAccount({ name: person, email, password }));
    return { member, account: { name: person, email, password } };
  };
  const admin = await makeOne("admin", "Anna Admin");
  const analyst = await makeOne("analyst", "Ada Author");
  const reviewer = await makeOne("reviewer", "Rita Reviewer");
  const tag = { name: pinnedTag, parentId: null, definition: "", hue: "teal", key: "1" } as const;
  unwrap(await createTag(admin.member, { projectId: project.id, ...tag }));
  return {
    path: `/p/${project.slug}`,
    admin: admin.account,
    analyst: analyst.account,
    reviewer: reviewer.account,
  };
}
