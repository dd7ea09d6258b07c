import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { createAnnotation } from "../annotation/create-annotation.ts";
import { deleteAnnotation } from "../annotation/delete-annotation.ts";
import { editAnnotation } from "../annotation/edit-annotation.ts";
import { createClaim } from "../claim/create-claim.ts";
import { deleteClaim } from "../claim/delete-claim.ts";
import { proposeTag } from "../tag/propose-tag.ts";
import { failureOf, makeWorkRoom, passageIn, unwrap, type WorkRoom } from "../testing/make-work-room.ts";
import { type Ruling, ruling } from "./decision-input.ts";
import { rule } from "./rule.ts";

let room: WorkRoom;
beforeAll(async () => {
  room = await makeWorkRoom();
});
afterAll(closeDb);

async function annotation(visibility: "draft" | "shared" = "shared", author = room.author) {
  const parts = { projectId: room.projectId, tagIds: [], note: "As noted", visibility };
  const made = await createAnnotation(author, { ...passageIn(room, "210 people"), ...parts });
  return unwrap(made).annotationId;
}
async function claimWithEvidence() {
  const passage = passageIn(room, "210 people");
  const evidence = { ...passage, stance: "supports", credibility: 2, note: "" } as const;
  const input = { projectId: room.projectId, text: "210 are missing.", visibility: "shared" as const };
  return unwrap(await createClaim(room.author, { ...input, evidence }));
}
const onAnnotation = (id: string) => ({
  projectId: room.projectId,
  subject: { type: "annotation" as const, id },
  revision: 1,
});

describe("ruling", () => {
  it("accepts and rejects without touching the work", async () => {
    const id = await annotation();
    const on = onAnnotation(id);
    expect(unwrap(await rule(room.reviewer, { ...on, verdict: "accept", reason: "" })).revision).toBe(1);
    unwrap(await rule(room.reviewer, { ...on, verdict: "reject", reason: "Second thoughts." }));
    expect(await db().annotation.findUnique({ where: { id } })).toMatchObject({
      revision: 1,
      note: "As noted",
    });
    const decisions = await db().decision.findMany({ where: { annotationId: id }, orderBy: { id: "asc" } });
    expect(decisions.map((decision) => decision.verdict)).toEqual(["accept", "reject"]);
  });

  it("amends as the next revision and keeps the original", async () => {
    const id = await annotation();
    const { tagId } = unwrap(await proposeTag(room.author, { projectId: room.projectId, name: "Count" }));
    const amendment = { note: "As amended", tagIds: [tagId] };
    const input = { ...onAnnotation(id), verdict: "amend", reason: "Tag it.", amendment } as const;
    const ruled = unwrap(await rule(room.reviewer, input));
    expect(ruled.revision).toBe(2);
    const revisions = await db().annotationRevision.findMany({
      where: { annotationId: id },
      orderBy: { number: "asc" },
    });
    expect(revisions).toMatchObject([
      { note: "As noted", cause: "created", decisionId: null, authorId: room.author.userId },
      { note: "As amended", cause: "ruled", decisionId: ruled.decisionId, authorId: room.reviewer.userId },
    ]);
    const row = await db().annotation.findUniqueOrThrow({ where: { id } });
    expect(row.authorId).toBe(room.author.userId);
  });

  it("amends claims and evidence", async () => {
    const { claimId, evidenceId } = await claimWithEvidence();
    const common = { projectId: room.projectId, revision: 1, verdict: "amend", reason: "Too sure." } as const;
    const text = "At least 210 are missing.";
    const onClaim = { ...common, subject: { type: "claim", id: claimId }, amendment: { text } } as const;
    unwrap(await rule(room.reviewer, onClaim));
    const subject = { type: "evidence", id: evidenceId ?? "" } as const;
    const one = await rule(room.reviewer, { ...common, subject, amendment: { credibility: 1 } });
    expect(failureOf(one).fields?.credibility).toContain("independen");
    unwrap(await rule(room.reviewer, { ...common, subject, amendment: { credibility: 4 } }));
    expect(await db().claim.findUnique({ where: { id: claimId } })).toMatchObject({ text, revision: 2 });
    const evidence = await db().evidence.findMany({ where: { claimId } });
    expect(evidence).toMatchObject([{ credibility: 4, stance: "supports", revision: 2 }]);
  });

  it("refuses what was changed since it was read, showing how it stands", async () => {
    const id = await annotation();
    const key = { projectId: room.projectId, annotationId: id, revision: 1 };
    unwrap(await editAnnotation(room.author, { ...key, note: "Newer" }));
    const input = { ...onAnnotation(id), verdict: "accept", reason: "" } as const;
    expect(failureOf(await rule(room.reviewer, input))).toMatchObject({
      code: "conflict",
      current: { note: "Newer", revision: 2 },
    });
    expect(await db().decision.count({ where: { annotationId: id } })).toBe(0);
  });

  it("asks for a reason, and for something to amend", async () => {
    const on = onAnnotation(await annotation());
    const rejected = await rule(room.reviewer, { ...on, verdict: "reject", reason: "" });
    expect(failureOf(rejected).fields).toHaveProperty("reason");
    const empty = { ...on, subject: on.subject, verdict: "amend", reason: "Why", amendment: {} } as const;
    expect(failureOf(await rule(room.reviewer, empty)).fields).toHaveProperty("amendment");
  });

  it("does not rule on withdrawn or deleted work", async () => {
    const { claimId } = await claimWithEvidence();
    const on = { projectId: room.projectId, subject: { type: "claim", id: claimId }, revision: 1 } as const;
    unwrap(await rule(room.reviewer, { ...on, verdict: "accept", reason: "" }));
    unwrap(await deleteClaim(room.author, { projectId: room.projectId, claimId, revision: 1 }));
    const withdrawn = { ...on, revision: 2, verdict: "accept", reason: "" } as const;
    expect(failureOf(await rule(room.reviewer, withdrawn)).code).toBe("invalid");
    const id = await annotation();
    unwrap(await deleteAnnotation(room.author, { projectId: room.projectId, annotationId: id, revision: 1 }));
    const deleted = { ...onAnnotation(id), revision: 2, verdict: "accept", reason: "" } as const;
    expect(failureOf(await rule(room.reviewer, deleted)).code).toBe("not_found");
  });
});

