import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES } from "#lib/ingest/file-problem.ts";
import { MAX_ARCHIVE_BYTES, problemBeforeReading } from "./file-problem.ts";

describe("problemBeforeReading", () => {
  it.each([
    ["story.txt", 1, null],
    ["STORY.PDF", MAX_FILE_BYTES, null],
    ["saved page", 10, null],
    ["story.txt", 0, "empty"],
    ["story.txt", MAX_FILE_BYTES + 1, "too_large"],
    ["stories.zip", MAX_FILE_BYTES + 1, null],
    ["stories.zip", MAX_ARCHIVE_BYTES + 1, "too_large"],
  ])("judges %s of %d bytes", (name, byteLength, code) => {
    expect(problemBeforeReading(name, byteLength)?.code ?? null).toBe(code);
  });

  it("says how large it is and how large it may be", () => {
    expect(problemBeforeReading("a.txt", 21.5 * 1024 * 1024)?.message).toBe(
      "The file has 21.5 MB; at most 20 MB can be imported.",
    );
    expect(problemBeforeReading("a.zip", 600 * 1024 * 1024)?.message).toContain("at most 500 MB");
  });
});
