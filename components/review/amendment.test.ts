import { describe, expect, it } from "vitest";
import { diffWork } from "#lib/review/ruling-diff.ts";
import { type Amendable, amendableState, changedFields, standingAmendable } from "./amendment.ts";

const tags = new Map([
  ["t1", "Casualties"],
  ["t2", "Timeline"],
]);
const annotation: Amendable = { type: "annotation", note: "First sign", tagIds: ["t1", "t2"] };
const claim: Amendable = {
  type: "claim",
  text: "210 were missing.",
  likelihood: "likely",
  likelihoodReason: "Two counts.",
  confidence: null,
};

describe("an amendment", () => {
  it("holds only what differs, and nothing for equal work in another order of tags", () => {
    expect(changedFields(annotation, { ...annotation, tagIds: ["t2", "t1"] })).toEqual({});
    expect(changedFields(annotation, { ...annotation, tagIds: ["t2"] })).toEqual({ tagIds: ["t2"] });
    expect(changedFields(claim, { ...claim, likelihood: null, text: "210 or more were missing." })).toEqual({
      likelihood: null,
      text: "210 or more were missing.",
    });
  });

  it("reads the row of a conflict without trust", () => {
    expect(standingAmendable("annotation", { note: "Now", tagIds: ["t1", "gone", 3] }, tags)).toEqual({
      type: "annotation",
      note: "Now",
      tagIds: ["t1"],
    });
    expect(standingAmendable("evidence", { stance: "disputes", credibility: 9, note: null }, tags)).toEqual({
      type: "evidence",
      stance: "disputes",
      credibility: null,
      note: "",
    });
    expect(standingAmendable("claim", { text: "T", likelihood: "perhaps", confidence: "low" }, tags)).toEqual(
      {
        type: "claim",
        text: "T",
        likelihood: null,
        likelihoodReason: "",
        confidence: "low",
      },
    );
  });

  it("is told in words", () => {
    const after: Amendable = { ...annotation, note: "First dated sign", tagIds: ["t2"] };
    expect(diffWork(amendableState(annotation, tags), amendableState(after, tags))).toMatchObject([
      { field: "note", kind: "text" },
      { field: "tags", removed: ["Casualties"], kept: ["Timeline"] },
    ]);
    const graded: Amendable = { type: "evidence", stance: "supports", credibility: 2, note: "" };
    expect(amendableState(graded, tags).values).toEqual({
      stance: "supports",
      credibility: "2 Probably true",
    });
  });
});
