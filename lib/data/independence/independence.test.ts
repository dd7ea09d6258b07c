import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { createClaim } from "../claim/create-claim.ts";
import { readClaimOrigins } from "../claim/read-claim-origins.ts";
import { readIndependent } from "../claim/read-independent.ts";
import { compareVersion } from "../comparison/compare-version.ts";
import { listReviewQueue } from "../decision/list-review-queue.ts";
import { rule } from "../decision/rule.ts";
import { addEvidence } from "../evidence/add-evidence.ts";
import { editEvidence } from "../evidence/edit-evidence.ts";
import { makeArticle, type TestArticle } from "../testing/make-article.ts";
import { makeMember, makeProject, makeUser } from "../testing/make-project.ts";
import { failureOf, unwrap } from "../testing/make-work-room.ts";
import type { Member } from "../viewer.ts";
import { restateIndependence, stateIndependence, withdrawIndependence } from "./state-independence.ts";

const wire = "Nine barges broke loose below the lock on Tuesday and drifted as far as the timber quay.";
const diary = "I counted them from the bridge that evening, and there were nine of them in the reeds.";

afterAll(closeDb);

async function room(visibility: "draft" | "shared" = "shared") {
  const project = await makeProject();
  const [author, colleague, reviewer] = [
    await makeMember(project, "analyst"),
    await makeMember(project, "analyst"),
    await makeMember(project, "reviewer"),
  ];
  const outsider = await makeUser();
  const made = async (title: string, body: string) => makeArticle(project.id, { title, body });
  const articles = {
    agency: await made("Agency", wire),
    copy: await made("Copy", `${wire} Nobody was hurt.`),
    witness: await made("Witness", diary),
  };
  for (const { versionId } of Object.values(articles))
    await compareVersion({ projectId: project.id, versionId });
  const input = { projectId: project.id, text: "Nine barges broke loose.", visibility };
  const claim = unwrap(await createClaim(author, input));
  return { projectId: project.id, author, colleague, reviewer, outsider, articles, claimId: claim.claimId };
}
type Room = Awaited<ReturnType<typeof room>>;

async function support(
  { projectId, claimId, author }: Room,
  { versionId, body }: TestArticle,
  more: { by?: Member; credibility?: 1 | 2 | null; stance?: "supports" | "disputes" } = {},
) {
  const exact = body.slice(0, 80);
  const { by = author, credibility = null, stance = "supports" } = more;
  const place = { versionId, startUtf16: 0, endUtf16: exact.length, exact };
  const parts = { stance, credibility, note: "", visibility: "shared" as const };
  return addEvidence(by, { projectId, claimId, ...place, ...parts });
}

const statement = ({ projectId, claimId }: Room, a: TestArticle, b: TestArticle) => {
  return {
    projectId,
    claimId,
    articleAId: a.articleId,
    articleBId: b.articleId,
    reason: "Two people, two places.",
  };
};

async function withEvidence() {
  const made = await room();
  for (const article of Object.values(made.articles)) unwrap(await support(made, article));
  return made;
}

const originsOf = async ({ author, claimId }: Room) =>
  (await readClaimOrigins(author, [claimId])).get(claimId);

describe("a claim's text origins", () => {
  it("count a report and its copy once, and say that independence is not assessed", async () => {
    const origins = await originsOf(await withEvidence());
    expect(origins).toMatchObject({ originsFor: 2, originsAgainst: 0, independent: 0, notCompared: [] });
    expect(origins?.origins.map(({ articleIds }) => articleIds.length)).toEqual([2, 1]);
    expect(origins?.said.for).toBe("2 text origins; independence not assessed");
  });

  it("count what speaks against apart from what speaks for", async () => {
    const made = await room();
    unwrap(await support(made, made.articles.agency));
    unwrap(await support(made, made.articles.copy, { stance: "disputes" }));
    expect(await originsOf(made)).toMatchObject({ originsFor: 1, originsAgainst: 1 });
  });

  it("tell which evidence has not been compared", async () => {
    const made = await room();
    const fresh = await makeArticle(made.projectId, { title: "Fresh", body: `${wire} So it was said.` });
    unwrap(await support(made, made.articles.agency));
    const { evidenceId } = unwrap(await support(made, fresh));
    expect(await originsOf(made)).toMatchObject({ originsFor: 2, notCompared: [evidenceId] });
    await compareVersion({ projectId: made.projectId, versionId: fresh.versionId });
    expect(await originsOf(made)).toMatchObject({ originsFor: 1, notCompared: [] });
  });

  it("join two copies of a text that is no evidence itself", async () => {
    const made = await room();
    const other = await makeArticle(made.projectId, { title: "Other copy", body: `${wire} It rained.` });
    await compareVersion({ projectId: made.projectId, versionId: other.versionId });
    unwrap(await support(made, made.articles.copy));
    unwrap(await support(made, other));
    expect(await originsOf(made)).toMatchObject({ originsFor: 1 });
  });
});

