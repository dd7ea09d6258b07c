import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES } from "#lib/ingest/file-problem.ts";
import { problemBeforeReading } from "./file-problem.ts";

describe("problemBeforeReading", () => {
  it.each([
    ["story.txt", 1, null],
    ["STORY.TXT", MAX_FILE_BYTES, null],
    ["notes.text", 10, null],
    ["story.txt", 0, "empty"],
    ["story.txt", MAX_FILE_BYTES + 1, "too_large"],
    ["story.pdf", 10, "wrong_type"],
    ["story.txt.exe", 10, "wrong_type"],
    ["txt", 10, "wrong_type"],
  ])("judges %s of %d bytes", (name, byteLength, code) => {
    expect(problemBeforeReading(name, byteLength)?.code ?? null).toBe(code);
  });
});