describe("who may rule", () => {
  const accept = (id: string): Ruling => ({ ...onAnnotation(id), verdict: "accept", reason: "" });

  it("is a reviewer, on others' shared work", async () => {
    const shared = await annotation();
    for (const member of [room.author, room.colleague, room.admin]) {
      expect(failureOf(await rule(member, accept(shared))).code).toBe("forbidden");
    }
    expect(failureOf(await rule(room.outsider, accept(shared))).code).toBe("not_found");
    expect(failureOf(await rule(room.reviewer, accept(await annotation("draft")))).code).toBe("not_found");
    const own = await annotation("shared", room.reviewer);
    expect(failureOf(await rule(room.reviewer, accept(own))).code).toBe("forbidden");
  });

  it("is no reviewer of another project", async () => {
    const other = await makeWorkRoom();
    const shared = await annotation();
    expect(failureOf(await rule(other.reviewer, accept(shared))).code).toBe("not_found");
    const there = { ...accept(shared), projectId: other.projectId };
    expect(failureOf(await rule(other.reviewer, there)).code).toBe("not_found");
  });
});

describe("a ruling's input", () => {
  const id = "01970000-0000-7000-8000-000000000000";
  const base = { projectId: id, revision: 1, reason: "x", verdict: "amend" };

  it("takes an amendment of the subject's own kind only", () => {
    const credibility = { amendment: { credibility: 4 } };
    const evidence = ruling.parse({ ...base, ...credibility, subject: { type: "evidence", id } });
    expect(evidence).toMatchObject(credibility);
    const claim = ruling.parse({ ...base, ...credibility, subject: { type: "claim", id } });
    expect(claim).toMatchObject({ amendment: {} });
    expect(ruling.safeParse({ ...base, subject: { type: "claim", id } }).success).toBe(false);
  });
});
