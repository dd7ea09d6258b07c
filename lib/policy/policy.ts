/**
 * Who may do what in a project: product.md's table as one pure function. lib/data asks it inside the transaction that
 * reads or writes, pages ask it only to leave out controls. A non-member never gets here: membership is asked first and
 * answers `not_found`.
 */

export type Role = "analyst" | "reviewer" | "admin";

export type PolicyMember = { userId: string; role: Role; analystsMayCommit: boolean };

/** Work that has an author: annotations, claims, evidence. */
export type Authored = { authorId: string; visibility: "draft" | "shared" };

export type ProjectAct =
  | "project.read"
  | "work.create"
  | "article.correct"
  | "article.exclude"
  /** Saying that two passages are the same or not, who took from whom, and that two accounts are independent. */
  | "reuse.rule"
  /** Having articles compared, whether or not they share text. */
  | "comparison.ask"
  | "import.propose"
  | "import.commit"
  | "import.undo"
  | "source.manage"
  | "alias.manage"
  /** Putting a new tag at the codebook's top level while annotating. */
  | "codebook.addTag"
  | "codebook.manage"
  | "member.manage"
  | "project.settings"
  | "audit.read";

export type WorkAct =
  | "work.read"
  | "work.edit"
  | "work.rule"
  /** Saying where a mark stands in a new version of its article. */
  | "work.place";

/** `hidden` is answered as not_found: the viewer may not know that the thing is there. */
export type Verdict = "allowed" | "forbidden" | "hidden";

const everyone: readonly Role[] = ["analyst", "reviewer", "admin"];
const adminOnly: readonly Role[] = ["admin"];

const rolesFor: Record<ProjectAct, readonly Role[]> = {
  "project.read": everyone,
  "work.create": everyone,
  "article.correct": everyone,
  "article.exclude": everyone,
  "reuse.rule": everyone,
  "comparison.ask": everyone,
  "import.propose": everyone,
  "import.commit": adminOnly,
  "import.undo": adminOnly,
  "source.manage": adminOnly,
  "alias.manage": adminOnly,
  "codebook.addTag": everyone,
  "codebook.manage": adminOnly,
  "member.manage": adminOnly,
  "project.settings": adminOnly,
  "audit.read": adminOnly,
};

/** May the member do this in their project? A project may let analysts commit imports. */
export function may(member: PolicyMember, act: ProjectAct): boolean {
  if (act === "import.commit" && member.role === "analyst") return member.analystsMayCommit;
  return rolesFor[act].includes(member.role);
}

/**
 * May the member do this to a piece of work? Drafts are their author's alone; nobody rules on their own work. Where a mark
 * stands in a new version is for its author to say, and for reviewers where it is shared.
 */
export function mayOnWork(member: PolicyMember, act: WorkAct, work: Authored): Verdict {
  const isAuthor = work.authorId === member.userId;
  if (work.visibility === "draft" && !isAuthor) return "hidden";
  if (act === "work.read") return "allowed";
  if (act === "work.edit") return isAuthor ? "allowed" : "forbidden";
  if (act === "work.place" && isAuthor) return "allowed";
  return member.role === "reviewer" && !isAuthor && work.visibility === "shared" ? "allowed" : "forbidden";
}
