import { expect, test } from "vitest";
import { originWords, type ReuseHere, reuseByArticle, sharedStretch } from "./reuse-here.ts";

function passage(reuseId: string, articleId: string, length: number, datedOn: string | null): ReuseHere {
  const other = { articleId, title: articleId, sourceName: null, datedOn };
  return { reuseId, kind: "verbatim", startUtf16: 0, endUtf16: length, other };
}

test("one entry an article with its longest passage, the earliest first, undated last", () => {
  const entries = reuseByArticle([
    passage("1", "undated", 10, null),
    passage("2", "late", 10, "2031-03-16"),
    passage("3", "early", 10, "2031-03-14"),
    passage("4", "late", 40, "2031-03-16"),
  ]);
  expect(
    entries.map(({ other, passage: longest, passages }) => [other.articleId, longest.reuseId, passages]),
  ).toEqual([
    ["early", "3", 1],
    ["late", "4", 2],
    ["undated", "1", 1],
  ]);
});

test("the stretch that others carry lies within the paragraph", () => {
  const paragraph = { startUtf16: 100, endUtf16: 200 };
  const span = (startUtf16: number, endUtf16: number) => ({ startUtf16, endUtf16 });
  expect(sharedStretch(paragraph, [span(120, 150), span(140, 260), span(0, 100)])).toEqual(span(120, 200));
  expect(sharedStretch(paragraph, [span(200, 260)])).toBeNull();
});

test("text origins are counted in words", () => {
  expect([originWords(1), originWords(2)]).toEqual(["1 text origin", "2 text origins"]);
});
