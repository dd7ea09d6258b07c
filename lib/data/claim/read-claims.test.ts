import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { rule } from "../decision/rule.ts";
import { addEvidence } from "../evidence/add-evidence.ts";
import { deleteEvidence } from "../evidence/delete-evidence.ts";
import type { NewEvidence } from "../evidence/evidence-input.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeWorkRoom, passageIn, unwrap, type WorkRoom } from "../testing/make-work-room.ts";
import type { Viewer } from "../viewer.ts";
import type { ClaimFilter } from "./claim-filter.ts";
import type { NewClaim } from "./claim-input.ts";
import { createClaim } from "./create-claim.ts";
import { editClaim, judgeClaim, setClaimStatus } from "./edit-claim.ts";
import { listClaimChoices } from "./list-claim-choices.ts";
import { listClaims } from "./list-claims.ts";
import { listClaimEvidence, readClaim } from "./read-claim.ts";
import { readClaimHistory } from "./read-claim-history.ts";
import { shareClaim } from "./share-claim.ts";

let room: WorkRoom;
beforeEach(async () => {
  room = await makeWorkRoom();
});
afterAll(closeDb);

async function state(text: string, more: Partial<NewClaim> = {}, who: Viewer = room.author) {
  const input = { projectId: room.projectId, text, visibility: "shared" as const, ...more };
  return unwrap(await createClaim(who, input));
}
function link(claimId: string, more: Partial<NewEvidence> = {}, who: Viewer = room.author) {
  const grades = { stance: "supports", credibility: 3, note: "", visibility: "shared" } as const;
  const passage = passageIn(room, "210 people");
  return addEvidence(who, { projectId: room.projectId, claimId, ...passage, ...grades, ...more });
}
async function ledger(filter: Partial<ClaimFilter> = {}, member = room.author) {
  return listClaims(member, { status: "all", sort: "newest", ...filter });
}
const numbers = async (filter: Partial<ClaimFilter>, member = room.author) =>
  (await ledger(filter, member)).rows.map((row) => row.number);

describe("the ledger", () => {
  it("counts text origins for and against, not passages, and not what is rejected, withdrawn or another's draft", async () => {
    const { claimId } = await state("210 are missing.");
    const other = await makeArticle(room.projectId, { body: "Nobody is missing." });
    const there = { versionId: other.versionId, startUtf16: 0, endUtf16: 6, exact: "Nobody" };
    unwrap(await link(claimId));
    unwrap(await link(claimId, passageIn(room, "Rescuers counted")));
    const denied = unwrap(await link(claimId, { ...there, stance: "disputes" }));
    unwrap(await link(claimId, { ...there, stance: "supports", visibility: "draft" }, room.colleague));
    expect((await ledger()).rows).toMatchObject([{ originsFor: 1, originsAgainst: 1 }]);
    expect((await ledger({}, room.colleague)).rows).toMatchObject([{ originsFor: 2, originsAgainst: 1 }]);
    const subject = { type: "evidence", id: denied.evidenceId } as const;
    const on = { projectId: room.projectId, subject, revision: 1, reason: "Off topic." };
    unwrap(await rule(room.reviewer, { ...on, verdict: "reject" }));
    expect((await ledger()).rows).toMatchObject([{ originsFor: 1, originsAgainst: 0 }]);
  });

  it("filters by words, number, status, owner, likelihood and state", async () => {
    await state("The gate was forced.");
    const second = await state("50% of the wall was gone.", { ownerId: room.colleague.userId });
    await state("A secret", { visibility: "draft" });
    const key = { projectId: room.projectId, claimId: second.claimId };
    const judged = { likelihood: "likely", likelihoodReason: "Seen." } as const;
    unwrap(await judgeClaim(room.author, { ...key, revision: 1, ...judged }));
    unwrap(await setClaimStatus(room.author, { ...key, revision: 2, status: "closed" }));
    expect(await numbers({})).toEqual([3, 2, 1]);
    expect(await numbers({}, room.reviewer)).toEqual([2, 1]);
    expect(await numbers({ text: "GATE" })).toEqual([1]);
    expect(await numbers({ text: "0%" })).toEqual([2]);
    expect(await numbers({ text: "C-2" })).toEqual([2]);
    expect(await numbers({ status: "open" })).toEqual([3, 1]);
    expect(await numbers({ ownerId: room.colleague.userId })).toEqual([2]);
    expect(await numbers({ likelihood: "likely" })).toEqual([2]);
    expect(await numbers({ likelihood: "none" })).toEqual([3, 1]);
    expect(await numbers({ state: "draft" })).toEqual([3]);
    expect(await numbers({ state: "draft" }, room.reviewer)).toEqual([]);
    expect(await numbers({ state: "waiting" })).toEqual([2, 1]);
  });

  it("pages by number and by due date, claims without one last", async () => {
    const made = Array.from({ length: 53 }, (_, index) => ({
      id: newId(),
      projectId: room.projectId,
      number: index + 1,
      text: `Claim ${index + 1}`,
      authorId: room.author.userId,
      ownerId: room.author.userId,
      visibility: "shared" as const,
      sharedAt: new Date(),
      dueOn: index % 2 === 0 ? new Date(Date.UTC(2031, 2, 53 - index)) : null,
    }));
    await db().claim.createMany({ data: made });
    for (const sort of ["newest", "due"] as const) {
      const first = await ledger({ sort });
      const second = await ledger({ sort, after: first.next });
      const all = [...first.rows, ...second.rows];
      expect([first.rows.length, second.rows.length, second.next, first.total]).toEqual([50, 3, null, 53]);
      expect(new Set(all.map((row) => row.number)).size).toBe(53);
      if (sort === "newest") expect(all[0]?.number).toBe(53);
      else expect([all[0]?.number, all.at(-1)?.dueOn]).toEqual([53, null]);
    }
  });

  it.each<Partial<ClaimFilter>>([
    { text: "\0" },
    { text: "\uD800" },
    { text: "%_\\" },
    { sort: "due", after: "2031-02-31_5" },
    { sort: "due", after: "0000-01-01_5" },
    { sort: "due", after: "5" },
    { after: "now" },
  ])("answers an address nobody wrote: %j", async (filter) => {
    await state("The gate was forced.");
    expect((await ledger(filter)).total).toBe("text" in filter ? 0 : 1);
  });

  it("shows nothing of another project", async () => {
    await state("Ours");
    const other = await makeWorkRoom();
    expect(await listClaims(other.author, { status: "all", sort: "newest" })).toMatchObject({
      rows: [],
      total: 0,
    });
  });
});

