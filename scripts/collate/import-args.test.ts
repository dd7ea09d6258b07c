import { describe, expect, it } from "vitest";
import { parseImportArgs } from "#scripts/collate/import-args.ts";

describe("parseImportArgs", () => {
  it("reads files and options in any order", () => {
    expect(
      parseImportArgs(["a.txt", "--project", "dam", "b.zip", "--commit", "--as", "a@b.example"]),
    ).toEqual({
      files: ["a.txt", "b.zip"],
      project: "dam",
      email: "a@b.example",
      isCommit: true,
    });
    expect(parseImportArgs(["--project", "dam", "a.txt"])).toMatchObject({ email: null, isCommit: false });
  });

  it.each([
    [[]],
    [["a.txt"]],
    [["--project", "dam"]],
    [["a.txt", "--project"]],
    [["a.txt", "--project", "--commit"]],
    [["a.txt", "--project", "a", "--project", "b"]],
    [["a.txt", "--project", "a", "--what"]],
  ])("refuses %j", (args) => {
    expect(parseImportArgs(args)).toBeNull();
  });
});
