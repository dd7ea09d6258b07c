import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import type { Role } from "#lib/policy/policy.ts";
import { findMember } from "../member.ts";
import { makeMember, makeProject, makeUser, type TestProject } from "../testing/make-project.ts";
import type { Member } from "../viewer.ts";
import { addMember } from "./add-member.ts";
import { changeRole } from "./change-role.ts";
import { listMemberAccounts, listMembers } from "./list-members.ts";
import { removeMember, restoreMember } from "./remove-member.ts";

let project: TestProject;
let admin: Member;
let analyst: Member;

beforeEach(async () => {
  project = await makeProject();
  admin = await makeMember(project, "admin", { name: "Mara" });
  analyst = await makeMember(project, "analyst", { name: "Ines" });
});
afterAll(closeDb);

const keyOf = (member: Member) => ({ projectId: project.id, userId: member.userId });
const change = (member: Member, from: Role, to: Role) => ({ ...keyOf(member), from, to });
const roleNow = async (member: Member) => (await findMember(db(), member, { projectId: project.id }))?.role;
const disable = (member: Member) =>
  db().user.update({ where: { id: member.userId }, data: { disabledAt: new Date() } });

describe("adding a member", () => {
  it("finds the account by its address, in any case", async () => {
    const person = await makeUser({ email: "Rosa@example.org", name: "Rosa" });
    const input = { projectId: project.id, email: "rosa@EXAMPLE.org ", role: "reviewer" as const };
    expect(await addMember(admin, input)).toEqual({
      ok: true,
      value: { userId: person.userId, name: "Rosa" },
    });
    expect((await listMembers(admin)).map(({ name, role }) => [name, role])).toEqual([
      ["Ines", "analyst"],
      ["Mara", "admin"],
      ["Rosa", "reviewer"],
    ]);
    expect(await addMember(admin, input)).toMatchObject({ fields: { email: "Rosa is a member already." } });
  });

  it("says who can help where there is no account, or it is disabled", async () => {
    const gone = await makeMember(await makeProject(), "analyst");
    await disable(gone);
    const ask = (email: string) => addMember(admin, { projectId: project.id, email, role: "analyst" });
    expect(await ask("nobody@example.org")).toMatchObject({
      code: "invalid",
      fields: { email: "No account with this address. Ask the owner to create it." },
    });
    expect(await ask(gone.email)).toMatchObject({ fields: { email: expect.stringContaining("disabled") } });
  });
});

describe("a member's role", () => {
  it("counts on the next request", async () => {
    await changeRole(admin, change(analyst, "analyst", "reviewer"));
    expect(await roleNow(analyst)).toBe("reviewer");
  });

  it("changed by someone else meanwhile is a conflict that tells the new one", async () => {
    await changeRole(admin, change(analyst, "analyst", "reviewer"));
    const late = await changeRole(admin, change(analyst, "analyst", "admin"));
    expect(late).toMatchObject({ code: "conflict", current: { role: "reviewer" } });
    expect(await roleNow(analyst)).toBe("reviewer");
  });

  it("demoted, takes rights away from a page that still has them", async () => {
    const second = await makeMember(project, "admin");
    await changeRole(admin, change(second, "admin", "analyst"));
    expect(await removeMember(second, keyOf(analyst))).toMatchObject({ code: "forbidden" });
  });
});

describe("the last admin", () => {
  it("can neither leave nor step down, whoever else is disabled", async () => {
    const second = await makeMember(project, "admin");
    await disable(second);
    expect(await changeRole(admin, change(admin, "admin", "analyst"))).toMatchObject({ code: "invalid" });
    expect(await removeMember(admin, keyOf(admin))).toMatchObject({ code: "invalid" });
    expect(await roleNow(admin)).toBe("admin");
  });

  it("stays when two admins take each other out at once", async () => {
    const second = await makeMember(project, "admin");
    const answers = await Promise.all([
      changeRole(admin, change(second, "admin", "analyst")),
      changeRole(second, change(admin, "admin", "analyst")),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().membership.count({ where: { projectId: project.id, role: "admin" } })).toBe(1);
  });

  it("stays when two admins leave at once", async () => {
    const second = await makeMember(project, "admin");
    await Promise.all([removeMember(admin, keyOf(admin)), removeMember(second, keyOf(second))]);
    expect(await db().membership.count({ where: { projectId: project.id, role: "admin" } })).toBe(1);
  });
});

describe("removing a member", () => {
  it("shuts them out on the next request, and undo brings them back as they were", async () => {
    await changeRole(admin, change(analyst, "analyst", "reviewer"));
    expect(await removeMember(admin, keyOf(analyst))).toMatchObject({ ok: true });
    expect(await roleNow(analyst)).toBeUndefined();
    expect(await restoreMember(admin, keyOf(analyst))).toEqual({ ok: true, value: { role: "reviewer" } });
    expect(await roleNow(analyst)).toBe("reviewer");
  });

  it("undone twice, or after they were added anew, changes no role", async () => {
    await removeMember(admin, keyOf(analyst));
    await addMember(admin, { projectId: project.id, email: analyst.email, role: "reviewer" });
    expect(await restoreMember(admin, keyOf(analyst))).toMatchObject({ value: { role: "reviewer" } });
  });

  it("cannot be undone for someone who was never here", async () => {
    const stranger = await makeMember(await makeProject(), "analyst");
    expect(await restoreMember(admin, keyOf(stranger))).toMatchObject({ code: "not_found" });
    expect(await removeMember(admin, keyOf(stranger))).toMatchObject({ code: "not_found" });
    expect(await changeRole(admin, change(stranger, "analyst", "admin"))).toMatchObject({
      code: "not_found",
    });
  });
});

describe("the wrong person", () => {
  it.each<[string, () => Promise<Member>, string]>([
    ["an analyst", async () => analyst, "forbidden"],
    ["a reviewer", () => makeMember(project, "reviewer"), "forbidden"],
    ["an admin of another project", async () => makeMember(await makeProject(), "admin"), "not_found"],
  ])("%s is refused each of these, and the refusals are audited", async (_, make, code) => {
    const wrong = await make();
    const email = (await makeUser()).email;
    const answers = [
      await addMember(wrong, { projectId: project.id, email, role: "admin" }),
      await changeRole(wrong, change(analyst, "analyst", "admin")),
      await removeMember(wrong, keyOf(admin)),
      await restoreMember(wrong, keyOf(analyst)),
    ];
    expect(answers.map((answer) => !answer.ok && answer.code)).toEqual(Array(4).fill(code));
    const asThere = { ...wrong, projectId: project.id };
    await expect(listMemberAccounts(asThere)).rejects.toMatchObject({ failure: { code } });
    const refused = await db().auditRow.count({ where: { actorId: wrong.userId, outcome: "refused" } });
    expect(refused).toBe(4);
    expect(await db().membership.count({ where: { projectId: project.id, role: "admin" } })).toBe(1);
  });
});
