import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ImportStateChip, type ImportStateChipProps } from "./import-state-chip.tsx";

const wordOf = (props: ImportStateChipProps) =>
  renderToStaticMarkup(createElement(ImportStateChip, props)).replaceAll(/<[^>]+>/g, "");

describe("an import's state", () => {
  it("says that writing it stopped only while it is to be written", () => {
    expect(wordOf({ state: "committing", failure: null })).toBe("being written");
    expect(wordOf({ state: "committing", failure: "The disk was full." })).toBe("writing stopped");
    expect(wordOf({ state: "undone", failure: "The disk was full." })).toBe("undone");
  });
});
