import { describe, expect, test } from "vitest";
import type { Command, CommandBody } from "./command.ts";
import type { AnnotationItem, EvidenceItem, ReaderItem } from "./reader-item.ts";
import { followOwnSteps, keepUnchangedItems, newWork, type ReaderWork, reduceWork } from "./reader-work.ts";

const me = { id: "me", name: "Ines" };

function annotation(id: string, more: Partial<AnnotationItem> = {}): AnnotationItem {
  return {
    kind: "annotation",
    id,
    startUtf16: 0,
    endUtf16: 5,
    exact: "words",
    note: "",
    visibility: "draft",
    author: me,
    isMine: true,
    revision: 1,
    createdAt: "2031-03-14T00:00:00Z",
    isWithdrawn: false,
    ruling: null,
    tagIds: [],
    ...more,
  };
}

let keys = 0;
function begin(work: ReaderWork, body: CommandBody): { work: ReaderWork; key: string } {
  keys += 1;
  const command = { ...body, key: `key-${keys}` } as Command;
  return { work: reduceWork(work, { type: "begun", command }), key: command.key };
}

const mark = (id: string): CommandBody => ({
  act: "annotate",
  id,
  startUtf16: 3,
  endUtf16: 8,
  exact: "some",
  tagIds: ["t1"],
  note: "",
  visibility: "draft",
  at: "2031-03-14T00:00:00Z",
});
const tag = (id: string, tagId: string, change: "add" | "remove" = "add"): CommandBody => ({
  act: "tag",
  id,
  tagId,
  change,
});
const ids = (work: ReaderWork) => work.shown.map(({ id }) => id);
const shown = (work: ReaderWork, id: string) => work.shown.find((item) => item.id === id);

describe("a command on its way", () => {
  test("is shown at once, in reading order, and leaves the others as they are", () => {
    const first = annotation("a", { startUtf16: 10, endUtf16: 12 });
    const { work } = begin(newWork([first], me), mark("new-1"));
    expect(ids(work)).toEqual(["new-1", "a"]);
    expect(shown(work, "a")).toBe(first);
    expect(work.saved).toEqual([first]);
  });

  test("refused, it leaves no trace", () => {
    const start = newWork([annotation("a", { tagIds: ["t1"] })], me);
    const { work, key } = begin(start, tag("a", "t2"));
    expect(shown(work, "a")).toMatchObject({ tagIds: ["t1", "t2"] });
    expect(reduceWork(work, { type: "refused", key }).shown).toEqual(start.shown);
  });

  test("refused, it takes nothing of the others with it", () => {
    const one = begin(newWork([annotation("a")], me), tag("a", "t1"));
    const two = begin(one.work, tag("a", "t2"));
    const after = reduceWork(two.work, { type: "refused", key: one.key });
    expect(shown(after, "a")).toMatchObject({ tagIds: ["t2"] });
  });

  test("the last of a mark's tags can be put on and taken off again", () => {
    const one = begin(newWork([annotation("a")], me), tag("a", "t1"));
    const two = begin(one.work, tag("a", "t1", "remove"));
    expect(shown(two.work, "a")).toMatchObject({ tagIds: [] });
  });
});

