import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { addEvidence } from "../evidence/add-evidence.ts";
import { makeUser } from "../testing/make-project.ts";
import { failureOf, makeWorkRoom, passageIn, unwrap, type WorkRoom } from "../testing/make-work-room.ts";
import type { Viewer } from "../viewer.ts";
import type { NewClaim } from "./claim-input.ts";
import { createClaim } from "./create-claim.ts";
import { deleteClaim, restoreClaim } from "./delete-claim.ts";
import { editClaim, judgeClaim, setClaimStatus } from "./edit-claim.ts";
import { shareClaim } from "./share-claim.ts";

let room: WorkRoom;
beforeAll(async () => {
  room = await makeWorkRoom();
});
afterAll(closeDb);

async function state(visibility: "draft" | "shared", more: Partial<NewClaim> = {}) {
  const input = { projectId: room.projectId, text: "The gate was opened by hand.", visibility, ...more };
  const { claimId, revision, number } = unwrap(await createClaim(room.author, input));
  return { key: { projectId: room.projectId, claimId, revision }, number };
}
const firstEvidence = () =>
  ({ ...passageIn(room, "210 people"), stance: "supports", credibility: 2, note: "" }) as const;
const revisionsOf = (claimId: string) =>
  db().claimRevision.findMany({ where: { claimId }, orderBy: { number: "asc" } });

describe("creating a claim", () => {
  it("numbers claims of a project one by one, also when several are stated at once", async () => {
    const fresh = await makeWorkRoom();
    const input = { projectId: fresh.projectId, text: "Stated", visibility: "shared" as const };
    const people = [fresh.author, fresh.colleague, fresh.reviewer, fresh.admin];
    const made = await Promise.all(people.map((who) => createClaim(who, input)));
    expect(made.map((result) => unwrap(result).number).sort()).toEqual([1, 2, 3, 4]);
  });

  it("makes its first evidence from the passage in the same transaction", async () => {
    const input = { projectId: room.projectId, text: "210 were counted.", visibility: "draft" as const };
    const made = unwrap(await createClaim(room.author, { ...input, evidence: firstEvidence() }));
    const evidence = await db().evidence.findMany({ where: { claimId: made.claimId } });
    expect(evidence).toMatchObject([{ id: made.evidenceId, visibility: "draft", exact: "210 people" }]);
  });

  it("writes neither claim nor number when the passage is not there", async () => {
    const before = await db().project.findUniqueOrThrow({ where: { id: room.projectId } });
    const evidence = { ...firstEvidence(), exact: "999 people" };
    const input = { projectId: room.projectId, text: "Nothing", visibility: "draft" as const, evidence };
    expect(failureOf(await createClaim(room.author, input)).code).toBe("invalid");
    const after = await db().project.findUniqueOrThrow({ where: { id: room.projectId } });
    expect(after.nextClaimNumber).toBe(before.nextClaimNumber);
    expect(await db().claim.count({ where: { projectId: room.projectId, text: "Nothing" } })).toBe(0);
  });

  it("takes only a member as owner", async () => {
    const stranger = await makeUser();
    const input = { projectId: room.projectId, text: "Owned", visibility: "shared" as const };
    const refused = await createClaim(room.author, { ...input, ownerId: stranger.userId });
    expect(failureOf(refused).fields).toHaveProperty("ownerId");
    unwrap(await createClaim(room.author, { ...input, ownerId: room.colleague.userId }));
  });
});

