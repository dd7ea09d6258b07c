import pg from "pg";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { testOwnerUrl } from "#lib/db/testing/database.ts";
import { makeProject, makeUser, type TestProject } from "../testing/make-project.ts";
import { appendAudit } from "./append-audit.ts";
import { sealAudit } from "./seal-audit.ts";
import { verifyChain } from "./verify-chain.ts";

const all = 10_000;
let project: TestProject;

beforeEach(async () => {
  project = await makeProject();
});
afterAll(closeDb);

async function act(times: number, projectId: string | null = project.id) {
  for (let time = 0; time < times; time++) {
    const detail = { name: `tag ${time}`, nested: { b: 1.5, a: ["x", null] } };
    await appendAudit(db(), { userId: null, address: "192.0.2.1" }, { projectId, act: "tag.create", detail });
  }
}

/** Does to the tables what the app cannot: as their owner, with the triggers off. */
async function tamper(sql: string, sequence: number) {
  const owner = new pg.Client({ connectionString: testOwnerUrl() });
  await owner.connect();
  const tables = ['"AuditRow"', '"AuditSeal"'];
  for (const table of tables) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await owner.query(sql, [project.id, sequence]);
  for (const table of tables) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await owner.end();
}

const rowAt = `(SELECT "auditRowId" FROM "AuditSeal" WHERE "chainId" = $1 AND sequence = $2)`;

describe("sealing the audit", () => {
  it("numbers each project's rows for themselves, and the instance's", async () => {
    const other = await makeProject();
    await act(3);
    await act(2, other.id);
    await act(1, null);
    await sealAudit(all);
    expect(await verifyChain(project.id)).toEqual({ checked: 3, unsealed: 0, fault: null });
    expect(await verifyChain(other.id)).toEqual({ checked: 2, unsealed: 0, fault: null });
    expect(await verifyChain(null)).toMatchObject({ unsealed: 0, fault: null });
  });

  it("goes on where it stopped, a few at a time, and again finds nothing", async () => {
    await act(5);
    expect(await sealAudit(2)).toBe(2);
    expect(await verifyChain(project.id)).toEqual({ checked: 2, unsealed: 3, fault: null });
    expect(await sealAudit(all)).toBe(3);
    expect(await sealAudit(all)).toBe(0);
    expect(await verifyChain(project.id)).toEqual({ checked: 5, unsealed: 0, fault: null });
  });

  it("gives no number twice when two workers seal at once", async () => {
    await act(20);
    await Promise.all([sealAudit(10), sealAudit(10), sealAudit(10)]);
    expect(await verifyChain(project.id)).toEqual({ checked: 20, unsealed: 0, fault: null });
  });

  it("seals a row that became visible after younger ones", async () => {
    await act(1);
    await sealAudit(all);
    const { userId } = await makeUser();
    const minuteAgo = new Date(Date.now() - 60_000);
    const late = { id: userId, projectId: project.id, at: minuteAgo, act: "tag.create" };
    await db().auditRow.create({ data: late });
    await sealAudit(all);
    expect(await verifyChain(project.id)).toEqual({ checked: 2, unsealed: 0, fault: null });
  });
});

describe("a chain that was tampered with", () => {
  beforeEach(async () => {
    await act(5);
    await sealAudit(all);
  });

  it.each([
    ["an act", `UPDATE "AuditRow" SET act = 'tag.read' WHERE id = ${rowAt}`],
    ["a detail", `UPDATE "AuditRow" SET detail = '{"name": "tag 9"}' WHERE id = ${rowAt}`],
    ["a time", `UPDATE "AuditRow" SET at = at - interval '1 ms' WHERE id = ${rowAt}`],
    ["an address", `UPDATE "AuditRow" SET address = NULL WHERE id = ${rowAt}`],
    ["its project", `UPDATE "AuditRow" SET "projectId" = NULL WHERE id = ${rowAt}`],
  ])("is found where %s was changed", async (_, sql) => {
    await tamper(sql, 3);
    expect(await verifyChain(project.id)).toMatchObject({ checked: 2, fault: { sequence: 3n, why: "row" } });
  });

  it("is found where a row was taken out", async () => {
    await tamper(
      `WITH gone AS (DELETE FROM "AuditSeal" WHERE "chainId" = $1 AND sequence = $2 RETURNING "auditRowId")
       SELECT * FROM gone`,
      3,
    );
    expect(await verifyChain(project.id)).toMatchObject({ checked: 2, fault: { sequence: 4n, why: "gap" } });
  });

  it("is found where a row was taken out and the rest renumbered", async () => {
    await tamper(`DELETE FROM "AuditSeal" WHERE "chainId" = $1 AND sequence = $2`, 3);
    await tamper(`UPDATE "AuditSeal" SET sequence = sequence - 1 WHERE "chainId" = $1 AND sequence > $2`, 3);
    expect(await verifyChain(project.id)).toMatchObject({ checked: 2, fault: { sequence: 3n, why: "link" } });
  });

  it("is found where a row and its own hash were changed together", async () => {
    await tamper(`UPDATE "AuditSeal" SET hash = repeat('a', 64) WHERE "chainId" = $1 AND sequence = $2`, 3);
    expect(await verifyChain(project.id)).toMatchObject({ checked: 2, fault: { sequence: 3n, why: "row" } });
  });

  it("cannot be tampered with by the app itself", async () => {
    await expect(db().auditRow.updateMany({ data: { act: "x.y" } })).rejects.toThrow();
    await expect(db().auditSeal.deleteMany({})).rejects.toThrow();
  });
});
