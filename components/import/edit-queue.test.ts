import { describe, expect, it } from "vitest";
import { NO_EDITS, type PlanEdits } from "#lib/ingest/plan-edits.ts";
import { type EditEvent, editReducer, hasToSend, openQueue } from "./edit-queue.ts";

const starts = (...startsUtf16: number[]): PlanEdits => ({ ...NO_EDITS, startsUtf16 });
const queueAfter = (...events: EditEvent[]) =>
  events.reduce(editReducer, openQueue({ edits: NO_EDITS, revision: 1 }));

describe("edit queue", () => {
  it("has nothing to send until something changed", () => {
    expect(hasToSend(queueAfter())).toBe(false);
    expect(hasToSend(queueAfter({ type: "changed", edits: NO_EDITS }))).toBe(false);
    expect(hasToSend(queueAfter({ type: "changed", edits: starts(0, 10) }))).toBe(true);
  });

  it("sends one at a time, and what changed meanwhile after it, on the revision it was answered with", () => {
    const first = queueAfter({ type: "changed", edits: starts(0, 10) }, { type: "sent" });
    expect(hasToSend(first)).toBe(false);
    const meanwhile = editReducer(first, { type: "changed", edits: starts(0, 20) });
    expect(hasToSend(meanwhile)).toBe(false);
    const answered = editReducer(meanwhile, { type: "answered", revision: 2 });
    expect(answered.kept).toEqual({ edits: starts(0, 10), revision: 2 });
    expect(hasToSend(answered)).toBe(true);
  });

  it("goes back step by step, and a step back is sent like any other", () => {
    const queue = queueAfter(
      { type: "changed", edits: starts(0, 10) },
      { type: "changed", edits: starts(0, 20) },
      { type: "sent" },
      { type: "answered", revision: 2 },
      { type: "undone" },
    );
    expect(queue.wanted).toEqual(starts(0, 10));
    expect(hasToSend(queue)).toBe(true);
    const whole = editReducer(queue, { type: "undone" });
    expect(whole.wanted).toEqual(NO_EDITS);
    expect(editReducer(whole, { type: "undone" })).toBe(whole);
  });

  it("shows what the server has when it refuses", () => {
    const queue = queueAfter(
      { type: "changed", edits: starts(0, 10) },
      { type: "sent" },
      { type: "refused" },
    );
    expect(queue.wanted).toEqual(NO_EDITS);
    expect(hasToSend(queue)).toBe(false);
  });

  it("takes over what someone else changed, but not under one's own change", () => {
    const theirs = { edits: starts(0, 30), revision: 5 };
    expect(queueAfter({ type: "served", kept: theirs }).wanted).toEqual(theirs.edits);
    const mine = queueAfter({ type: "changed", edits: starts(0, 10) }, { type: "served", kept: theirs });
    expect(mine.wanted).toEqual(starts(0, 10));
    expect(mine.kept.revision, "so that the server refuses it as out of date").toBe(1);
  });

  it("does not fall back to an older page", () => {
    const queue = queueAfter(
      { type: "changed", edits: starts(0, 10) },
      { type: "sent" },
      { type: "answered", revision: 3 },
      { type: "served", kept: { edits: NO_EDITS, revision: 2 } },
    );
    expect(queue.wanted).toEqual(starts(0, 10));
  });
});
