import { describe, expect, it } from "vitest";
import { type AuditFacts, auditSentence } from "./audit-sentence.ts";

const told = (facts: Partial<AuditFacts>) => {
  const { verb, object, rest } = auditSentence({
    act: "tag.create",
    outcome: "done",
    subjectType: null,
    detail: {},
    ...facts,
  });
  return `${verb} ${object}${rest}`;
};

describe("auditSentence", () => {
  it.each<[Partial<AuditFacts>, string]>([
    [{ act: "member.add", detail: { role: "analyst" } }, "added a member as analyst"],
    [{ act: "member.remove", detail: { role: "admin" } }, "removed a member, who was admin"],
    [
      { act: "member.change-role", detail: { from: "analyst", to: "reviewer" } },
      "changed the role of a member from analyst to reviewer",
    ],
    [
      { act: "project.change-settings", detail: { from: { name: "Dam" }, to: { name: "Kestrel Dam" } } },
      "changed the settings of the project: the name was “Dam”",
    ],
    [{ act: "decision.rule", subjectType: "claim", detail: { verdict: "amend" } }, "amended a claim"],
    [{ act: "reuse.rule", subjectType: "quantity" }, "ruled whether they are the same two numbers"],
    [{ act: "reuse.rule", subjectType: "passage" }, "ruled whether they are the same two passages"],
    [{ act: "claim.delete", detail: { outcome: "withdrawn" } }, "deleted a claim: withdrawn, still shown"],
    [
      { act: "article.exclude", detail: { reason: "a test page" } },
      "changed the exclusion of an article: “a test page”",
    ],
    [
      { act: "import.commit", outcome: "refused", detail: { code: "forbidden" } },
      "tried to commit an import: the role does not allow it",
    ],
    [{ act: "brief.freeze-all" }, "did “freeze all” on brief"],
  ])("tells %j", (facts, sentence) => {
    expect(told(facts)).toBe(sentence);
  });

  it.each([null, 7, "x", [], { role: 7, reason: "x".repeat(999), from: { no: 1 } }])(
    "tells of a detail that is %j without it",
    (detail) => {
      expect(told({ act: "member.add", detail })).toBe("added a member");
    },
  );
});
