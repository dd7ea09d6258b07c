import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffVersions, type VersionRow } from "./diff-versions.ts";

const one = "The gate was shut at noon by two men from the water board.";
const two = "About 1,200 people live below the weir, the council said.";
const three = "Nobody had read the gauge since Friday.";

const kinds = (rows: readonly VersionRow[]) => rows.map(({ kind }) => kind);

describe("diffVersions", () => {
  it("pairs a changed paragraph with what it was and names what the change touches", () => {
    const rows = diffVersions(
      [one, two, three].join("\n\n"),
      [one, two.replace("1,200", "2,100"), three].join("\n\n"),
    );
    expect(kinds(rows)).toEqual(["same", "changed", "same"]);
    const changed = rows[1];
    if (changed?.kind !== "changed") throw new Error("the second row is not a change");
    expect(changed.changes.map(({ touches }) => touches)).toEqual([["number"]]);
  });

  it("tells what came and what went", () => {
    const added = "A crane is on its way from the harbour and will be there tonight.";
    expect(kinds(diffVersions([one, three].join("\n\n"), [one, added, three].join("\n\n")))).toEqual([
      "same",
      "added",
      "same",
    ]);
    expect(kinds(diffVersions([one, added, three].join("\n\n"), [one, three].join("\n\n")))).toEqual([
      "same",
      "removed",
      "same",
    ]);
    expect(kinds(diffVersions(one, added))).toEqual(["removed", "added"]);
  });

  it("finds nothing changed in the same text", () => {
    const text = [one, two, two, three].join("\n\n");
    expect(kinds(diffVersions(text, text))).toEqual(["same", "same", "same", "same"]);
  });

  it("puts every paragraph of both texts in exactly one row, in order", () => {
    const paragraph = fc.constantFrom(one, two, three, two.replace("live", "lived"), "🌊 مرحبا", "Short.");
    const body = fc.array(paragraph, { minLength: 1, maxLength: 12 }).map((all) => all.join("\n\n"));
    fc.assert(
      fc.property(body, body, (before, after) => {
        const rows = diffVersions(before, after);
        const old = rows.flatMap((row) =>
          "before" in row ? [before.slice(row.before.startUtf16, row.before.endUtf16)] : [],
        );
        const fresh = rows.flatMap((row) =>
          "after" in row ? [after.slice(row.after.startUtf16, row.after.endUtf16)] : [],
        );
        expect(old.join("\n\n")).toBe(before);
        expect(fresh.join("\n\n")).toBe(after);
        for (const row of rows)
          if (row.kind === "same")
            expect(before.slice(row.before.startUtf16, row.before.endUtf16)).toBe(
              after.slice(row.after.startUtf16, row.after.endUtf16),
            );
      }),
    );
  });
});
