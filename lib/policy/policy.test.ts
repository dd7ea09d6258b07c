import { describe, expect, it } from "vitest";
import { may, mayOnWork, type PolicyMember, type ProjectAct, type Role } from "./policy.ts";

const roles: Role[] = ["analyst", "reviewer", "admin"];
const member = (role: Role, analystsMayCommit = false): PolicyMember => ({
  userId: "me",
  role,
  analystsMayCommit,
});
const whoMay = (act: ProjectAct, analystsMayCommit = false) =>
  roles.filter((role) => may(member(role, analystsMayCommit), act)).join(" ");

describe("may", () => {
  it.each<[ProjectAct, string]>([
    ["project.read", "analyst reviewer admin"],
    ["work.create", "analyst reviewer admin"],
    ["article.correct", "analyst reviewer admin"],
    ["reuse.rule", "analyst reviewer admin"],
    ["comparison.ask", "analyst reviewer admin"],
    ["import.propose", "analyst reviewer admin"],
    ["import.commit", "admin"],
    ["import.undo", "admin"],
    ["source.manage", "admin"],
    ["alias.manage", "admin"],
    ["codebook.addTag", "analyst reviewer admin"],
    ["codebook.manage", "admin"],
    ["member.manage", "admin"],
    ["project.settings", "admin"],
    ["audit.read", "admin"],
  ])("%s is for %s", (act, who) => {
    expect(whoMay(act)).toBe(who);
  });

  it("lets analysts commit where the project says so, and never reviewers", () => {
    expect(whoMay("import.commit", true)).toBe("analyst admin");
    expect(whoMay("import.undo", true)).toBe("admin");
  });
});

describe("mayOnWork", () => {
  const mine = { authorId: "me", visibility: "shared" } as const;
  const theirs = { authorId: "you", visibility: "shared" } as const;
  const theirDraft = { authorId: "you", visibility: "draft" } as const;
  const myDraft = { authorId: "me", visibility: "draft" } as const;

  it.each(roles)("hides another's draft from a %s, whatever the act", (role) => {
    for (const act of ["work.read", "work.edit", "work.rule", "work.place"] as const) {
      expect(mayOnWork(member(role), act, theirDraft)).toBe("hidden");
    }
  });

  it.each(roles)("lets a %s edit only their own", (role) => {
    expect(mayOnWork(member(role), "work.edit", mine)).toBe("allowed");
    expect(mayOnWork(member(role), "work.edit", myDraft)).toBe("allowed");
    expect(mayOnWork(member(role), "work.edit", theirs)).toBe("forbidden");
  });

  it("lets an author, and for shared work a reviewer, say where a mark stands", () => {
    for (const work of [mine, myDraft])
      expect(roles.map((role) => mayOnWork(member(role), "work.place", work))).toEqual(
        roles.map(() => "allowed"),
      );
    expect(roles.map((role) => mayOnWork(member(role), "work.place", theirs))).toEqual([
      "forbidden",
      "allowed",
      "forbidden",
    ]);
  });

  it("lets reviewers alone rule, on shared work of others", () => {
    expect(roles.map((role) => mayOnWork(member(role), "work.rule", theirs))).toEqual([
      "forbidden",
      "allowed",
      "forbidden",
    ]);
    expect(mayOnWork(member("reviewer"), "work.rule", mine)).toBe("forbidden");
    expect(mayOnWork(member("reviewer"), "work.rule", myDraft)).toBe("forbidden");
  });
});
