import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { findMember } from "../member.ts";
import { makeMember, makeProject, makeUser } from "../testing/make-project.ts";
import type { Viewer } from "../viewer.ts";
import { appointAdmin } from "./appoint-admin.ts";
import { changeSettings } from "./change-settings.ts";
import { createProject } from "./create-project.ts";
import { listProjects } from "./list-projects.ts";

let owner: Viewer;

beforeAll(async () => {
  owner = await makeUser({ isOwner: true });
});
afterAll(closeDb);

describe("creating a project", () => {
  it("gives it a place of its own and its first admin", async () => {
    const admin = await makeUser();
    const input = { name: "Kestrel Dam", adminId: admin.userId };
    const [first, second] = [await createProject(owner, input), await createProject(owner, input)];
    expect([first, second]).toMatchObject([
      { value: { slug: "kestrel-dam" } },
      { value: { slug: "kestrel-dam-2" } },
    ]);
    expect(await findMember(db(), admin, { slug: "kestrel-dam-2" })).toMatchObject({ role: "admin" });
    expect(await findMember(db(), owner, { slug: "kestrel-dam" })).toBeNull();
  });

  it("gives two made at once two places", async () => {
    const input = { name: "At once", adminId: owner.userId };
    const made = await Promise.all([1, 2, 3].map(() => createProject(owner, input)));
    expect(made.map((answer) => answer.ok && answer.value.slug).sort()).toEqual([
      "at-once",
      "at-once-2",
      "at-once-3",
    ]);
  });

  it("refuses a disabled admin, and anyone but the owner", async () => {
    const gone = await makeUser();
    await db().user.update({ where: { id: gone.userId }, data: { disabledAt: new Date() } });
    expect(await createProject(owner, { name: "A", adminId: gone.userId })).toMatchObject({
      fields: { adminId: expect.any(String) },
    });
    const other = await makeUser();
    expect(await createProject(other, { name: "A", adminId: other.userId })).toMatchObject({
      code: "forbidden",
    });
  });
});

describe("the list of projects", () => {
  it("shows members their own, and the owner the names of the others without a way in", async () => {
    const [mine, theirs] = [await makeProject({ name: "Mine" }), await makeProject({ name: "Theirs" })];
    const analyst = await makeMember(mine, "analyst");
    await makeMember(theirs, "admin");
    await makeMember(mine, "admin", owner);
    expect(await listProjects(analyst)).toEqual([
      { id: mine.id, name: "Mine", mine: { slug: mine.slug, role: "analyst" }, lacksAdmin: false },
    ]);
    const seen = new Map((await listProjects(owner)).map((project) => [project.id, project]));
    expect(seen.get(mine.id)).toMatchObject({ mine: { role: "admin" } });
    expect(seen.get(theirs.id)).toEqual({ id: theirs.id, name: "Theirs", mine: null, lacksAdmin: false });
  });
});

describe("appointing an admin", () => {
  it("is possible where no admin can sign in, and only there", async () => {
    const project = await makeProject();
    const [lost, next] = [await makeMember(project, "admin"), await makeMember(project, "analyst")];
    const appointment = { projectId: project.id, userId: next.userId };
    expect(await appointAdmin(owner, appointment)).toMatchObject({ code: "forbidden" });
    await db().user.update({ where: { id: lost.userId }, data: { disabledAt: new Date() } });
    expect((await listProjects(owner)).find(({ id }) => id === project.id)?.lacksAdmin).toBe(true);
    expect(await appointAdmin(next, appointment)).toMatchObject({ code: "forbidden" });
    expect(await appointAdmin(owner, appointment)).toMatchObject({ ok: true });
    expect(await findMember(db(), next, { projectId: project.id })).toMatchObject({ role: "admin" });
  });
});

describe("a project's settings", () => {
  it("are the admin's to change; a change made on old ones is a conflict that tells the new", async () => {
    const project = await makeProject({ name: "Before" });
    const admin = await makeMember(project, "admin");
    const seen = { name: "Before", analystsMayCommit: false };
    const next = { name: "After", analystsMayCommit: true };
    const change = { projectId: project.id, seen, next };
    expect(await changeSettings(admin, change)).toEqual({ ok: true, value: next });
    expect(await findMember(db(), admin, { slug: project.slug })).toMatchObject({
      projectName: "After",
      analystsMayCommit: true,
    });
    expect(await changeSettings(admin, change)).toMatchObject({ code: "conflict", current: next });
  });

  it("are refused to others: forbidden within the project, not_found from outside", async () => {
    const project = await makeProject({ name: "Closed" });
    const seen = { name: "Closed", analystsMayCommit: false };
    const change = { projectId: project.id, seen, next: { ...seen, analystsMayCommit: true } };
    const [analyst, reviewer] = [await makeMember(project, "analyst"), await makeMember(project, "reviewer")];
    const elsewhere = await makeMember(await makeProject(), "admin");
    expect(await changeSettings(analyst, change)).toMatchObject({ code: "forbidden" });
    expect(await changeSettings(reviewer, change)).toMatchObject({ code: "forbidden" });
    expect(await changeSettings(elsewhere, change)).toMatchObject({ code: "not_found" });
    expect(await changeSettings(owner, change)).toMatchObject({ code: "not_found" });
    const refused = await db().auditRow.findMany({ where: { projectId: project.id, outcome: "refused" } });
    expect(refused).toHaveLength(4);
  });
});
