import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { createClaim } from "../claim/create-claim.ts";
import { setClaimStatus } from "../claim/edit-claim.ts";
import { failureOf, makeWorkRoom, passageIn, unwrap, type WorkRoom } from "../testing/make-work-room.ts";
import type { Viewer } from "../viewer.ts";
import { addEvidence } from "./add-evidence.ts";
import { deleteEvidence, restoreEvidence } from "./delete-evidence.ts";
import { editEvidence, shareEvidence } from "./edit-evidence.ts";
import type { NewEvidence } from "./evidence-input.ts";
import { listEvidenceForVersion } from "./list-evidence.ts";

let room: WorkRoom;
beforeAll(async () => {
  room = await makeWorkRoom();
});
afterAll(closeDb);

async function claim(visibility: "draft" | "shared" = "shared") {
  const input = { projectId: room.projectId, text: "210 people were counted.", visibility };
  return unwrap(await createClaim(room.author, input));
}
function link(claimId: string, more: Partial<NewEvidence> = {}): NewEvidence {
  const grades = { stance: "supports", credibility: 3, note: "", visibility: "shared" } as const;
  return { projectId: room.projectId, claimId, ...passageIn(room, "210 people"), ...grades, ...more };
}
async function linked(visibility: "draft" | "shared" = "shared") {
  const { claimId } = await claim();
  const made = unwrap(await addEvidence(room.author, link(claimId, { visibility })));
  return { projectId: room.projectId, ...made };
}

describe("adding evidence", () => {
  it("lets a colleague link a passage to a shared claim, with its surroundings from the body", async () => {
    const { claimId } = await claim();
    const made = unwrap(await addEvidence(room.colleague, link(claimId, { stance: "disputes" })));
    const row = await db().evidence.findUniqueOrThrow({ where: { id: made.evidenceId } });
    expect(row).toMatchObject({ stance: "disputes", credibility: 3, exact: "210 people" });
    expect(row.prefix.endsWith("Rescuers counted ")).toBe(true);
  });

  it("refuses credibility 1 with its reason, added or edited", async () => {
    const { claimId } = await claim();
    const added = failureOf(await addEvidence(room.author, link(claimId, { credibility: 1 })));
    expect(added.fields?.credibility).toContain("independen");
    const key = await linked();
    expect(failureOf(await editEvidence(room.author, { ...key, credibility: 1 })).code).toBe("invalid");
    unwrap(await editEvidence(room.author, { ...key, credibility: 2 }));
  });

  it("refuses shared evidence on a draft claim, and a draft claim of another", async () => {
    const { claimId } = await claim("draft");
    expect(failureOf(await addEvidence(room.author, link(claimId))).fields).toHaveProperty("visibility");
    const colleague = await addEvidence(room.colleague, link(claimId, { visibility: "draft" }));
    expect(failureOf(colleague).code).toBe("not_found");
    unwrap(await addEvidence(room.author, link(claimId, { visibility: "draft" })));
  });

  it("refuses a closed claim, another project's claim and an outsider", async () => {
    const { claimId } = await claim();
    const key = { projectId: room.projectId, claimId, revision: 1 };
    unwrap(await setClaimStatus(room.author, { ...key, status: "closed" }));
    expect(failureOf(await addEvidence(room.colleague, link(claimId))).message).toContain("closed");
    const other = await makeWorkRoom();
    const elsewhere = { ...link(claimId), ...passageIn(other, "210 people"), projectId: other.projectId };
    expect(failureOf(await addEvidence(other.author, elsewhere)).code).toBe("not_found");
    expect(failureOf(await addEvidence(room.outsider, link(claimId))).code).toBe("not_found");
  });
});

describe("changing evidence", () => {
  it("keeps every state, and answers a stale edit with how it stands", async () => {
    const key = await linked();
    unwrap(await editEvidence(room.author, { ...key, stance: "mentions", note: "In passing." }));
    const stale = failureOf(await editEvidence(room.author, { ...key, note: "Other" }));
    expect(stale).toMatchObject({ code: "conflict", current: { note: "In passing.", stance: "mentions" } });
    const rows = await db().evidenceRevision.findMany({
      where: { evidenceId: key.evidenceId },
      orderBy: { number: "asc" },
    });
    expect(rows.map(({ stance, note }) => [stance, note])).toEqual([
      ["supports", ""],
      ["mentions", "In passing."],
    ]);
  });

  it("shares a draft on a shared claim", async () => {
    const key = await linked("draft");
    const seen = async () =>
      (await listEvidenceForVersion(room.colleague, room.article.versionId)).map((item) => item.evidenceId);
    expect(await seen()).not.toContain(key.evidenceId);
    unwrap(await shareEvidence(room.author, key));
    expect(await seen()).toContain(key.evidenceId);
  });

  it("does not share a draft ahead of its claim", async () => {
    const { claimId } = await claim("draft");
    const made = unwrap(await addEvidence(room.author, link(claimId, { visibility: "draft" })));
    const refused = await shareEvidence(room.author, { projectId: room.projectId, ...made });
    expect(failureOf(refused).code).toBe("invalid");
  });

  it("deletes with undo, and withdraws what others commented", async () => {
    const key = await linked();
    expect(unwrap(await deleteEvidence(room.author, key)).outcome).toBe("deleted");
    unwrap(await restoreEvidence(room.author, { ...key, revision: 2 }));
    const { projectId, evidenceId } = key;
    const comment = { id: newId(), projectId, evidenceId, body: "Why?", authorId: room.colleague.userId };
    await db().comment.create({ data: comment });
    const back = unwrap(await deleteEvidence(room.author, { ...key, revision: 3 }));
    expect(back.outcome).toBe("withdrawn");
  });
});

describe("who may", () => {
  type Key = Awaited<ReturnType<typeof linked>>;
  const acts: [string, (viewer: Viewer, key: Key) => Promise<unknown>][] = [
    ["edit", (viewer, key) => editEvidence(viewer, { ...key, note: "Mine" })],
    ["share", (viewer, key) => shareEvidence(viewer, key)],
    ["delete", (viewer, key) => deleteEvidence(viewer, key)],
    ["restore", (viewer, key) => restoreEvidence(viewer, key)],
  ];

  it.each(acts)("%s is the author's alone", async (_act, attempt) => {
    const [draft, shared] = [await linked("draft"), await linked("shared")];
    for (const member of [room.colleague, room.reviewer, room.admin]) {
      expect(await attempt(member, draft)).toMatchObject({ ok: false, code: "not_found" });
      expect(await attempt(member, shared)).toMatchObject({ ok: false, code: "forbidden" });
    }
    expect(await attempt(room.outsider, shared)).toMatchObject({ ok: false, code: "not_found" });
    expect(await db().evidenceRevision.count({ where: { evidenceId: shared.evidenceId } })).toBe(1);
  });
});
