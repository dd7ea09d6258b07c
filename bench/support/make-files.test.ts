import { describe, expect, it } from "vitest";
import { planFile } from "../../lib/ingest/plan-file.ts";
import { makeMessyFiles } from "./make-files.ts";

describe("a bench's messy files", () => {
  it("are the same ones every time, of every format, some of them unusable", async () => {
    const files = makeMessyFiles(150, { lengthUtf16: 2_000 });
    expect(makeMessyFiles(150, { lengthUtf16: 2_000 })).toEqual(files);
    expect(new Set(files.map(({ name }) => name)).size).toBe(150);
    const formats = new Set<string>();
    const encodings = new Set<string>();
    const problems = new Set<string>();
    for (const { name, bytes } of files) {
      const result = await planFile(Uint8Array.from(bytes), name);
      if (!result.ok) problems.add(result.error.code);
      else formats.add(result.plan.format) && encodings.add(result.plan.encoding);
    }
    const read = ["csv", "docx", "eml", "feed", "html", "json", "markdown", "pdf", "text"];
    expect([...formats].sort()).toEqual(read);
    expect([...encodings].sort()).toEqual(["utf-16le", "utf-8", "windows-1252"]);
    expect([...problems].sort()).toEqual(
      expect.arrayContaining(["binary", "broken", "no_text_column", "password", "scanned"]),
    );
  });
});
