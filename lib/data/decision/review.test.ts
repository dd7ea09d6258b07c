import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb } from "#lib/db/client.ts";
import { createAnnotation } from "../annotation/create-annotation.ts";
import { deleteAnnotation } from "../annotation/delete-annotation.ts";
import { editAnnotation } from "../annotation/edit-annotation.ts";
import { tagAnnotation } from "../annotation/tag-annotation.ts";
import { createClaim } from "../claim/create-claim.ts";
import { proposeTag } from "../tag/propose-tag.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeWorkRoom, passageIn, unwrap, type WorkRoom } from "../testing/make-work-room.ts";
import { listReviewFacets } from "./list-review-facets.ts";
import { countToReview, listReviewQueue, type ReviewFilter } from "./list-review-queue.ts";
import { readRulings } from "./read-rulings.ts";
import { rule } from "./rule.ts";

let room: WorkRoom;
beforeEach(async () => {
  room = await makeWorkRoom();
});
afterAll(closeDb);

async function annotate(note: string, visibility: "draft" | "shared" = "shared", author = room.author) {
  const parts = { projectId: room.projectId, tagIds: [], note, visibility };
  return unwrap(await createAnnotation(author, { ...passageIn(room, "210 people"), ...parts })).annotationId;
}
async function claim(visibility: "draft" | "shared" = "shared") {
  const passage = passageIn(room, "The ministry counted fewer.");
  const evidence = { ...passage, stance: "disputes", credibility: 3, note: "" } as const;
  const input = { projectId: room.projectId, text: "210 are missing.", visibility, evidence };
  return unwrap(await createClaim(room.author, input));
}
function decide(id: string, verdict: "accept" | "reject", revision = 1) {
  const on = { projectId: room.projectId, subject: { type: "annotation" as const, id }, revision };
  return rule(room.reviewer, { ...on, verdict, reason: "Because." });
}
async function queue(filter: Partial<ReviewFilter> = {}, member = room.reviewer) {
  return (await listReviewQueue(member, { state: "pending", ...filter })).items;
}

describe("the review queue", () => {
  it("holds what is shared of all three kinds, waiting longest first, and never a draft", async () => {
    const note = await annotate("First");
    await annotate("Secret", "draft");
    await claim("draft");
    const { claimId, evidenceId } = await claim();
    const items = await queue();
    expect(items.map(({ id }) => id).toSorted()).toEqual([note, claimId, evidenceId ?? ""].toSorted());
    expect(items[0]).toMatchObject({ type: "annotation", note: "First", canRule: true, isPending: true });
    expect(items.find((item) => item.type === "claim")).toMatchObject({ disputes: 1, supports: 0 });
    expect(items.find((item) => item.type === "evidence")).toMatchObject({
      claimText: "210 are missing.",
      article: { title: "The lake rose in the night", sourceName: null, reliability: null },
      versionNumber: 1,
    });
  });

  it("lets go of what was ruled on, and takes it back once its author edits it", async () => {
    const id = await annotate("Ruled");
    unwrap(await decide(id, "accept"));
    expect(await queue()).toEqual([]);
    expect(await queue({ state: "ruled" })).toMatchObject([
      { id, decision: { verdict: "accept", isCurrent: true } },
    ]);
    unwrap(
      await editAnnotation(room.author, {
        projectId: room.projectId,
        annotationId: id,
        revision: 1,
        note: "New",
      }),
    );
    expect(await queue()).toMatchObject([{ id, decision: { verdict: "accept", isCurrent: false } }]);
    expect(await queue({ state: "ruled" })).toEqual([]);
  });

  it("does not take an amendment for an edit of the author's", async () => {
    const id = await annotate("Before");
    const on = { projectId: room.projectId, subject: { type: "annotation" as const, id }, revision: 1 };
    unwrap(
      await rule(room.reviewer, { ...on, verdict: "amend", reason: "So.", amendment: { note: "After" } }),
    );
    expect(await queue()).toEqual([]);
    expect(await queue({ state: "ruled" })).toMatchObject([{ id, note: "After", revision: 2 }]);
  });

  it("does not ask for rulings on withdrawn work, and shows it among all", async () => {
    const id = await annotate("Taken back");
    const { tagId } = unwrap(await proposeTag(room.author, { projectId: room.projectId, name: "Late" }));
    unwrap(await decide(id, "reject"));
    const key = { projectId: room.projectId, annotationId: id };
    unwrap(await tagAnnotation(room.author, { ...key, tagId, change: "add" }));
    expect(await countToReview(room.reviewer)).toBe(1);
    unwrap(await deleteAnnotation(room.author, { ...key, revision: 2 }));
    expect(await queue()).toEqual([]);
    expect(await queue({ state: "all" })).toMatchObject([{ id, canRule: false, isPending: false }]);
    expect(await countToReview(room.reviewer)).toBe(0);
  });

  it("filters by article, author and kind", async () => {
    const other = await makeArticle(room.projectId, { title: "Another", body: "Another 210 people." });
    const mine = await annotate("Here");
    await annotate("By Carl", "shared", room.colleague);
    const { claimId, evidenceId } = await claim();
    const here = { articleId: room.article.articleId };
    expect((await queue({ ...here, authorId: room.author.userId })).map(({ id }) => id).toSorted()).toEqual(
      [mine, claimId, evidenceId ?? ""].toSorted(),
    );
    expect(await queue({ articleId: other.articleId })).toEqual([]);
    expect((await queue({ type: "claim" })).map(({ id }) => id)).toEqual([claimId]);
  });

  it("is read by all members, ruled by reviewers on others' work, and empty for other projects", async () => {
    await annotate("Hers", "shared", room.reviewer);
    expect(await queue()).toMatchObject([{ isMine: true, canRule: false }]);
    expect(await queue({}, room.author)).toMatchObject([{ isMine: false, canRule: false }]);
    expect(await countToReview(room.reviewer)).toBe(0);
    const elsewhere = await makeWorkRoom();
    expect(await queue({}, elsewhere.reviewer)).toEqual([]);
  });

  it("shows a passage in its sentence, and one piece of work alone", async () => {
    const id = await annotate("Counted");
    await annotate("Another");
    const [item, ...others] = await queue({ state: "all", subjectId: id });
    expect(others).toEqual([]);
    expect(item).toMatchObject({ id, context: { before: "Rescuers counted ", after: "." }, rulings: [] });
  });

  it("keeps every ruling with what it changed, latest first, for all members to read", async () => {
    const id = await annotate("Before");
    const on = { projectId: room.projectId, subject: { type: "annotation" as const, id } };
    const amended = {
      ...on,
      revision: 1,
      reason: "So.",
      verdict: "amend" as const,
      amendment: { note: "After" },
    };
    unwrap(await rule(room.reviewer, amended));
    unwrap(await rule(room.reviewer, { ...on, revision: 2, verdict: "reject", reason: "Not so." }));
    const [item] = await queue({ state: "ruled" }, room.colleague);
    expect(item?.rulings).toMatchObject([
      {
        verdict: "reject",
        reason: "Not so.",
        reviewerName: "Rita Reviewer",
        subjectRevision: 2,
        changes: [],
      },
      { verdict: "amend", reason: "So.", subjectRevision: 1, changes: [{ field: "note", kind: "text" }] },
    ]);
  });

  it("counts what each filter would show, never drafts nor another project's", async () => {
    const id = await annotate("Hers");
    unwrap(await decide(id, "accept"));
    await annotate("His", "shared", room.colleague);
    await annotate("Secret", "draft");
    await claim();
    const facets = await listReviewFacets(room.reviewer, { state: "pending", type: "annotation" });
    expect(facets).toMatchObject({
      states: { pending: 1, ruled: 1, all: 2 },
      types: { annotation: 1, claim: 1, evidence: 1 },
      authors: [{ name: "Carl Colleague", count: 1 }],
      articles: [{ name: "The lake rose in the night", count: 1 }],
    });
    const elsewhere = await makeWorkRoom();
    const authorId = room.author.userId;
    expect(await listReviewFacets(elsewhere.reviewer, { state: "all", authorId })).toMatchObject({
      states: { all: 0 },
      authors: [],
      articles: [],
    });
  });

  it("pages through without loss or repetition", async () => {
    const made: string[] = [];
    for (let index = 0; index < 53; index++) made.push(await annotate(`Note ${index}`));
    const first = await listReviewQueue(room.reviewer, { state: "pending" });
    const second = await listReviewQueue(room.reviewer, { state: "pending", after: first.next });
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 3, null]);
    expect([...first.items, ...second.items].map(({ id }) => id).toSorted()).toEqual(made.toSorted());
  });
});

