/** Two claims, each with evidence of two reports that share no text; of one of them an analyst states that they are independent. */
import "server-only";
import { createClaim } from "#lib/data/claim/create-claim.ts";
import { compareVersion } from "#lib/data/comparison/compare-version.ts";
import { addEvidence } from "#lib/data/evidence/add-evidence.ts";
import { stateIndependence } from "#lib/data/independence/state-independence.ts";
import { makeArticle } from "#lib/data/testing/make-article.ts";
import { makeProject } from "#lib/data/testing/make-project.ts";
import type { Member } from "#lib/data/viewer.ts";
import { makePerson } from "./people.ts";
import { unwrap } from "./unwrap.ts";

const reports = {
  Agency: "Nine barges broke loose below the lock on Tuesday and drifted as far as the timber quay.",
  Witness: "I counted them from the bridge that evening, and there were nine of them in the reeds.",
};

const claims = { stated: "Nine barges broke loose.", notStated: "They came to rest in the reeds." };

type Report = { articleId: string; versionId: string; body: string };

async function makeClaim(author: Member, text: string, [first, second]: readonly [Report, Report]) {
  const { projectId } = author;
  const visibility = "shared" as const;
  const { claimId } = unwrap(await createClaim(author, { projectId, text, visibility }));
  for (const { versionId, body } of [first, second]) {
    const place = { versionId, startUtf16: 0, endUtf16: body.length, exact: body };
    const parts = { stance: "supports" as const, credibility: null, note: "", visibility };
    unwrap(await addEvidence(author, { projectId, claimId, ...place, ...parts }));
  }
  const reason = "A reporter at the lock, and a woman on the bridge.";
  return { projectId, claimId, articleAId: first.articleId, articleBId: second.articleId, reason };
}

export default async function makeIndependenceRoom() {
  const project = await makeProject({ name: "Nine barges" });
  const analyst = await makePerson(project, "analyst", "Ada Author");
  const reviewer = await makePerson(project, "reviewer", "Rita Reviewer");
  const make = async (title: keyof typeof reports): Promise<Report> => {
    const body = reports[title];
    const made = await makeArticle(project.id, { title, body });
    await compareVersion({ projectId: project.id, versionId: made.versionId });
    return { ...made, body };
  };
  const both = [await make("Agency"), await make("Witness")] as const;
  await makeClaim(analyst.member, claims.notStated, both);
  unwrap(await stateIndependence(analyst.member, await makeClaim(analyst.member, claims.stated, both)));
  return { path: `/p/${project.slug}`, people: { analyst: analyst.person, reviewer: reviewer.person } };
}

export type IndependenceRoom = Awaited<ReturnType<typeof makeIndependenceRoom>>;
