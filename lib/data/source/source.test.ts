import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import type { Result } from "#lib/errors.ts";
import { sourceResolver } from "../import/resolve-sources.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { failureOf, makeWorkRoom, unwrap } from "../testing/make-work-room.ts";
import type { Member } from "../viewer.ts";
import { createSource } from "./create-source.ts";
import { deleteSource, restoreSource } from "./delete-source.ts";
import { editSource } from "./edit-source.ts";
import { gradeSource } from "./grade-source.ts";
import { listSources } from "./list-sources.ts";
import { type SourceKey, sourceGrade } from "./source-input.ts";

afterAll(closeDb);

async function office() {
  const project = await makeProject();
  return { project, projectId: project.id, admin: await makeMember(project, "admin") };
}

async function makeSource(admin: Member, name: string, aliases: string[] = []) {
  const { sourceId } = unwrap(
    await createSource(admin, { projectId: admin.projectId, name, aliases, note: "" }),
  );
  return { projectId: admin.projectId, sourceId, revision: 1 };
}

const sourceNow = async (member: Member, sourceId: string) =>
  (await listSources(member)).find((source) => source.sourceId === sourceId);

describe("a source", () => {
  it("goes by its name and its other names, and an import finds it by either", async () => {
    const { admin, projectId } = await office();
    const { sourceId } = await makeSource(admin, "Northline Agency", [
      "Northline",
      "NORTHLINE  agency",
      "NLA",
    ]);
    expect(await listSources(admin)).toMatchObject([
      { name: "Northline Agency", aliases: ["NLA", "Northline"], gradings: [], published: 0, reposted: 0 },
    ]);
    const resolver = sourceResolver(db(), projectId);
    expect(await resolver.resolve({ kind: "named", name: "nla" })).toBe(sourceId);
    expect(resolver.created).toEqual([]);
  });

  it("is renamed, with its names before in the audit", async () => {
    const { admin, projectId } = await office();
    const key = await makeSource(admin, "Northline", ["NLA"]);
    const edit = { ...key, name: "Northline Agency", aliases: ["Northline"], note: "State-owned" };
    expect(unwrap(await editSource(admin, edit))).toEqual({ revision: 2 });
    expect(await listSources(admin)).toMatchObject([
      { name: "Northline Agency", aliases: ["Northline"], note: "State-owned" },
    ]);
    const row = await db().auditRow.findFirst({ where: { projectId, act: "source.edit" } });
    expect(row?.detail).toMatchObject({ before: { name: "Northline", aliases: ["NLA"] } });
  });

  it("counts what it published and what others repost of it, without the excluded", async () => {
    const { admin, projectId } = await office();
    const { sourceId } = await makeSource(admin, "Agency");
    await makeArticle(projectId, { sourceId });
    const [repost, excluded] = [await makeArticle(projectId), await makeArticle(projectId, { sourceId })];
    await db().article.updateMany({ where: { id: repost.articleId }, data: { primarySourceId: sourceId } });
    const out = { excludedAt: new Date(), excludedById: admin.userId, excludedReason: "x" };
    await db().article.updateMany({ where: { id: excluded.articleId }, data: out });
    expect(await sourceNow(admin, sourceId)).toMatchObject({ published: 1, reposted: 1 });
  });
});

describe("a letter", () => {
  it("is added to the history; the one of the latest day holds", async () => {
    const { admin } = await office();
    const key = await makeSource(admin, "Agency");
    const grade = { ...key, letter: "B", validFrom: "2026-02-01", reason: "Corrects itself" } as const;
    unwrap(await gradeSource(admin, grade));
    const earlier = { ...grade, revision: 2, letter: "D", validFrom: "2026-01-01" } as const;
    unwrap(await gradeSource(admin, earlier));
    const now = await sourceNow(admin, key.sourceId);
    expect(now?.revision).toBe(3);
    expect(now?.gradings.map(({ letter, validFrom }) => [letter, validFrom])).toEqual([
      ["B", "2026-02-01"],
      ["D", "2026-01-01"],
    ]);
    expect(now?.gradings[0]).toMatchObject({ reason: "Corrects itself", setBy: admin.name });
  });

  it("does not begin in days to come, and not without a reason", async () => {
    const { admin } = await office();
    const key = await makeSource(admin, "Agency");
    const grade = { ...key, letter: "B", validFrom: "9000-01-01", reason: "x" } as const;
    expect(failureOf(await gradeSource(admin, grade))).toMatchObject({
      code: "invalid",
      fields: { validFrom: expect.any(String) },
    });
    expect(sourceGrade.safeParse({ ...grade, validFrom: "2026-01-01", reason: " " }).success).toBe(false);
  });
});