describe("the rulings an author reads", () => {
  it("show what an amendment changed, with reviewer, reason and place", async () => {
    const id = await annotate("210 counted");
    const { tagId } = unwrap(await proposeTag(room.author, { projectId: room.projectId, name: "Figures" }));
    const on = { projectId: room.projectId, subject: { type: "annotation" as const, id }, revision: 1 };
    const amendment = { note: "At least 210 counted", tagIds: [tagId] };
    unwrap(await rule(room.reviewer, { ...on, verdict: "amend", reason: "A floor.", amendment }));
    const { items } = await readRulings(room.author);
    expect(items).toMatchObject([
      {
        verdict: "amend",
        reason: "A floor.",
        reviewerName: "Rita Reviewer",
        subject: { type: "annotation", exact: "210 people", place: { versionNumber: 1 } },
        changes: [
          {
            field: "note",
            pieces: [
              { kind: "added", text: "At least " },
              { kind: "same", text: "210 counted" },
            ],
          },
          { field: "tags", added: ["Figures"], removed: [] },
        ],
      },
    ]);
  });

  it("show claims and evidence in words, latest first, and only one's own", async () => {
    const { claimId, evidenceId } = await claim();
    const common = { projectId: room.projectId, revision: 1, reason: "Hm." };
    const likelihood = { likelihood: "unlikely", likelihoodReason: "One source." } as const;
    const onClaim = {
      ...common,
      verdict: "amend",
      subject: { type: "claim", id: claimId },
      amendment: likelihood,
    } as const;
    unwrap(await rule(room.reviewer, onClaim));
    const subject = { type: "evidence", id: evidenceId ?? "" } as const;
    unwrap(
      await rule(room.reviewer, { ...common, verdict: "amend", subject, amendment: { credibility: null } }),
    );
    const { items } = await readRulings(room.author);
    expect(items.map((item) => item.changes)).toMatchObject([
      [{ field: "credibility", before: "3 Possibly true", after: null }],
      [{ field: "because" }, { field: "likelihood", before: null, after: "unlikely" }],
    ]);
    expect(items[0]?.claim).toEqual({ number: 1, text: "210 are missing." });
    expect((await readRulings(room.colleague)).items).toEqual([]);
  });
});
