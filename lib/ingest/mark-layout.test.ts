import { describe, expect, it } from "vitest";
import { planSource } from "./plan-source.ts";
import { plainSource } from "./read-source.ts";
import type { LayoutRole, LayoutSpan } from "./source-text.ts";

type Block = readonly [text: string, role: LayoutRole, rule: string];

/** A text of one block a line, with a span for each. */
function laidOut(blocks: readonly Block[]) {
  let from = 0;
  const layout = blocks.map(([text, role, rule]): LayoutSpan => {
    const span = { rawStartUtf16: from, rawEndUtf16: from + text.length, role, rule };
    from += text.length + 1;
    return span;
  });
  const text = blocks.map(([block]) => block).join("\n");
  return { ...plainSource("utf-8", text), format: "html" as const, layout };
}

function planned(blocks: readonly Block[]) {
  const result = planSource(laidOut(blocks), "page.html");
  if (!result.ok) throw new Error(result.error.message);
  return result.plan.articles;
}

const PROSE = "The ferry stayed in port for a third day while divers looked for the lost rudder.";
const MORE = "Its captain, who has crossed the sound for thirty years, said he had never lost one before.";

describe("what a format says of its blocks", () => {
  it("removes furniture by its rule and reads titles, captions and notes", () => {
    const [article] = planned([
      [
        "Harbour news and much more from all of the islands, every day of the week, all year.",
        "furniture",
        "navigation",
      ],
      ["Ferry stays in port", "title", "heading of the article"],
      [PROSE, "article", "article"],
      ["The ferry at its quay", "caption", "caption element"],
      ["This report was put right on Monday.", "note", "note element"],
      [MORE, "article", "article"],
    ]);
    expect(article?.title).toBe("Ferry stays in port");
    expect(article?.evidence.title?.rule).toBe("heading of the article");
    expect(article?.body).toBe(`${PROSE}\n\n${MORE}`);
    expect(article?.captions.map(({ text }) => text)).toEqual(["The ferry at its quay"]);
    expect(article?.notes.map(({ text }) => text)).toEqual(["This report was put right on Monday."]);
    expect(article?.removed.map(({ rule }) => rule)).toEqual(["navigation"]);
  });

  it("keeps short lines of the article that would be a menu by their shape", () => {
    const menu = ["Home", "News", "World", "Video", "More", "Contact"];
    const [article] = planned([
      ["Ferry stays in port", "title", "heading"],
      ...menu.map((text): Block => [text, "article", "article"]),
      [PROSE, "article", "article"],
      ["News", "heading", "heading"],
    ]);
    expect(article?.body.split("\n\n")).toEqual([...menu, PROSE, "News"]);
  });

  it("still drops what is furniture by its wording inside the article", () => {
    const [article] = planned([
      [PROSE, "article", "article"],
      ["Share this on Facebook", "article", "article"],
      [MORE, "article", "article"],
    ]);
    expect(article?.body).toBe(`${PROSE}\n\n${MORE}`);
    expect(article?.removed.map(({ rule }) => rule)).toEqual(["sharing"]);
  });

  it("keeps a title that furniture above it prints too", () => {
    const [article] = planned([
      ["A ferry stays in port for days", "furniture", "navigation"],
      ["A ferry stays in port for days", "title", "heading"],
      [PROSE, "article", "article"],
    ]);
    expect([article?.title, article?.evidence.title?.rule]).toEqual([
      "A ferry stays in port for days",
      "heading",
    ]);
  });

  it("never splits an article at dates that stand in furniture", () => {
    const rail = [1, 2, 3].flatMap((day): Block[] => [
      ["A story of another day", "furniture", "related links"],
      [`March ${4 - day}, 2031`, "furniture", "related links"],
      [`${PROSE} ${MORE} ${PROSE}`, "furniture", "related links"],
    ]);
    expect(
      planned([["Ferry stays in port", "title", "heading"], [PROSE, "article", "article"], ...rail]),
    ).toHaveLength(1);
  });

  it("takes each line of a format with blocks for a block, whatever its width", () => {
    const lines = [PROSE, MORE, PROSE, MORE].map((text) => text.slice(0, 78));
    const [article] = planned(lines.map((text): Block => [text, "article", "article"]));
    expect(article?.body.split("\n\n")).toHaveLength(4);
  });
});