describe("one claim", () => {
  it("is read by its number by those who see it", async () => {
    const { number } = await state("Mine alone", { visibility: "draft" });
    expect(await readClaim(room.author, number)).toMatchObject({ text: "Mine alone", isMine: true });
    expect(await readClaim(room.reviewer, number)).toBeNull();
    expect(await readClaim((await makeWorkRoom()).author, number)).toBeNull();
  });

  it("lists its evidence by date, with source and letter of whose work it is", async () => {
    const { projectId } = room;
    const source = { id: newId(), projectId, name: "Northline Agency", nameKey: "northline agency" };
    await db().source.create({ data: source });
    const letter = { id: newId(), projectId, sourceId: source.id, letter: "B" as const, reason: "Record" };
    const since = { validFrom: new Date("2020-01-01"), setById: room.admin.userId };
    await db().sourceReliability.create({ data: { ...letter, ...since } });
    const dated = await makeArticle(projectId, { sourceId: source.id, publishedOn: "2031-03-14" });
    const { claimId } = await state("Counted");
    unwrap(await link(claimId));
    const there = { versionId: dated.versionId, startUtf16: 4, endUtf16: 8, exact: "lake" };
    unwrap(await link(claimId, there));
    expect(await listClaimEvidence(room.reviewer, claimId)).toMatchObject([
      {
        exact: "lake",
        article: {
          sourceName: "Northline Agency",
          reliability: "B",
          date: { on: "2031-03-14", precision: "day" },
        },
        versionNumber: 1,
        isCurrentVersion: true,
      },
      { exact: "210 people", article: { sourceName: null, reliability: null, date: { on: null } } },
    ]);
  });

  it("keeps withdrawn evidence in sight and deleted evidence out of it", async () => {
    const { claimId } = await state("Counted");
    const kept = unwrap(await link(claimId, {}, room.colleague));
    const gone = unwrap(await link(claimId, {}, room.colleague));
    const subject = { type: "evidence", id: kept.evidenceId } as const;
    const on = { projectId: room.projectId, subject, revision: 1, reason: "" };
    unwrap(await rule(room.reviewer, { ...on, verdict: "accept" }));
    for (const { evidenceId } of [kept, gone]) {
      unwrap(await deleteEvidence(room.colleague, { projectId: room.projectId, evidenceId, revision: 1 }));
    }
    expect(await listClaimEvidence(room.author, claimId)).toMatchObject([
      { evidenceId: kept.evidenceId, withdrawnAt: expect.any(Date), decision: { verdict: "accept" } },
    ]);
  });

  it("offers open claims one can link to", async () => {
    const open = await state("Open");
    const closed = await state("Closed");
    const key = { projectId: room.projectId, claimId: closed.claimId, revision: 1 };
    unwrap(await setClaimStatus(room.author, { ...key, status: "closed" }));
    await state("Draft", { visibility: "draft" });
    expect((await listClaimChoices(room.colleague)).map((choice) => choice.id)).toEqual([open.claimId]);
  });
});

describe("a claim's history", () => {
  it("tells changes as differences and links as they came, latest first", async () => {
    const { claimId } = await state("The gate opened.");
    unwrap(await link(claimId, { stance: "disputes" }, room.colleague));
    const key = { projectId: room.projectId, claimId };
    unwrap(await editClaim(room.author, { ...key, revision: 1, text: "The gate was opened." }));
    const history = await readClaimHistory(room.reviewer, { claimId, authorId: room.author.userId });
    expect(history).toMatchObject([
      { kind: "claim", cause: "edited", who: "Ada Author", changes: [{ field: "claim", kind: "text" }] },
      { kind: "evidence", stance: "disputes", who: "Carl Colleague", title: "The lake rose in the night" },
      { kind: "claim", cause: "created", changes: [] },
    ]);
  });

  it("begins for others with its sharing", async () => {
    const { claimId } = await state("First try", { visibility: "draft" });
    const key = { projectId: room.projectId, claimId };
    unwrap(await editClaim(room.author, { ...key, revision: 1, text: "Second try" }));
    unwrap(await shareClaim(room.author, { ...key, revision: 2 }));
    const claim = { claimId, authorId: room.author.userId };
    const others = await readClaimHistory(room.colleague, claim);
    expect(others).toMatchObject([{ cause: "shared", changes: [] }]);
    expect(await readClaimHistory(room.author, claim)).toHaveLength(3);
  });
});
