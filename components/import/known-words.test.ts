import { describe, expect, it } from "vitest";
import type { KnownArticle } from "#lib/data/import/known/known-article.ts";
import { decisionOf, decisionValue, type KnownState, knownChip } from "./known-words.ts";

const known = (kind: KnownArticle["kind"]): KnownArticle => ({
  kind,
  articleId: "a",
  versionId: "v",
  title: "The weir",
  source: null,
  publishedOn: null,
  containmentNew: 1,
  containmentKnown: 1,
  isRepeat: kind === "exactCopy",
  why: "",
});
const nothing: KnownState = {
  known: [],
  as: null,
  needsDecision: false,
  isCopyHere: false,
  isNearCopyHere: false,
  isLookedUp: true,
};
const word = (part: Partial<KnownState>) => knownChip({ ...nothing, ...part }).word;

describe("knownChip", () => {
  it("says the strongest of what is known", () => {
    expect(word({})).toBe("new");
    expect(word({ isCopyHere: true })).toBe("exact copy in this import");
    expect(word({ isNearCopyHere: true })).toBe("near copy in this import");
    expect(word({ isNearCopyHere: true, isCopyHere: true })).toBe("exact copy in this import");
    expect(word({ isNearCopyHere: true, known: [known("nearCopy")] })).toBe("near copy");
    expect(word({ known: [known("nearCopy")] })).toBe("near copy");
    expect(word({ known: [known("nearCopy"), known("exactCopy")] })).toBe("exact copy");
    expect(word({ known: [known("newVersion")], needsDecision: true })).toBe("to decide: new version?");
  });

  it("calls nothing new before all there is was looked through", () => {
    expect(word({ isLookedUp: false })).toBe("being looked up");
    expect(word({ isLookedUp: false, known: [known("nearCopy")] })).toBe("near copy");
    expect(word({ isLookedUp: false, isCopyHere: true })).toBe("exact copy in this import");
  });

  it("says what was decided in place of what was found", () => {
    const found = { known: [known("newVersion")] };
    expect(word({ ...found, as: { kind: "version", articleId: "a" } })).toBe("new version of a known one");
    expect(word({ ...found, as: { kind: "copy", articleId: "a" } })).toBe("copy of a known one");
    expect(word({ as: { kind: "versionHere", plannedId: "p" } })).toBe("later version of one here");
    expect(word({ as: { kind: "copyHere", plannedId: "p" } })).toBe("copy of one here");
    expect(word({ ...found, as: { kind: "new" } })).toBe("new article, decided");
    expect(word({ isNearCopyHere: true, as: { kind: "new" } })).toBe("new article, decided");
    expect(word({ as: { kind: "new" } })).toBe("new");
  });
});

describe("decisionOf", () => {
  it("reads what decisionValue wrote, and nothing else", () => {
    const decisions = [
      { kind: "new" as const },
      { kind: "copy" as const, articleId: "a" },
      { kind: "version" as const, articleId: "b" },
      { kind: "versionHere" as const, plannedId: "c" },
      { kind: "copyHere" as const, plannedId: "d" },
    ];
    for (const decision of decisions) expect(decisionOf(decisionValue(decision) ?? "")).toEqual(decision);
    expect([decisionOf(""), decisionOf("copy"), decisionOf("other a")]).toEqual([null, null, null]);
    expect(decisionValue(null)).toBeNull();
  });
});
