import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { changeRole } from "../membership/change-role.ts";
import { removeMember } from "../membership/remove-member.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject, type TestProject } from "../testing/make-project.ts";
import type { Member } from "../viewer.ts";
import { appendAudit } from "./append-audit.ts";
import { type AuditQuery, wholeAudit } from "./audit-query.ts";
import { auditPageSize, listAudit } from "./list-audit.ts";
import { readChainHead } from "./read-chain-head.ts";
import { sealAudit } from "./seal-audit.ts";

const all = wholeAudit;
let project: TestProject;
let admin: Member;
let analyst: Member;

beforeAll(async () => {
  project = await makeProject();
  admin = await makeMember(project, "admin", { name: "Mara" });
  analyst = await makeMember(project, "analyst", { name: "Ines" });
  const key = { projectId: project.id, userId: analyst.userId };
  await changeRole(admin, { ...key, from: "analyst", to: "reviewer" });
  await removeMember(analyst, { projectId: project.id, userId: admin.userId });
});
afterAll(closeDb);

describe("the audit log", () => {
  it("tells who did what to whom, and what was refused", async () => {
    const { lines } = await listAudit(admin, all);
    expect(lines).toMatchObject([
      {
        actor: { name: "Ines" },
        isRefused: true,
        sentence: { verb: "tried to remove", rest: ": the role does not allow it" },
      },
      {
        actor: { name: "Mara" },
        isRefused: false,
        subject: { id: analyst.userId, name: "Ines" },
        sentence: { verb: "changed the role of", rest: " from analyst to reviewer" },
      },
    ]);
  });

  it("is filtered by member, act, object and refusal", async () => {
    const count = async (part: Partial<AuditQuery>) =>
      (await listAudit(admin, { ...all, ...part })).lines.length;
    expect(await count({ actorId: admin.userId })).toBe(1);
    expect(await count({ act: "member" })).toBe(2);
    expect(await count({ act: "member.remove" })).toBe(1);
    expect(await count({ act: "mem" })).toBe(0);
    expect(await count({ subjectId: analyst.userId })).toBe(1);
    expect(await count({ onlyRefused: true })).toBe(1);
  });

  it("names an article by its title, and says how far the chain is sealed", async () => {
    const other = await makeProject();
    const boss = await makeMember(other, "admin");
    const { articleId } = await makeArticle(other.id, { title: "Two weeks on" });
    const entry = {
      projectId: other.id,
      act: "article.correct",
      subjectType: "article",
      subjectId: articleId,
    };
    await appendAudit(db(), boss, entry);
    expect(await readChainHead(boss)).toBeNull();
    await sealAudit(1_000);
    const { lines } = await listAudit(boss, all);
    expect(lines).toMatchObject([{ subject: { name: "Two weeks on" }, sequence: 1n }]);
    expect(await readChainHead(boss)).toMatchObject({
      sequence: 1n,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it("is the admins' alone, and each project's its own", async () => {
    const elsewhere = await makeMember(await makeProject(), "admin");
    expect((await listAudit(elsewhere, all)).lines).toEqual([]);
    await expect(listAudit(analyst, all)).rejects.toMatchObject({ failure: { code: "forbidden" } });
    const intruder = { ...elsewhere, projectId: project.id };
    await expect(listAudit(intruder, all)).rejects.toMatchObject({ failure: { code: "not_found" } });
    await expect(readChainHead(analyst)).rejects.toMatchObject({ failure: { code: "forbidden" } });
  });
});

describe("paging", () => {
  it("shows every row once, also those of one millisecond, there and back", async () => {
    const other = await makeProject();
    const boss = await makeMember(other, "admin");
    const at = new Date("2031-03-14T12:00:00Z");
    const data = Array.from({ length: 2 * auditPageSize + 5 }, (_, index) => ({
      id: newId(),
      projectId: other.id,
      act: "tag.create",
      at: new Date(at.getTime() + Math.floor(index / 30)),
    }));
    await db().auditRow.createMany({ data });
    const expected = data.map(({ id }) => id).reverse();

    const seen: string[][] = [];
    let page = await listAudit(boss, all);
    expect(page.newer).toBeNull();
    seen.push(page.lines.map(({ id }) => id));
    while (page.older) {
      page = await listAudit(boss, { ...all, from: { side: "older", cursor: page.older } });
      seen.push(page.lines.map(({ id }) => id));
    }
    expect(seen.map((ids) => ids.length)).toEqual([50, 50, 5]);
    expect(seen.flat()).toEqual(expected);

    if (page.newer === null) throw new Error("the last page has newer rows");
    const back = await listAudit(boss, { ...all, from: { side: "newer", cursor: page.newer } });
    expect(back.lines.map(({ id }) => id)).toEqual(seen[1]);
    expect(back.newer).not.toBeNull();
  });
});
