import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import type { Result } from "#lib/errors.ts";
import { readAliasGroups } from "../comparison/known-of-texts.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { failureOf, makeWorkRoom, unwrap } from "../testing/make-work-room.ts";
import type { Member } from "../viewer.ts";
import { type AliasKey, aliasEdit, newAlias } from "./alias-input.ts";
import { createAlias } from "./create-alias.ts";
import { deleteAlias, restoreAlias } from "./delete-alias.ts";
import { editAlias } from "./edit-alias.ts";
import { listAliases } from "./list-aliases.ts";

afterAll(closeDb);

async function office() {
  const project = await makeProject();
  return { projectId: project.id, admin: await makeMember(project, "admin") };
}

async function makeAlias(admin: Member, label: string, names: string[]): Promise<AliasKey> {
  const { projectId } = admin;
  const { aliasId } = unwrap(await createAlias(admin, { projectId, label, names }));
  return { projectId, aliasId, revision: 1 };
}

/** The names for which jobs were asked since the last look, in the order they were asked for. */
async function namesAsked(projectId: string): Promise<string[][]> {
  const rows = await db().$queryRaw<{ names: string[] }[]>`
    SELECT j.payload->'names' AS names FROM graphile_worker._private_jobs j
    WHERE j.payload->>'projectId' = ${projectId} AND j.payload->'names' IS NOT NULL ORDER BY j.id`;
  return rows.map(({ names }) => names);
}

describe("a list of names", () => {
  it("is what the numbers are read with, and its articles are compared anew", async () => {
    const { admin, projectId } = await office();
    await makeAlias(admin, "River Union", ["the Union", "RU"]);
    expect(await listAliases(admin)).toMatchObject([
      { label: "River Union", names: ["RU", "the Union"], revision: 1 },
    ]);
    expect(await readAliasGroups(projectId)).toEqual([["River Union", "RU", "the Union"]]);
    expect(await namesAsked(projectId)).toEqual([["River Union", "the Union", "RU"]]);
  });

  it("is changed, with how it read before in the audit, and asks for old and new names", async () => {
    const { admin, projectId } = await office();
    const key = await makeAlias(admin, "River Union", ["RU"]);
    const edit = { ...key, label: "Union of Rivers", names: ["RU", "River Union", "Union of  rivers"] };
    expect(unwrap(await editAlias(admin, edit))).toEqual({ revision: 2 });
    expect(await listAliases(admin)).toMatchObject([
      { label: "Union of Rivers", names: ["River Union", "RU"] },
    ]);
    const row = await db().auditRow.findFirst({ where: { projectId, act: "alias.edit" } });
    expect(row?.detail).toMatchObject({ before: { label: "River Union", names: ["RU"] } });
    expect((await namesAsked(projectId)).at(-1)).toEqual(["River Union", "RU", "Union of Rivers"]);
  });

  it("shares no name with another", async () => {
    const { admin } = await office();
    const key = await makeAlias(admin, "River Union", ["RU"]);
    const { projectId } = admin;
    const taken = await createAlias(admin, { projectId, label: "Ruritania", names: ["ru"] });
    expect(failureOf(taken)).toMatchObject({
      code: "invalid",
      fields: { names: "“ru” is a name of “River Union” already. One name means one thing here." },
    });
    const asLabel = await createAlias(admin, { projectId, label: "river  union", names: ["R"] });
    expect(failureOf(asLabel)).toMatchObject({ code: "invalid", fields: { label: expect.any(String) } });
    expect(unwrap(await editAlias(admin, { ...key, label: "RU", names: ["River Union"] }))).toBeTruthy();
  });

  it("goes and comes back, but for names that another took meanwhile", async () => {
    const { admin, projectId } = await office();
    const key = await makeAlias(admin, "River Union", ["RU", "the Union"]);
    const { revision } = unwrap(await deleteAlias(admin, key));
    expect(await listAliases(admin)).toEqual([]);
    expect(await readAliasGroups(projectId)).toEqual([]);
    expect(failureOf(await deleteAlias(admin, { ...key, revision })).code).toBe("not_found");
    await makeAlias(admin, "Ruritania", ["RU"]);
    unwrap(await restoreAlias(admin, { ...key, revision }));
    expect(await listAliases(admin)).toMatchObject([
      { label: "River Union", names: ["the Union"], revision: 3 },
      { label: "Ruritania", names: ["RU"] },
    ]);
  });

  it("does not come back where nothing of it is left", async () => {
    const { admin } = await office();
    const key = await makeAlias(admin, "River Union", ["RU"]);
    const { revision } = unwrap(await deleteAlias(admin, key));
    await makeAlias(admin, "Ruritania", ["RU"]);
    expect(failureOf(await restoreAlias(admin, { ...key, revision })).code).toBe("invalid");
    await makeAlias(admin, "Rivers", ["River Union"]);
    expect(failureOf(await restoreAlias(admin, { ...key, revision })).code).toBe("invalid");
  });

  it("needs a second name, and takes each once", () => {
    const projectId = "0192f0c4-0000-7000-8000-000000000000";
    const parse = (label: string, names: string[]) => newAlias.safeParse({ projectId, label, names });
    expect(parse("Daesh", ["daesh"]).error?.issues[0]?.message).toMatch(/at least one other name/);
    expect(parse("", ["ISIS"]).success).toBe(false);
    expect(parse("Daesh", ["ISIS", "  isis ", "IS"]).data?.names).toEqual(["isis", "IS"]);
    const key = { projectId, aliasId: projectId, revision: 1 };
    expect(aliasEdit.safeParse({ ...key, label: "Daesh", names: [] }).success).toBe(false);
  });
});

describe("who may not", () => {
  type Act = (who: Member) => Promise<Result<unknown>>;
  const acts = (key: AliasKey): readonly (readonly [string, Act])[] => [
    ["create", (who: Member) => createAlias(who, { ...key, label: "New", names: ["Newer"] })],
    ["edit", (who: Member) => editAlias(who, { ...key, label: "New", names: ["Newer"] })],
    ["delete", (who: Member) => deleteAlias(who, key)],
    ["restore", (who: Member) => restoreAlias(who, key)],
  ];

  it("analysts and reviewers are forbidden, outsiders find nothing", async () => {
    const room = await makeWorkRoom();
    const key = await makeAlias(room.admin, "River Union", ["RU"]);
    const otherAdmin = await makeMember(await makeProject(), "admin");
    for (const [name, act] of acts(key)) {
      expect([name, failureOf(await act(room.author)).code]).toEqual([name, "forbidden"]);
      expect([name, failureOf(await act(room.reviewer)).code]).toEqual([name, "forbidden"]);
      expect([name, failureOf(await act(otherAdmin)).code]).toEqual([name, "not_found"]);
    }
    const across = { ...key, projectId: otherAdmin.projectId };
    for (const [name, act] of acts(across).slice(1)) {
      expect([name, failureOf(await act(otherAdmin)).code]).toEqual([name, "not_found"]);
    }
    expect(await listAliases(room.admin)).toMatchObject([{ label: "River Union", revision: 1 }]);
    expect(await listAliases(otherAdmin)).toEqual([]);
  });

  it("a stale act is told how the list stands", async () => {
    const { admin } = await office();
    const key = await makeAlias(admin, "River Union", ["RU"]);
    unwrap(await editAlias(admin, { ...key, label: "Union", names: ["RU", "River Union"] }));
    for (const [name, act] of acts(key).slice(1)) {
      const current = { label: "Union", names: ["River Union", "RU"], revision: 2 };
      expect([name, failureOf(await act(admin))]).toMatchObject([name, { code: "conflict", current }]);
    }
  });
});
