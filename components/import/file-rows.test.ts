import { describe, expect, it } from "vitest";
import type { ImportFileView } from "#lib/data/import/import-view.ts";
import { countFiles, fileNote, fileRows } from "./file-rows.ts";

type Listed = Parameters<typeof fileNote>[0];

const article = (needsDecision = false) => ({ needsDecision }) as ImportFileView["articles"][number];

function file(name: string, part: Partial<Listed> = {}): Listed {
  return {
    id: name,
    name,
    state: "planned",
    problem: null,
    warnings: [],
    articles: [article()],
    containerName: null,
    byteLength: 2_048,
    earlier: [],
    ...part,
  };
}

const broken = { code: "broken" as const, message: "The quote is never closed.", line: 7 };
const skipped = { code: "skipped_records" as const, message: "Line 4: its text is empty.", line: 4 };

describe("fileNote", () => {
  it("says what is wrong, with its line", () => {
    const failed = file("a.csv", { state: "failed", problem: broken, articles: [] });
    expect(fileNote(failed)).toBe("The quote is never closed. Line 7.");
  });

  it("says what it holds, what waits, what is odd and where its bytes were before", () => {
    const earlier = [{ importNumber: 3, name: "a.txt", isUndone: true, isThisImport: false, articles: [] }];
    const odd = file("a.txt", { articles: [article(true), article()], warnings: [skipped], earlier });
    expect(fileNote(odd)).toBe(
      "2 articles · 1 to decide · 1 warning · same bytes as in import 3, undone since · 2.0 KB",
    );
    expect(fileNote(file("a.txt", { state: "received", articles: [] }))).toBe("being read");
  });
});

describe("fileRows", () => {
  const files = [
    file("a.txt"),
    file("b.html", { containerName: "march.zip" }),
    file("c.txt", { warnings: [skipped] }),
    file("d.pdf", { containerName: "march.zip", state: "failed", problem: broken, articles: [] }),
    file("e.txt", { articles: [article(true)] }),
  ];

  it("puts the files of an archive together under its name", () => {
    expect(fileRows(files, "all").map(({ name }) => name)).toEqual([
      "a.txt",
      "march.zip",
      "b.html",
      "d.pdf",
      "c.txt",
      "e.txt",
    ]);
    expect(fileRows(files, "all")[1]).toMatchObject({ kind: "archive", note: "2 files, 1 unusable" });
  });

  it("lists problems alone, and what waits for a decision", () => {
    const names = (only: "problems" | "undecided") => fileRows(files, only).map(({ name }) => name);
    expect(names("problems")).toEqual(["c.txt", "march.zip", "d.pdf"]);
    expect(names("undecided")).toEqual(["e.txt"]);
    expect(countFiles(files)).toEqual({ all: 5, problems: 2, undecided: 1 });
  });

  it("tells how each stands", () => {
    const standings = fileRows(files, "all").map((row) => (row.kind === "file" ? row.standing : "-"));
    expect(standings).toEqual(["planned", "-", "planned", "failed", "warned", "undecided"]);
  });
});
