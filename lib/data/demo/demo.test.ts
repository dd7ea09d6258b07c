import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPassword } from "#lib/auth/password-hash.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { demoStory } from "../../../seeds/demo-story.ts";
import type { DemoStory } from "../../../seeds/demo-story-type.ts";
import { readQuotations } from "../comparison/read-quotations.ts";
import { createDemo } from "./create-demo.ts";

const story: DemoStory = demoStory;
const passwords = new Map(story.users.map(({ email }) => [email, `password of ${email}`]));
const files = story.files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(`seeds/${name}`)) }));
const evidenceCount = story.claims.reduce((sum, claim) => sum + claim.evidence.length, 0);

let projectId = "";

beforeAll(async () => {
  projectId = await createDemo(story, files, passwords);
}, 60_000);
afterAll(closeDb);

async function counts() {
  const where = { projectId };
  const [articles, annotations, claims, evidence, decisions, comparisons, audit] = await Promise.all([
    db().article.count({ where }),
    db().annotation.count({ where }),
    db().claim.count({ where }),
    db().evidence.count({ where }),
    db().decision.count({ where }),
    db().comparison.count({ where }),
    db().auditRow.count({ where }),
  ]);
  return { articles, annotations, claims, evidence, decisions, comparisons, audit };
}

describe("the demo project", () => {
  it("holds all that its story tells", async () => {
    expect(await counts()).toMatchObject({
      articles: 14,
      annotations: story.annotations.length,
      claims: story.claims.length,
      evidence: evidenceCount,
      decisions: story.decisions.length,
    });
    expect(await db().auditRow.count({ where: { projectId, outcome: "refused" } })).toBe(0);
  });

  it("changes nothing when it is made again", async () => {
    const before = await counts();
    expect(await createDemo(story, files, passwords)).toBe(projectId);
    expect(await counts()).toEqual(before);
  });

  it("shows quotations altered on the way, and shared work that waits for a ruling", async () => {
    const quotations = { orderBy: { position: "asc" } } as const;
    const rows = await db().comparison.findMany({ where: { projectId }, include: { quotations } });
    const pairs = (await Promise.all(rows.map(readQuotations))).flatMap(({ quotations: all }) => all);
    const changes = pairs.filter(({ verdict }) => verdict === "altered").flatMap((pair) => pair.changes);
    // Who asks whom is turned round in one, and "cannot" became "can" in another.
    expect(changes).toContainEqual(expect.objectContaining({ a: "", b: "has asked me" }));
    expect(changes.filter((change) => change.touches.includes("negation"))).not.toEqual([]);
    const pending = await db().annotation.count({
      where: { projectId, visibility: "shared", deletedAt: null, decisions: { none: {} } },
    });
    expect(pending).toBeGreaterThan(1);
  });

  it("corrects sources with their reasons, excludes one article, and keeps each member's reading", async () => {
    const revisions = await db().articleRevision.findMany({ where: { projectId } });
    expect(revisions).toHaveLength(story.corrections.length + story.exclusions.length);
    expect(new Set(revisions.map((row) => row.reason))).toEqual(
      new Set([...story.corrections, ...story.exclusions].map((row) => row.reason)),
    );
    expect(await db().article.count({ where: { projectId, excludedAt: { not: null } } })).toBe(
      story.exclusions.length,
    );
    expect(await db().articleReading.count({ where: { projectId } })).toBe(story.readings.length);
  });

  it("lets its people in with their passwords", async () => {
    for (const { email, role } of story.users) {
      const user = await db().user.findUniqueOrThrow({
        where: { emailKey: email },
        include: { memberships: true },
      });
      expect(await isPassword(user.passwordHash, passwords.get(email) ?? "")).toBe(true);
      expect(user.memberships).toMatchObject([{ projectId, role }]);
    }
  });
});
