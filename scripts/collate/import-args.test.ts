import { describe, expect, it } from "vitest";
import { parseImportArgs } from "#scripts/collate/import-args.ts";

const NO_CAPTURE = { url: null, archiveUrl: null, retrievedAt: null, method: null };

describe("parseImportArgs", () => {
  it("reads files and options in any order, and writes unless a plan alone is asked for", () => {
    expect(
      parseImportArgs(["a.txt", "--project", "dam", "b.zip", "--plan-only", "--as", "a@b.example"]),
    ).toEqual({
      ok: true,
      args: {
        files: ["a.txt", "b.zip"],
        project: "dam",
        email: "a@b.example",
        until: "plan",
        capture: NO_CAPTURE,
        corrections: {},
      },
    });
    const until = (...args: string[]) => parseImportArgs(["--project", "dam", "a.txt", ...args]);
    expect(until()).toMatchObject({ ok: true, args: { email: null, until: "write" } });
    expect(until("--commit")).toMatchObject({ ok: true, args: { until: "write" } });
  });

  it("reads where the bytes came from, the date as exact as it is known, and the source", () => {
    const stated = ["--url", "https://a.example/1", "--retrieved-at", "2031-03-15T07:12:00+01:00"];
    const how = ["--how", "saved from the browser", "--archive-url", "https://archive.example/1"];
    const said = ["--date", "2031-03-14", "--source", " Harrow Post "];
    expect(parseImportArgs(["a.txt", "--project", "dam", ...stated, ...how, ...said])).toMatchObject({
      args: {
        capture: {
          url: "https://a.example/1",
          archiveUrl: "https://archive.example/1",
          retrievedAt: "2031-03-15T07:12:00+01:00",
          method: "saved from the browser",
        },
        corrections: {
          published: { precision: "day", on: "2031-03-14" },
          source: { kind: "named", name: "Harrow Post" },
        },
      },
    });
    const dated = (day: string) => parseImportArgs(["a.txt", "--project", "dam", "--date", day]);
    expect(dated("2031-03")).toMatchObject({
      args: { corrections: { published: { precision: "month", on: "2031-03-01" } } },
    });
    expect(dated("2031")).toMatchObject({
      args: { corrections: { published: { precision: "year", on: "2031-01-01" } } },
    });
  });

  it.each([
    [["--date", "2031-02-30"], "--date: There is no such day.\n"],
    [["--date", "soon"], "--date: Write the date as YYYY-MM-DD.\n"],
    [["--source", " "], "--source: Name the source.\n"],
    [["--url", "javascript:x"], "--url: Write an address that begins with http:// or https://.\n"],
    [["--retrieved-at", "yesterday"], "--retrieved-at: Write the time as 2026-05-07T09:10:00Z.\n"],
    [["b.txt", "--url", "https://a.example/"], "--url is one page's address: import one file with it.\n"],
    [["--plan-only", "--commit"], "--plan-only and --commit say opposite things.\n"],
  ])("says what is wrong with %j", (args, message) => {
    expect(parseImportArgs(["a.txt", "--project", "dam", ...args])).toEqual({ ok: false, message });
  });

  it.each([
    [[]],
    [["a.txt"]],
    [["--project", "dam"]],
    [["a.txt", "--project"]],
    [["a.txt", "--project", "--commit"]],
    [["a.txt", "--project", "a", "--project", "b"]],
    [["a.txt", "--project", "a", "--what"]],
  ])("answers %j with the usage", (args) => {
    const parsed = parseImportArgs(args);
    expect(parsed.ok ? null : parsed.message).toMatch(/^usage: collate import FILE/);
  });
});
