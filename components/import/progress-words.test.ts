import { describe, expect, it } from "vitest";
import type { ImportProgress } from "#lib/data/import/import-view.ts";
import { hasMoved, progressShown, saySettling, sayWriting } from "./progress-words.ts";

const progress: ImportProgress = {
  state: "planned",
  files: { total: 40, received: 28, planned: 11, failed: 1, written: 0 },
  articles: { planned: 1_200, written: 300 },
  current: "orla.txt",
  isSettled: false,
  isMoving: true,
  failure: null,
};

describe("what progress says", () => {
  it("counts files while they are read, unusable ones with them", () => {
    expect(saySettling(progress)).toBe("12 of 40 files read · orla.txt");
    const all = { ...progress.files, received: 0 };
    expect(saySettling({ ...progress, files: all })).toBe("Looking for what the library has already…");
  });

  it("counts articles while they are written", () => {
    expect(sayWriting(progress)).toBe("300 of 1,200 articles written · orla.txt");
    expect(sayWriting({ ...progress, current: null })).toBe("300 of 1,200 articles written");
  });
});

describe("progressShown", () => {
  const done: ImportProgress = { ...progress, state: "committed", isSettled: true, isMoving: false };

  it("is the progress as it is where the page says the same", () => {
    expect(progressShown(done, done)).toEqual(done);
  });

  it("goes on where the page was drawn before the end, and the end is then another", () => {
    const shown = progressShown(done, { state: "committing", isSettled: true, failure: null });
    expect(shown.isMoving).toBe(true);
    expect(hasMoved(shown, done)).toBe(true);
  });
});

describe("hasMoved", () => {
  it("is true where the page would be another, and not for every article written", () => {
    expect(hasMoved(progress, { ...progress, articles: { planned: 1_200, written: 400 } })).toBe(false);
    expect(hasMoved(progress, { ...progress, isSettled: true })).toBe(true);
    expect(hasMoved(progress, { ...progress, state: "committed" })).toBe(true);
    expect(hasMoved(progress, { ...progress, files: { ...progress.files, received: 27 } })).toBe(true);
  });
});
