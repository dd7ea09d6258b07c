import { describe, expect, it } from "vitest";
import { fileNote, fileRows } from "./file-rows.ts";

type Listed = Parameters<typeof fileNote>[0];

function file(name: string, part: Partial<Listed> = {}): Listed {
  return {
    id: name,
    name,
    state: "planned",
    problem: null,
    warnings: [],
    articleCount: 1,
    undecidedCount: 0,
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
    const failed = file("a.csv", { state: "failed", problem: broken, articleCount: 0 });
    expect(fileNote(failed)).toBe("The quote is never closed. Line 7.");
  });

  it("says what it holds, what waits, what is odd and where its bytes were before", () => {
    const earlier = [{ importNumber: 3, name: "a.txt", isUndone: true, isThisImport: false, articles: [] }];
    const odd = file("a.txt", { articleCount: 2, undecidedCount: 1, warnings: [skipped], earlier });
    expect(fileNote(odd)).toBe(
      "2 articles · 1 to decide · 1 warning · same bytes as in import 3, undone since · 2.0 KB",
    );
    expect(fileNote(file("a.txt", { state: "received", articleCount: 0 }))).toBe("being read");
  });
});

describe("fileRows", () => {
  const files = [
    file("a.txt"),
    file("b.html", { containerName: "march.zip" }),
    file("d.pdf", { containerName: "march.zip", state: "failed", problem: broken, articleCount: 0 }),
    file("c.txt", { warnings: [skipped] }),
    file("e.txt", { undecidedCount: 1 }),
  ];
  const archives = [{ name: "march.zip", files: 410, failed: 1 }];

  it("puts an archive's name before the files of it that are on the page", () => {
    const rows = fileRows(files, archives);
    expect(rows.map(({ name }) => name)).toEqual(["a.txt", "march.zip", "b.html", "d.pdf", "c.txt", "e.txt"]);
    expect(rows[1]).toMatchObject({ kind: "archive", note: "410 files, 1 unusable" });
    expect(fileRows(files.slice(2), archives).map(({ name }) => name)).toEqual([
      "march.zip",
      "d.pdf",
      "c.txt",
      "e.txt",
    ]);
  });

  it("tells how each stands", () => {
    const standings = fileRows(files, archives).map((row) => (row.kind === "file" ? row.standing : "-"));
    expect(standings).toEqual(["planned", "-", "planned", "failed", "warned", "undecided"]);
  });
});
