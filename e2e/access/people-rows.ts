/** The rows of accounts, projects, members and one's own account. */
import { type ActionCase, type Answers, adminAlone, onInstance } from "./row.ts";

const ownerAlone = onInstance("ok", "forbidden");
const whoeverIsSignedIn: Answers = onInstance("ok", "ok");

const account: ActionCase["input"] = ({ id }) => ({ userId: id });

/** Each asker their own address, or the second would be refused as taken. */
const addressOf = (actor: string, { project }: { project: { slug: string } }) =>
  `${actor.toLowerCase()}.${project.slug}@example.org`;

export const accountsRows: Record<string, ActionCase[]> = {
  createAccount: [
    {
      input: (_, room, actor) => ({ name: "Nell Newcomer", email: addressOf(actor, room) }),
      gets: ownerAlone,
    },
  ],
  disableAccount: [{ subject: "account", input: account, gets: ownerAlone }],
  enableAccount: [{ subject: "disabledAccount", input: account, gets: ownerAlone }],
  resetPassword: [{ subject: "account", input: account, gets: ownerAlone }],
};

export const projectsRows: Record<string, ActionCase[]> = {
  createProject: [
    {
      subject: "account",
      input: ({ id }) => ({ name: "A second project", adminId: id }),
      gets: ownerAlone,
    },
  ],
  appointAdmin: [
    {
      on: "a project whose admin is shut out",
      subject: "adminlessProject",
      input: ({ id }, { leavers }) => ({ projectId: id, userId: leavers[0]?.others.userId }),
      gets: ownerAlone,
    },
    {
      on: "a project that has an admin",
      input: (_, { project, leavers }) => ({ projectId: project.id, userId: leavers[0]?.others.userId }),
      gets: onInstance("forbidden", "forbidden"),
    },
  ],
};

const member: ActionCase["input"] = ({ id }, { project }) => ({ projectId: project.id, userId: id });

export const membersRows: Record<string, ActionCase[]> = {
  addMember: [
    {
      subject: "account",
      input: ({ email }, { project }) => ({ projectId: project.id, email, role: "analyst" }),
      gets: adminAlone,
    },
  ],
  changeRole: [
    {
      subject: "member",
      input: ({ id }, { project }) => ({
        projectId: project.id,
        userId: id,
        from: "analyst",
        to: "reviewer",
      }),
      gets: adminAlone,
    },
  ],
  removeMember: [{ subject: "member", input: member, gets: adminAlone }],
  restoreMember: [{ subject: "formerMember", input: member, gets: adminAlone }],
  changeSettings: [
    {
      input: (_, { project }) => {
        const settings = { name: project.name, analystsMayCommit: false };
        return { projectId: project.id, seen: settings, next: settings };
      },
      gets: adminAlone,
    },
  ],
};

export const ownAccountRows: Record<string, ActionCase[]> = {
  renameAccount: [
    { input: (_, { people }, actor) => ({ name: nameOf(people, actor) }), gets: whoeverIsSignedIn },
  ],
  /** Everyone may ask; that the new one is the old one is what is wrong here, so that nothing changes or is throttled. */
  changePassword: [
    {
      input: () => ({ current: "a gate left open at night", next: "a gate left open at night" }),
      gets: { ...onInstance("invalid", "invalid"), oneTime: "invalid" },
    },
  ],
  endSession: [
    {
      on: "a session of the author",
      subject: "session",
      input: ({ id }) => ({ sessionId: id }),
      gets: { ...onInstance("not_found", "not_found"), author: "ok" },
    },
  ],
};

function nameOf(people: Record<string, { name: string }>, actor: string): string {
  return people[actor]?.name ?? "Nobody";
}

const leaves = "redirect:/sign-in" as const;
const everyoneLeaves: Answers = { ...onInstance(leaves, leaves), anonymous: leaves, oneTime: leaves };

export const signOutRows: Record<string, ActionCase[]> = {
  signOut: [{ leaver: 0, gets: everyoneLeaves }],
  signOutEverywhere: [{ leaver: 1, gets: everyoneLeaves }],
};

/** Set-up is for nobody once there is an account. */
export const setupRows: Record<string, ActionCase[]> = {
  createOwner: [
    {
      input: () => ({
        token: "not the token",
        name: "Mallory",
        email: "mallory@example.org",
        password: "a gate left open at night",
        projectName: "Mine",
      }),
      gets: {
        ...onInstance("forbidden", "forbidden"),
        anonymous: "forbidden",
        oneTime: "forbidden",
      },
    },
  ],
};