describe("names", () => {
  it.each([
    ["another's name", "AGENCY", []],
    ["another's other name", "the agency", []],
    ["another's name as other name", "Post", ["agency"]],
  ])("are not taken twice: %s", async (_, name, aliases) => {
    const { admin, projectId } = await office();
    await makeSource(admin, "Agency", ["The Agency"]);
    const failure = failureOf(await createSource(admin, { projectId, name, aliases, note: "" }));
    expect(failure.code).toBe("invalid");
    expect(Object.keys(failure.fields ?? {})).toEqual([aliases.length > 0 ? "aliases" : "name"]);
  });

  it("of a deleted source are free, and then it cannot come back", async () => {
    const { admin } = await office();
    const key = await makeSource(admin, "Agency", ["AG"]);
    unwrap(await deleteSource(admin, key));
    await makeSource(admin, "agency", ["ag"]);
    expect(failureOf(await restoreSource(admin, { ...key, revision: 2 })).code).toBe("invalid");
  });
});

describe("deleting", () => {
  it("can be undone, names and letters and all", async () => {
    const { admin } = await office();
    const key = await makeSource(admin, "Agency", ["AG"]);
    const { revision } = unwrap(await deleteSource(admin, key));
    expect(await listSources(admin)).toEqual([]);
    unwrap(await restoreSource(admin, { ...key, revision }));
    expect(await listSources(admin)).toMatchObject([{ name: "Agency", aliases: ["AG"] }]);
  });

  it("is refused while an article names it, also as whose work it is", async () => {
    const { admin, projectId } = await office();
    const key = await makeSource(admin, "Agency");
    const { articleId } = await makeArticle(projectId);
    const where = { projectId_id: { projectId, id: articleId } };
    await db().article.update({ where, data: { primarySourceId: key.sourceId } });
    expect(failureOf(await deleteSource(admin, key)).code).toBe("invalid");
    await db().article.update({ where, data: { deletedAt: new Date() } });
    unwrap(await deleteSource(admin, key));
  });
});

describe("who may not", () => {
  type Act = (who: Member) => Promise<Result<unknown>>;
  const acts = (key: SourceKey): readonly (readonly [string, Act])[] => [
    ["create", (who: Member) => createSource(who, { ...key, name: "New", aliases: [], note: "" })],
    ["edit", (who: Member) => editSource(who, { ...key, name: "New", aliases: [], note: "" })],
    [
      "grade",
      (who: Member) => gradeSource(who, { ...key, letter: "A", validFrom: "2026-01-01", reason: "x" }),
    ],
    ["delete", (who: Member) => deleteSource(who, key)],
    ["restore", (who: Member) => restoreSource(who, key)],
  ];

  it("analysts and reviewers are forbidden, outsiders find nothing", async () => {
    const room = await makeWorkRoom();
    const key = await makeSource(room.admin, "Agency");
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
    expect(await listSources(room.admin)).toMatchObject([{ name: "Agency", revision: 1 }]);
    expect(await listSources(otherAdmin)).toEqual([]);
  });

  it("a stale act is told how the source stands", async () => {
    const { admin } = await office();
    const key = await makeSource(admin, "Agency");
    unwrap(await editSource(admin, { ...key, name: "Agency Two", aliases: ["Agency"], note: "" }));
    for (const [name, act] of acts(key).slice(1)) {
      const failure = failureOf(await act(admin));
      const current = { name: "Agency Two", aliases: ["Agency"], revision: 2 };
      expect([name, failure]).toMatchObject([name, { code: "conflict", current }]);
    }
  });
});