describe("acknowledged", () => {
  test("a new mark gets its id, and so do the commands that speak of it", () => {
    const one = begin(newWork([], me), mark("new-1"));
    const two = begin(one.work, tag("new-1", "t2"));
    const after = reduceWork(two.work, {
      type: "acknowledged",
      key: one.key,
      outcome: { id: "real", revision: 1 },
    });
    expect(after.pending).toMatchObject([{ act: "tag", id: "real" }]);
    expect(shown(after, "real")).toMatchObject({ tagIds: ["t1", "t2"], revision: 1 });
    expect(after.realIds).toEqual({ "new-1": "real" });
    expect(after.firstIds).toEqual({ real: "new-1" });
  });

  test("deleted is gone, withdrawn stays to be seen", () => {
    const start = newWork([annotation("a", { visibility: "shared" })], me);
    const { work, key } = begin(start, { act: "delete", id: "a", revision: 1, kind: "annotation" });
    expect(ids(work)).toEqual([]);
    const deleted = reduceWork(work, { type: "acknowledged", key, outcome: { revision: 2 } });
    expect(ids(deleted)).toEqual([]);
    const withdrawn = reduceWork(work, {
      type: "acknowledged",
      key,
      outcome: { revision: 2, isWithdrawn: true },
    });
    expect(shown(withdrawn, "a")).toMatchObject({ isWithdrawn: true, revision: 2 });
  });

  test("undo brings the mark back as it was", () => {
    const item = annotation("a", { note: "kept", visibility: "shared" });
    const start = newWork([{ ...item, isWithdrawn: true }], me);
    const { work } = begin(start, { act: "restore", id: "a", revision: 2, kind: "annotation", item });
    expect(work.shown).toEqual([item]);
  });

  test("one's own step is followed, so that an edit begun before it is not stale", () => {
    const { work, key } = begin(newWork([annotation("a")], me), tag("a", "t1"));
    const after = reduceWork(work, { type: "acknowledged", key, outcome: { revision: 2 } });
    expect(followOwnSteps(after, "a", 1)).toBe(2);
    expect(shown(after, "a")?.revision).toBe(2);
  });

  test("steps join, also where what is drawn lags behind them", () => {
    const one = begin(newWork([annotation("a")], me), tag("a", "t1"));
    const saved = reduceWork(one.work, { type: "acknowledged", key: one.key, outcome: { revision: 2 } });
    const lagging = { ...saved, saved: [annotation("a")] };
    const two = begin(lagging, tag("a", "t2"));
    const after = reduceWork(two.work, { type: "acknowledged", key: two.key, outcome: { revision: 3 } });
    expect(followOwnSteps(after, "a", 1)).toBe(3);
  });

  test("a leap over someone else's revision is not taken for one's own", () => {
    const { work, key } = begin(newWork([annotation("a")], me), tag("a", "t1"));
    const after = reduceWork(work, { type: "acknowledged", key, outcome: { revision: 3 } });
    expect(followOwnSteps(after, "a", 1)).toBe(1);
    expect(shown(after, "a")?.revision).toBe(1);
  });

  test("an unknown key changes nothing", () => {
    const start = newWork([annotation("a")], me);
    expect(reduceWork(start, { type: "acknowledged", key: "?", outcome: { revision: 9 } })).toBe(start);
  });
});

describe("a conflict", () => {
  const edit: CommandBody = { act: "editAnnotation", id: "a", revision: 1, note: "mine", tagIds: ["t1"] };

  test("shows theirs and keeps mine, until it is resolved", () => {
    const { work, key } = begin(newWork([annotation("a", { note: "before" })], me), edit);
    const theirs = annotation("a", { note: "theirs", revision: 2 });
    const met = reduceWork(work, { type: "conflicted", key, theirs, revision: 2 });
    expect(shown(met, "a")).toMatchObject({ note: "theirs", revision: 2 });
    expect(met.conflicts.a).toMatchObject({
      mine: { note: "mine" },
      theirs: { note: "theirs", revision: 2 },
    });
    expect(met.pending).toEqual([]);
    expect(reduceWork(met, { type: "resolved", id: "a" }).conflicts).toEqual({});
  });
});

describe("the server's list", () => {
  test("keeps what did not change as the same objects and what is on its way on top", () => {
    const [a, b] = [annotation("a"), annotation("b", { startUtf16: 20, endUtf16: 25 })];
    const { work } = begin(newWork([a, b], me), tag("b", "t1"));
    const fresh: ReaderItem[] = [
      structuredClone(a),
      annotation("b", { startUtf16: 20, endUtf16: 25, revision: 2, note: "ruled" }),
      annotation("c", { startUtf16: 30, endUtf16: 35, isMine: false }),
    ];
    const after = reduceWork(work, { type: "received", items: fresh });
    expect(shown(after, "a")).toBe(a);
    expect(shown(after, "b")).toMatchObject({ note: "ruled", tagIds: ["t1"] });
    expect(ids(after)).toEqual(["a", "b", "c"]);
  });

  test("a list read before the last answer does not take it back", () => {
    const { work, key } = begin(newWork([annotation("a")], me), tag("a", "t1"));
    const saved = reduceWork(work, { type: "acknowledged", key, outcome: { revision: 2 } });
    const after = reduceWork(saved, { type: "received", items: [annotation("a")] });
    expect(shown(after, "a")).toMatchObject({ revision: 2, tagIds: ["t1"] });
  });

  test("an item with another ruling is another item", () => {
    const before = annotation("a");
    const ruling = {
      verdict: "accept",
      reason: "",
      reviewerName: "Rosa",
      at: "2031-03-15T00:00:00Z",
    } as const;
    const [item] = keepUnchangedItems([before], [{ ...before, ruling }]);
    expect(item).not.toBe(before);
  });
});

test("evidence is edited in what evidence has", () => {
  const { tagIds: _none, ...base } = annotation("e");
  const item: EvidenceItem = {
    ...base,
    kind: "evidence",
    claim: { id: "c", number: 1, text: "A claim" },
    stance: "supports",
    credibility: null,
  };
  const body: CommandBody = {
    act: "editEvidence",
    id: "e",
    revision: 1,
    note: "n",
    stance: "disputes",
    credibility: 3,
  };
  expect(shown(begin(newWork([item], me), body).work, "e")).toMatchObject({
    stance: "disputes",
    credibility: 3,
  });
});
