import { expect, test } from "vitest";
import { diffWork, type WorkState } from "./ruling-diff.ts";

const state: WorkState = {
  texts: { note: "Who counted?", passage: "210 people" },
  values: { credibility: "3", likelihood: null },
  lists: { tags: ["Missing", "Figures"] },
};

test("equal states differ in nothing", () => {
  expect(diffWork(state, structuredClone(state))).toEqual([]);
});

test("each field differs in the form of its kind", () => {
  const after = {
    texts: { note: "Who counted, and when?", passage: "210 people" },
    values: { credibility: null, likelihood: "likely" },
    lists: { tags: ["Figures", "Killed"] },
  };
  expect(diffWork(state, after)).toEqual([
    {
      field: "note",
      kind: "text",
      pieces: [
        { kind: "same", text: "Who counted" },
        { kind: "added", text: ", and when" },
        { kind: "same", text: "?" },
      ],
    },
    { field: "credibility", kind: "value", before: "3", after: null },
    { field: "likelihood", kind: "value", before: null, after: "likely" },
    { field: "tags", kind: "list", kept: ["Figures"], removed: ["Missing"], added: ["Killed"] },
  ]);
});

test("the order of tags is no change", () => {
  const turned = { ...state, lists: { tags: ["Figures", "Missing"] } };
  expect(diffWork(state, turned)).toEqual([]);
});