describe("stating independence", () => {
  it("opens credibility 1, and withdrawing it closes it again and says what rested on it", async () => {
    const made = await withEvidence();
    const { projectId, author, colleague, claimId, articles } = made;
    expect(failureOf(await support(made, articles.witness, { credibility: 1 })).fields).toHaveProperty(
      "credibility",
    );
    const { agency, witness } = articles;
    const { independenceId } = unwrap(await stateIndependence(colleague, statement(made, agency, witness)));
    expect((await readIndependent(author, [claimId])).get(claimId)).toBe(1);
    const { evidenceId } = unwrap(await support(made, witness, { credibility: 1 }));
    expect((await originsOf(made))?.said.for).toBe("2 text origins; two stated to be independent");
    const withdrawal = { projectId, independenceId, revision: 1, reason: "They sat in one car." };
    unwrap(await withdrawIndependence(colleague, withdrawal));
    expect(await originsOf(made)).toMatchObject({ independent: 0, ungrounded: [evidenceId] });
    expect(failureOf(await support(made, agency, { credibility: 1 })).code).toBe("invalid");
    const kept = { projectId, evidenceId, revision: 1, credibility: 1 as const, note: "Seen by two." };
    unwrap(await editEvidence(author, kept));
    unwrap(
      await restateIndependence(colleague, { ...withdrawal, revision: 2, reason: "Two cars after all." }),
    );
    expect(await originsOf(made)).toMatchObject({ independent: 1, ungrounded: [] });
  });

  it("lets a reviewer give 1, and tells the queue that it may be given", async () => {
    const made = await withEvidence();
    const { projectId, colleague, reviewer, articles } = made;
    const queue = async () => {
      const { items } = await listReviewQueue(reviewer, { state: "pending", type: "evidence" });
      return items.flatMap((item) => (item.type === "evidence" ? [item] : []));
    };
    const [first] = await queue();
    if (first === undefined) throw new Error("Evidence waits.");
    const subject = { type: "evidence" as const, id: first.id };
    const amendment = { credibility: 1 as const };
    const ruling = {
      projectId,
      subject,
      revision: 1,
      verdict: "amend" as const,
      amendment,
      reason: "Two saw it.",
    };
    expect((await queue()).map(({ statements }) => statements)).toEqual([0, 0, 0]);
    expect(failureOf(await rule(reviewer, ruling)).fields).toHaveProperty("credibility");
    unwrap(await stateIndependence(colleague, statement(made, articles.agency, articles.witness)));
    expect((await queue()).map(({ statements }) => statements)).toEqual([1, 1, 1]);
    unwrap(await rule(reviewer, ruling));
    const { items } = await listReviewQueue(reviewer, { state: "ruled", subjectId: first.id });
    expect(items).toMatchObject([{ credibility: 1, statements: 1 }]);
  });

  it("weighs nothing between two copies of one text", async () => {
    const made = await withEvidence();
    unwrap(await stateIndependence(made.author, statement(made, made.articles.agency, made.articles.copy)));
    const origins = await originsOf(made);
    expect(origins?.statements).toMatchObject([{ word: "stated", weight: "sameOrigin" }]);
    expect(origins?.independent).toBe(0);
    expect(failureOf(await support(made, made.articles.agency, { credibility: 1 })).code).toBe("invalid");
  });

  it("refuses whoever may not", async () => {
    const made = await withEvidence();
    const { projectId, author, colleague, reviewer, outsider, articles } = made;
    const input = statement(made, articles.agency, articles.witness);
    expect(failureOf(await stateIndependence(outsider, input)).code).toBe("not_found");
    const { independenceId } = unwrap(await stateIndependence(author, input));
    expect(failureOf(await stateIndependence(colleague, input)).code).toBe("invalid");
    const withdrawal = { projectId, independenceId, revision: 1, reason: "Not so." };
    expect(failureOf(await withdrawIndependence(outsider, withdrawal)).code).toBe("not_found");
    expect(failureOf(await withdrawIndependence(colleague, withdrawal)).code).toBe("forbidden");
    expect(failureOf(await withdrawIndependence(author, { ...withdrawal, revision: 9 })).code).toBe(
      "conflict",
    );
    unwrap(await withdrawIndependence(reviewer, withdrawal));
  });

  it("needs evidence of both on the claim, and two of them", async () => {
    const made = await room();
    const { agency, witness } = made.articles;
    unwrap(await support(made, agency));
    expect(failureOf(await stateIndependence(made.author, statement(made, agency, witness))).code).toBe(
      "invalid",
    );
    expect(failureOf(await stateIndependence(made.author, statement(made, agency, agency))).code).toBe(
      "invalid",
    );
  });

  it("on a draft claim is not there for others, nor are its words in the audit", async () => {
    const made = await room("draft");
    const { colleague, author, articles, projectId } = made;
    const input = statement(made, articles.agency, articles.witness);
    expect(failureOf(await stateIndependence(colleague, input)).code).toBe("not_found");
    for (const article of [articles.agency, articles.witness]) {
      const place = {
        versionId: article.versionId,
        startUtf16: 0,
        endUtf16: 40,
        exact: article.body.slice(0, 40),
      };
      const parts = {
        stance: "supports" as const,
        credibility: null,
        note: "",
        visibility: "draft" as const,
      };
      unwrap(await addEvidence(author, { projectId, claimId: made.claimId, ...place, ...parts }));
    }
    unwrap(await stateIndependence(author, input));
    expect((await readClaimOrigins(colleague, [made.claimId])).get(made.claimId)?.statements).toEqual([]);
    const rows = await db().auditRow.findMany({ where: { projectId, act: "independence.state" } });
    expect(JSON.stringify(rows.map(({ detail }) => detail))).not.toContain("Two people");
  });
});
