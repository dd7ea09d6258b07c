/** The demo project as a room: its people with a session each, its articles and a claim, and an import to look at. */
import "server-only";
import { memberWhoMay } from "#lib/data/member.ts";
import { makeSession, makeUser } from "#lib/data/testing/make-project.ts";
import { db } from "#lib/db/client.ts";
import type { Role } from "#lib/policy/policy.ts";
import makeCompareRoom from "./compare-room.ts";
import { makeImportScreens } from "./import-screens.ts";
import { personOf } from "./people.ts";
import { ruleFindings } from "./ruled-findings.ts";
import makeSpeakersRoom from "./speakers-room.ts";
import makeUnmatchedRoom from "./unmatched-room.ts";
import { makeWaitingMarks } from "./waiting-marks.ts";

type Someone = { id: string; name: string; email: string; isOwner: boolean; mustChangePassword: boolean };

async function viewerOf({ id: userId, ...rest }: Someone) {
  return { userId, ...rest, sessionId: await makeSession(userId), address: null, request: null };
}

async function memberOf(projectId: string, role: Role): Promise<Someone> {
  const { user } = await db().membership.findFirstOrThrow({
    where: { projectId, role },
    include: { user: true },
    orderBy: { userId: "asc" },
  });
  return user;
}

/** Articles that share passages and are compared; of two of them somebody said which quotations and numbers are the same. */
async function makeRuledRoom() {
  const room = await makeCompareRoom();
  const [first, second] = room.articleIds;
  if (first === undefined || second === undefined) throw new Error("The room has two articles.");
  const analyst = await viewerOf(await memberOf(room.projectId, "analyst"));
  await ruleFindings(await memberWhoMay(db(), analyst, room.projectId, "reuse.rule"), first, second);
  return room;
}

export default async function makeDemoRoom() {
  const project = await db().project.findFirstOrThrow({ orderBy: { createdAt: "asc" } });
  const articles = await db().article.findMany({
    where: { projectId: project.id, deletedAt: null },
    select: { id: true },
    orderBy: { title: "asc" },
  });
  const claim = await db().claim.findFirstOrThrow({
    where: { projectId: project.id, visibility: "shared", deletedAt: null },
    orderBy: { number: "asc" },
  });
  const admin = await viewerOf(await memberOf(project.id, "admin"));
  const analyst = await viewerOf(await memberOf(project.id, "analyst"));
  const reviewer = await viewerOf(await memberOf(project.id, "reviewer"));
  return {
    path: `/p/${project.slug}`,
    articleIds: articles.map(({ id }) => id),
    claimNumber: claim.number,
    imports: await makeImportScreens(project.id, admin, analyst),
    /** A project of its own whose articles share passages and are compared. */
    compare: await makeRuledRoom(),
    /** A project of its own where people ruled on what is no longer found. */
    unmatched: await makeUnmatchedRoom(),
    /** A project of its own whose articles say the same and give it to different people, or to nobody. */
    speakers: await makeSpeakersRoom(),
    /** A project of the analyst's with marks that wait. */
    waiting: await makeWaitingMarks(analyst),
    people: {
      admin: await personOf(admin),
      analyst: await personOf(analyst),
      reviewer: await personOf(reviewer),
    },
    owner: await personOf(await viewerOf(await db().user.findFirstOrThrow({ where: { isOwner: true } }))),
    oneTime: await personOf(await makeUser({ name: "Nora New", mustChangePassword: true })),
  };
}

export type DemoRoom = Awaited<ReturnType<typeof makeDemoRoom>>;
