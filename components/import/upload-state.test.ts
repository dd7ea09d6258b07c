import { describe, expect, it } from "vitest";
import {
  sentShare,
  totalsOf,
  type UploadItem,
  type UploadPhase,
  uploadReducer,
  uploadRows,
} from "./upload-state.ts";

function item(phase: UploadPhase, byteLength = 100): UploadItem {
  return { key: "k", name: "a.txt", byteLength, phase };
}

const good = { fileId: "1", files: 1, unusable: 0, problem: null };
const empty = { code: "empty" as const, message: "Empty.", line: null };
const bad = { fileId: "2", files: 1, unusable: 1, problem: empty };

describe("uploadReducer", () => {
  it("adds what was chosen behind what is there, waiting", () => {
    const chosen = [{ key: "b", name: "b.txt", byteLength: 2 }];
    const items = uploadReducer([item({ is: "arriving" })], { type: "chosen", items: chosen });
    expect(items.map(({ key, phase }) => [key, phase.is])).toEqual([
      ["k", "arriving"],
      ["b", "waiting"],
    ]);
  });

  it("moves the one file it is about", () => {
    const items = [item({ is: "waiting" }), { ...item({ is: "waiting" }), key: "other" }];
    const moved = uploadReducer(items, {
      type: "moved",
      phases: new Map([["other", { is: "arriving" as const }]]),
    });
    expect(moved.map(({ phase }) => phase.is)).toEqual(["waiting", "arriving"]);
  });
});

describe("totalsOf", () => {
  it("is over when every file is added or broken", () => {
    const done = [
      item({ is: "added", file: good }),
      item({ is: "added", file: bad }),
      item({ is: "broken", message: "" }),
    ];
    expect(totalsOf(done)).toEqual({ files: 3, added: 2, unusable: 1, broken: 1, isOver: true });
    expect(totalsOf([...done, item({ is: "arriving" })]).isOver).toBe(false);
  });
});

describe("sentShare", () => {
  it.each<[UploadPhase, number]>([
    [{ is: "waiting" }, 0],
    [{ is: "sending", sentBytes: 25 }, 0.25],
    [{ is: "sending", sentBytes: 130 }, 1],
    [{ is: "arriving" }, 1],
    [{ is: "added", file: good }, 1],
    [{ is: "broken", message: "" }, 0],
  ])("%j", (phase, share) => {
    expect(sentShare(item(phase))).toBe(share);
  });

  it("does not divide by an empty file", () => {
    expect(sentShare(item({ is: "sending", sentBytes: 0 }, 0))).toBe(1);
  });
});

describe("uploadRows", () => {
  it("puts what needs somebody first, then what is under way", () => {
    const rows = uploadRows([
      { ...item({ is: "waiting" }), key: "waits" },
      { ...item({ is: "added", file: good }), key: "there" },
      { ...item({ is: "added", file: bad }), key: "unusable" },
      { ...item({ is: "sending", sentBytes: 1 }), key: "sends" },
      { ...item({ is: "broken", message: "" }), key: "broken" },
    ]);
    expect(rows.map(({ key }) => key)).toEqual(["broken", "sends", "unusable", "waits", "there"]);
  });
});