describe("changing a claim", () => {
  it("keeps words, judgement and status as revisions", async () => {
    const { key } = await state("shared");
    unwrap(await editClaim(room.author, { ...key, text: "The gate was forced.", dueOn: "2031-03-20" }));
    const judged = { likelihood: "likely", likelihoodReason: "Two logs agree." } as const;
    unwrap(await judgeClaim(room.author, { ...key, revision: 2, ...judged }));
    unwrap(await judgeClaim(room.author, { ...key, revision: 3, confidence: "moderate" }));
    unwrap(await setClaimStatus(room.author, { ...key, revision: 4, status: "closed" }));
    const last = (await revisionsOf(key.claimId)).at(-1);
    expect(last).toMatchObject({ number: 5, text: "The gate was forced.", status: "closed", ...judged });
    expect(last).toMatchObject({ confidence: "moderate", dueOn: new Date("2031-03-20") });
  });

  it("refuses a likelihood without its reason", async () => {
    const { key } = await state("draft");
    const refused = failureOf(await judgeClaim(room.author, { ...key, likelihood: "likely" }));
    expect(refused).toMatchObject({ code: "invalid", fields: { likelihoodReason: expect.any(String) } });
    unwrap(await judgeClaim(room.author, { ...key, confidence: "low" }));
  });

  it("answers a stale edit with the claim as it stands", async () => {
    const { key } = await state("shared");
    unwrap(await editClaim(room.author, { ...key, text: "First" }));
    const stale = failureOf(await editClaim(room.author, { ...key, text: "Second" }));
    expect(stale).toMatchObject({ code: "conflict", current: { text: "First", revision: 2 } });
  });

  it("shares its author's evidence with it", async () => {
    const { key } = await state("draft", { evidence: firstEvidence() });
    expect(unwrap(await shareClaim(room.author, key))).toEqual({ revision: 2, sharedEvidence: 1 });
    const evidence = await db().evidence.findMany({ where: { claimId: key.claimId } });
    expect(evidence).toMatchObject([{ visibility: "shared", revision: 2, sharedAt: expect.any(Date) }]);
  });

  it("deletes with undo, and withdraws where others linked a passage", async () => {
    const { key } = await state("shared");
    expect(unwrap(await deleteClaim(room.author, key)).outcome).toBe("deleted");
    unwrap(await restoreClaim(room.author, { ...key, revision: 2 }));
    const link = { projectId: room.projectId, claimId: key.claimId, visibility: "shared" as const };
    unwrap(await addEvidence(room.colleague, { ...link, ...firstEvidence() }));
    const back = unwrap(await deleteClaim(room.author, { ...key, revision: 3 }));
    expect(back).toEqual({ outcome: "withdrawn", revision: 4 });
    const late = await addEvidence(room.colleague, { ...link, ...firstEvidence() });
    expect(failureOf(late).message).toContain("withdrawn");
  });
});

describe("who may", () => {
  type Key = Awaited<ReturnType<typeof state>>["key"];
  const acts: [string, (viewer: Viewer, key: Key) => Promise<unknown>][] = [
    ["edit", (viewer, key) => editClaim(viewer, { ...key, text: "Mine now" })],
    ["judge", (viewer, key) => judgeClaim(viewer, { ...key, confidence: "high" })],
    ["close", (viewer, key) => setClaimStatus(viewer, { ...key, status: "closed" })],
    ["share", (viewer, key) => shareClaim(viewer, key)],
    ["delete", (viewer, key) => deleteClaim(viewer, key)],
    ["restore", (viewer, key) => restoreClaim(viewer, key)],
  ];

  it.each(acts)("%s is the author's alone", async (_act, attempt) => {
    const [draft, shared] = [await state("draft"), await state("shared")];
    for (const member of [room.colleague, room.reviewer, room.admin]) {
      expect(await attempt(member, draft.key)).toMatchObject({ ok: false, code: "not_found" });
      expect(await attempt(member, shared.key)).toMatchObject({ ok: false, code: "forbidden" });
    }
    expect(await attempt(room.outsider, shared.key)).toMatchObject({ ok: false, code: "not_found" });
    expect(await revisionsOf(shared.key.claimId)).toHaveLength(1);
  });

  it("lets no outsider state one", async () => {
    const input = { projectId: room.projectId, text: "Outside", visibility: "shared" as const };
    expect(failureOf(await createClaim(room.outsider, input)).code).toBe("not_found");
    expect(failureOf(await createClaim(room.author, { ...input, projectId: newId() })).code).toBe(
      "not_found",
    );
  });
});
