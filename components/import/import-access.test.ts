import { describe, expect, it } from "vitest";
import type { ImportStateWord } from "#lib/data/import/import-view.ts";
import type { Role } from "#lib/policy/policy.ts";
import { importAccess } from "./import-access.ts";

function can(role: Role, state: ImportStateWord, whose: "own" | "another's", analystsMayCommit = false) {
  const member = { userId: "me", role, analystsMayCommit };
  const access = importAccess(member, { state, createdById: whose === "own" ? "me" : "them" });
  return Object.entries(access).flatMap(([act, isAllowed]) => (isAllowed ? [act.slice(3)] : []));
}

describe("importAccess", () => {
  it.each<[Role, ImportStateWord, "own" | "another's", string[]]>([
    ["admin", "planned", "another's", ["Change", "Commit", "Discard"]],
    ["admin", "proposed", "another's", ["Change", "Commit", "Decline"]],
    ["admin", "committing", "own", ["Cancel"]],
    ["admin", "committed", "own", ["Undo"]],
    ["admin", "declined", "another's", ["Explain", "Resume"]],
    ["analyst", "planned", "own", ["Change", "Propose", "Discard"]],
    ["analyst", "planned", "another's", []],
    ["analyst", "proposed", "own", ["Discard"]],
    ["analyst", "declined", "own", ["Resume"]],
    ["analyst", "committed", "own", []],
    ["reviewer", "uploading", "own", ["Change", "Discard"]],
  ])("%s, %s, %s", (role, state, whose, acts) => {
    expect(can(role, state, whose)).toEqual(acts);
  });

  it("lets analysts commit where the project does, and then they have nothing to propose", () => {
    expect(can("analyst", "planned", "own", true)).toEqual(["Change", "Commit", "Discard"]);
  });
});
