/** What the requests of the access table are about: work, tags, imports, articles, accounts, as many of each as asked. */
import "server-only";
import { createAlias } from "#lib/data/alias/create-alias.ts";
import { deleteAlias } from "#lib/data/alias/delete-alias.ts";
import { reanchorVersion } from "#lib/data/anchor/reanchor-version.ts";
import { rulePlace } from "#lib/data/anchor/rule-place.ts";
import { createAnnotation } from "#lib/data/annotation/create-annotation.ts";
import { deleteAnnotation } from "#lib/data/annotation/delete-annotation.ts";
import { excludeArticle } from "#lib/data/article/exclude-article.ts";
import { createClaim } from "#lib/data/claim/create-claim.ts";
import { deleteClaim } from "#lib/data/claim/delete-claim.ts";
import { addEvidence } from "#lib/data/evidence/add-evidence.ts";
import { deleteEvidence } from "#lib/data/evidence/delete-evidence.ts";
import { stateIndependence, withdrawIndependence } from "#lib/data/independence/state-independence.ts";
import { removeMember } from "#lib/data/membership/remove-member.ts";
import { createSource } from "#lib/data/source/create-source.ts";
import { deleteSource } from "#lib/data/source/delete-source.ts";
import { createTag } from "#lib/data/tag/create-tag.ts";
import { deleteTag } from "#lib/data/tag/delete-tag.ts";
import { makeArticle, type TestArticle } from "#lib/data/testing/make-article.ts";
import { makeMember, makeProject, makeSession, makeUser } from "#lib/data/testing/make-project.ts";
import { makeVersion } from "#lib/data/testing/make-version.ts";
import { db } from "#lib/db/client.ts";
import type { Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { changeImport, makeDeclined, makeImport } from "./access-imports.ts";
import { reusedPassage, ruledPassage } from "./access-reuse.ts";
import type { AccessPeople } from "./access-room.ts";
import { unwrap } from "./unwrap.ts";

export type Subject = { id: string; revision: number; [more: string]: string | number };

type Place = AccessPeople & { article: TestArticle };
type Visibility = "draft" | "shared";

function passageOf({ article }: Place) {
  const { versionId, body } = article;
  return { versionId, startUtf16: 0, endUtf16: 20, exact: body.slice(0, 20) };
}

async function annotation(place: Place, visibility: Visibility): Promise<Subject> {
  const input = { projectId: place.project.id, ...passageOf(place), tagIds: [], note: "A note", visibility };
  const made = unwrap(await createAnnotation(place.viewers.author, input));
  return { id: made.annotationId, revision: made.revision };
}

async function claim(place: Place, visibility: Visibility): Promise<Subject> {
  const input = { projectId: place.project.id, text: "The gate was opened.", visibility };
  const made = unwrap(await createClaim(place.viewers.author, input));
  return { id: made.claimId, revision: made.revision, number: made.number };
}

async function evidence(place: Place, visibility: Visibility): Promise<Subject> {
  const parts = { ...passageOf(place), stance: "supports" as const, credibility: null, note: "" };
  const about = await claim(place, "shared");
  const input = { projectId: place.project.id, claimId: about.id, visibility, ...parts };
  const made = unwrap(await addEvidence(place.viewers.author, input));
  return { id: made.evidenceId, revision: made.revision };
}

/** A mark that waits, on an article of its own whose number changed; ruled on where the act is to take that back. */
async function waitingMark(
  { project, viewers }: Place,
  visibility: Visibility,
  isKept = false,
): Promise<Subject> {
  const body = "Rescuers counted 210 people by noon.";
  const made = await makeArticle(project.id, { title: `Article ${newId()}`, body });
  const span = { startUtf16: 0, endUtf16: body.length };
  const input = { projectId: project.id, versionId: made.versionId, ...span, exact: body };
  const parts = { tagIds: [], note: "", visibility };
  const { annotationId } = unwrap(await createAnnotation(viewers.author, { ...input, ...parts }));
  const { versionId: toVersionId } = await makeVersion(project.id, made, body.replace("210", "120"));
  await reanchorVersion({ projectId: project.id, articleId: made.articleId, toVersionId });
  const { id, revision } = await db().reanchoring.findFirstOrThrow({ where: { annotationId } });
  if (!isKept) return { id, revision };
  const key = { projectId: project.id, reanchoringId: id, revision };
  const kept = unwrap(await rulePlace(viewers.author, { ...key, ruling: "kept", reason: "As it was then." }));
  return { id, revision: kept.revision };
}

async function tag({ project, viewers }: Place): Promise<Subject> {
  const name = `tag ${newId()}`;
  const input = {
    projectId: project.id,
    parentId: null,
    name,
    definition: "",
    hue: "blue" as const,
    key: null,
  };
  const made = unwrap(await createTag(viewers.admin, input));
  return { id: made.tagId, revision: 1, name };
}

async function source({ project, viewers }: Place): Promise<Subject> {
  const input = { projectId: project.id, name: `source ${newId()}`, aliases: [], note: "" };
  return { id: unwrap(await createSource(viewers.admin, input)).sourceId, revision: 1 };
}

async function alias({ project, viewers }: Place): Promise<Subject> {
  const input = { projectId: project.id, label: `name ${newId()}`, names: [`other ${newId()}`] };
  return { id: unwrap(await createAlias(viewers.admin, input)).aliasId, revision: 1 };
}

async function article({ project }: Place): Promise<Subject> {
  const { articleId } = await makeArticle(project.id, { title: `Article ${newId()}` });
  return { id: articleId, revision: 1 };
}

/** A claim with evidence of two articles, which a statement of independence names. */
async function claimOfTwo(place: Place, visibility: Visibility): Promise<Subject> {
  const { project, viewers } = place;
  const about = await claim(place, visibility);
  const body = "Rescuers counted 210 people by noon.";
  const articleIds = [];
  for (const title of ["One", "Two"]) {
    const made = await makeArticle(project.id, { title: `${title} ${newId()}`, body: `${body} ${title}.` });
    const span = { versionId: made.versionId, startUtf16: 0, endUtf16: body.length, exact: body };
    const parts = { stance: "supports" as const, credibility: null, note: "" };
    const input = { projectId: project.id, claimId: about.id, visibility, ...span, ...parts };
    unwrap(await addEvidence(viewers.author, input));
    articleIds.push(made.articleId);
  }
  const [articleAId = "", articleBId = ""] = articleIds;
  return { ...about, articleAId, articleBId };
}

/** Stated by the author of everything; withdrawn by them where the act is to state it again. */
async function independence(place: Place, isWithdrawn = false): Promise<Subject> {
  const { viewers, project } = place;
  const { id: claimId, articleAId, articleBId } = await claimOfTwo(place, "shared");
  const between = { articleAId: String(articleAId), articleBId: String(articleBId) };
  const statement = { projectId: project.id, claimId, ...between, reason: "Two places." };
  const { independenceId, revision } = unwrap(await stateIndependence(viewers.author, statement));
  if (!isWithdrawn) return { id: independenceId, revision };
  const key = { projectId: project.id, independenceId, revision };
  const withdrawn = await withdrawIndependence(viewers.author, { ...key, reason: "One place after all." });
  return { id: independenceId, revision: unwrap(withdrawn).revision };
}

/** What stands deleted: made, then taken away by whoever may. */
async function gone(
  made: Subject,
  remove: (subject: Subject) => Promise<Result<{ revision: number }>>,
): Promise<Subject> {
  return { ...made, ...unwrap(await remove(made)) };
}

const member = async (place: Place): Promise<Subject> => {
  const { userId } = await makeMember(place.project, "analyst");
  return { id: userId, revision: 1 };
};

const account = async (): Promise<Subject> => {
  const { userId, email } = await makeUser();
  return { id: userId, revision: 1, email };
};

const makers = {
  annotation: (place: Place) => annotation(place, "shared"),
  draftAnnotation: (place: Place) => annotation(place, "draft"),
  deletedAnnotation: async (place: Place) =>
    gone(await annotation(place, "shared"), ({ id: annotationId, revision }) =>
      deleteAnnotation(place.viewers.author, { projectId: place.project.id, annotationId, revision }),
    ),
  claim: (place: Place) => claim(place, "shared"),
  draftClaim: (place: Place) => claim(place, "draft"),
  deletedClaim: async (place: Place) =>
    gone(await claim(place, "shared"), ({ id: claimId, revision }) =>
      deleteClaim(place.viewers.author, { projectId: place.project.id, claimId, revision }),
    ),
  evidence: (place: Place) => evidence(place, "shared"),
  draftEvidence: (place: Place) => evidence(place, "draft"),
  deletedEvidence: async (place: Place) =>
    gone(await evidence(place, "shared"), ({ id: evidenceId, revision }) =>
      deleteEvidence(place.viewers.author, { projectId: place.project.id, evidenceId, revision }),
    ),
  claimOfTwo: (place: Place) => claimOfTwo(place, "shared"),
  draftClaimOfTwo: (place: Place) => claimOfTwo(place, "draft"),
  independence: (place: Place) => independence(place),
  withdrawnIndependence: (place: Place) => independence(place, true),
  waitingMark: (place: Place) => waitingMark(place, "shared"),
  waitingDraft: (place: Place) => waitingMark(place, "draft"),
  keptMark: (place: Place) => waitingMark(place, "shared", true),
  keptDraft: (place: Place) => waitingMark(place, "draft", true),
  tag,
  deletedTag: async (place: Place) =>
    gone(await tag(place), ({ id: tagId, revision }) =>
      deleteTag(place.viewers.admin, { projectId: place.project.id, tagId, revision }),
    ),
  source,
  deletedSource: async (place: Place) =>
    gone(await source(place), ({ id: sourceId, revision }) =>
      deleteSource(place.viewers.admin, { projectId: place.project.id, sourceId, revision }),
    ),
  article,
  reusedPassage,
  ruledPassage,
  alias,
  deletedAlias: async (place: Place) =>
    gone(await alias(place), ({ id: aliasId, revision }) =>
      deleteAlias(place.viewers.admin, { projectId: place.project.id, aliasId, revision }),
    ),
  excludedArticle: async (place: Place) =>
    gone(await article(place), ({ id: articleId, revision }) =>
      excludeArticle(place.viewers.admin, {
        projectId: place.project.id,
        articleId,
        revision,
        isExcluded: true,
        reason: "Not about the dam.",
      }),
    ),
  plannedImport: ({ project, viewers }: Place) => makeImport(viewers.admin, project.id, "planned"),
  /** Begun by the analyst whose work everything is. */
  ownImport: ({ project, viewers }: Place) => makeImport(viewers.author, project.id, "planned"),
  changedImport: ({ project, viewers }: Place) => changeImport(viewers.author, project.id),
  proposedImport: ({ project, viewers }: Place) => makeImport(viewers.author, project.id, "proposed"),
  stoppedImport: ({ project, viewers }: Place) => makeImport(viewers.admin, project.id, "stopped"),
  committedImport: ({ project, viewers }: Place) => makeImport(viewers.admin, project.id, "committed"),
  undoneImport: ({ project, viewers }: Place) => makeImport(viewers.admin, project.id, "undone"),
  declinedImport: ({ project, viewers }: Place) => makeDeclined(viewers.author, viewers.admin, project.id),
  discardedImport: ({ project, viewers }: Place) => makeImport(viewers.admin, project.id, "discarded"),
  member,
  formerMember: async (place: Place) => {
    const made = await member(place);
    unwrap(await removeMember(place.viewers.admin, { projectId: place.project.id, userId: made.id }));
    return made;
  },
  account,
  disabledAccount: async () => {
    const made = await account();
    await db().user.update({ where: { id: made.id }, data: { disabledAt: new Date() } });
    return made;
  },
  /** A project whose one admin was shut out. */
  adminlessProject: async () => {
    const project = await makeProject({ name: "Left alone" });
    const { userId } = await makeMember(project, "admin");
    await db().user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    return { id: project.id, revision: 1 };
  },
  session: async ({ viewers }: Place) => ({ id: await makeSession(viewers.author.userId), revision: 1 }),
} satisfies Record<string, (place: Place) => Promise<Subject>>;

export type SubjectKind = keyof typeof makers;
export type SubjectCounts = Partial<Record<SubjectKind, number>>;

/** As many of each kind as asked for. */
export async function makeSubjects(
  place: Place,
  counts: SubjectCounts,
): Promise<Partial<Record<SubjectKind, Subject[]>>> {
  const made: Partial<Record<SubjectKind, Subject[]>> = {};
  for (const kind of Object.keys(makers) as SubjectKind[]) {
    const subjects: Subject[] = [];
    for (let count = 0; count < (counts[kind] ?? 0); count++) subjects.push(await makers[kind](place));
    made[kind] = subjects;
  }
  return made;
}
