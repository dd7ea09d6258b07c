/** One project with everyone who could ask for something of it, and the things they ask for. */
import "server-only";
import { hashPassword } from "#lib/auth/password-hash.ts";
import { createClaim } from "#lib/data/claim/create-claim.ts";
import { startImport } from "#lib/data/import/start-import.ts";
import { createTag } from "#lib/data/tag/create-tag.ts";
import { makeArticle } from "#lib/data/testing/make-article.ts";
import { makeMember, makeProject, makeSession, makeUser } from "#lib/data/testing/make-project.ts";
import type { Viewer } from "#lib/data/viewer.ts";
import { db } from "#lib/db/client.ts";
import { makeImport } from "./access-imports.ts";
import { makeSubjects, type SubjectCounts } from "./access-subjects.ts";
import { type Person, personOf } from "./people.ts";
import { unwrap } from "./unwrap.ts";

export type AccessRoom = Awaited<ReturnType<typeof makeAccessRoom>>;

const body = "The gate stood open. Nobody had opened it.\n\nThe ministry counted 210 people.";

/** The owner of the instance: there is one, and the demo has named them already where it is there. */
async function findOwner(): Promise<Viewer> {
  const user = await db().user.findFirst({ where: { isOwner: true } });
  if (user === null) return makeUser({ name: "Olga Owner", passwordHash, isOwner: true });
  const { id: userId, name, email, mustChangePassword } = user;
  const sessionId = await makeSession(userId);
  return { userId, name, email, isOwner: true, mustChangePassword, sessionId, address: null, request: null };
}

/** The access table asks to change passwords: everyone needs one that can be compared. */
const passwordHash = await hashPassword("what the room's people sign in with");

async function makePeople() {
  const project = await makeProject({ name: "Access" });
  const elsewhere = await makeProject({ name: "Elsewhere" });
  const admin = await makeMember(project, "admin", { name: "Anna Admin", passwordHash });
  const author = await makeMember(project, "analyst", { name: "Ada Author", passwordHash });
  const analyst = await makeMember(project, "analyst", { name: "Carl Colleague", passwordHash });
  const reviewer = await makeMember(project, "reviewer", { name: "Rita Reviewer", passwordHash });
  const oneTime = await makeMember(project, "admin", {
    name: "Nora New",
    passwordHash,
    mustChangePassword: true,
  });
  const foreignAdmin = await makeMember(elsewhere, "admin", { name: "Fay Foreign", passwordHash });
  const outsider = await makeUser({ name: "Otto Outsider", passwordHash });
  const owner = await findOwner();
  return { project, viewers: { admin, author, analyst, reviewer, oneTime, foreignAdmin, outsider, owner } };
}

export type AccessPeople = Awaited<ReturnType<typeof makePeople>>;

type Viewers = AccessPeople["viewers"];

async function peopleOf(viewers: Viewers): Promise<Record<keyof Viewers, Person>> {
  const { admin, author, analyst, reviewer, oneTime, foreignAdmin, outsider, owner } = viewers;
  return {
    admin: await personOf(admin),
    author: await personOf(author),
    analyst: await personOf(analyst),
    reviewer: await personOf(reviewer),
    oneTime: await personOf(oneTime),
    foreignAdmin: await personOf(foreignAdmin),
    outsider: await personOf(outsider),
    owner: await personOf(owner),
  };
}

/** People to sign out, so that those who ask for everything else stay signed in. */
async function makeLeavers(): Promise<Record<"oneTime" | "others", Person>> {
  const oneTime = await makeUser({ name: "Lea Leaver", passwordHash, mustChangePassword: true });
  const others = await makeUser({ name: "Leo Leaver", passwordHash });
  return { oneTime: await personOf(oneTime), others: await personOf(others) };
}

async function claimNumber(
  { project, viewers }: AccessPeople,
  visibility: "shared" | "draft",
): Promise<number> {
  const input = { projectId: project.id, text: "Nobody opened the gate.", visibility };
  return unwrap(await createClaim(viewers.author, input)).number;
}

export default async function makeAccessRoom(counts: SubjectCounts) {
  const people = await makePeople();
  const { project, viewers } = people;
  const article = await makeArticle(project.id, { body, importedById: viewers.admin.userId });
  const other = await makeArticle(project.id, { title: "The gate, again", body: `${body} Later.` });
  const place = { ...people, article };
  const { tagId } = unwrap(
    await createTag(viewers.admin, {
      projectId: project.id,
      parentId: null,
      name: "figures",
      definition: "",
      hue: "blue",
      key: null,
    }),
  );
  const { plannedId } = await makeImport(viewers.admin, project.id, "planned");
  const uploading = unwrap(await startImport(viewers.admin, { projectId: project.id }));
  return {
    project,
    articleId: article.articleId,
    sourceFileId: article.sourceFileId,
    otherArticleId: other.articleId,
    passage: { versionId: article.versionId, startUtf16: 0, endUtf16: 20, exact: body.slice(0, 20) },
    tagId,
    plannedId,
    uploadingImportId: uploading.importId,
    importNumber: uploading.number,
    claimNumbers: { shared: await claimNumber(place, "shared"), draft: await claimNumber(place, "draft") },
    people: await peopleOf(viewers),
    leavers: [await makeLeavers(), await makeLeavers()],
    subjects: await makeSubjects(place, counts),
  };
}
