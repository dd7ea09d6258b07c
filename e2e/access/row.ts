/** The words of the access table: who asks, what they are answered, and what a row says of one action, page or route. */
import type { FailureCode } from "#lib/errors.ts";
import type { AccessRoom } from "../rooms/access-room.ts";
import type { Subject, SubjectKind } from "../rooms/access-subjects.ts";

export const actors = [
  "anonymous",
  /** A member who has not changed the one-time password yet. */
  "oneTime",
  /** Signed in, member of nothing. */
  "outsider",
  /** Admin of another project. */
  "foreignAdmin",
  /** The owner of the instance, not a member. */
  "owner",
  /** The analyst whose work it is done to. */
  "author",
  /** Another analyst of the project. */
  "analyst",
  "reviewer",
  "admin",
] as const;

export type Actor = (typeof actors)[number];

/** `redirect:/path`: sent there, whatever the query; a path that ends in a star stands for all that begin so. */
export type Answer = "ok" | FailureCode | `redirect:${string}`;

export type Answers = Record<Actor, Answer>;

export type ActionCase = {
  /** What it is done to, where one action has several rows; for the test's name. */
  on?: string;
  /** What the input names; every actor who gets `ok` has one of their own. */
  subject?: SubjectKind;
  /** The action's argument; left out: the action takes none. */
  input?: (subject: Subject, room: AccessRoom, actor: Actor) => unknown;
  /** Signing out ends the session it is asked with: these ask as one of the room's leavers, not as its people. */
  leaver?: number;
  /** Who may do it is told to look again where another import is written at that very moment: allowed, all the same. */
  mayConflict?: boolean;
  gets: Answers;
};

export type PageRow = { on?: string; path: (room: AccessRoom) => string; gets: Answers };

export type Asking = { baseUrl: string; room: AccessRoom; actor: Actor; cookie: string | null };

export type RouteRow = { ask: (asking: Asking) => Promise<Answer>; gets: Answers };

type Roles = Record<"author" | "analyst" | "reviewer" | "admin", Answer>;

/** What an action inside a project answers: whoever is not a member cannot tell that it is there. */
export function inProject(roles: Roles): Answers {
  return {
    anonymous: "unauthenticated",
    oneTime: "password_change_required",
    outsider: "not_found",
    foreignAdmin: "not_found",
    owner: "not_found",
    ...roles,
  };
}

const all = (answer: Answer): Roles => ({
  author: answer,
  analyst: answer,
  reviewer: answer,
  admin: answer,
});

export const everyMember = inProject(all("ok"));
export const adminAlone = inProject({ ...all("forbidden"), admin: "ok" });
/** Done to shared work: everyone can read it, its author alone may. */
export const authorOfShared = inProject({ ...all("forbidden"), author: "ok" });
/** Done to a draft, or to what its author deleted: nobody else can tell that it is there. */
export const authorOfHidden = inProject({ ...all("not_found"), author: "ok" });
export const reviewerOfShared = inProject({ ...all("forbidden"), reviewer: "ok" });
export const authorAndReviewerOfShared = inProject({ ...all("forbidden"), author: "ok", reviewer: "ok" });
export const nobodyOfHidden = inProject({ ...all("not_found"), author: "forbidden" });

/** What an action outside every project answers to those who are signed in. */
export function onInstance(owner: Answer, others: Answer): Answers {
  const everyone = all(others);
  return { ...inProject(everyone), outsider: others, foreignAdmin: others, owner };
}

/** A page inside a project. */
export function projectPage(roles: Roles, path: (room: AccessRoom) => string): PageRow {
  const gets: Answers = {
    ...inProject(roles),
    anonymous: "redirect:/sign-in",
    oneTime: "redirect:/change-password",
  };
  return { path, gets };
}

export const pageForMembers = (path: (room: AccessRoom) => string) => projectPage(all("ok"), path);
export const pageForAdmins = (path: (room: AccessRoom) => string) =>
  projectPage({ ...all("forbidden"), admin: "ok" }, path);
