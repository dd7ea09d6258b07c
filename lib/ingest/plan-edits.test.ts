/** What a person changes in a plan: splits moved, lines taken out and put back. */

import { describe, expect, it } from "vitest";
import type { PlanEdits } from "./plan-edits.ts";
import { NO_EDITS } from "./plan-edits.ts";
import { type FilePlan, planSource } from "./plan-source.ts";
import type { RawSpan } from "./planned-article.ts";
import { plainSource } from "./read-source.ts";
import type { SourceText } from "./source-text.ts";
import { articleStarts, listSplitPoints } from "./split-points.ts";

const P1 = "The river rose through the night and by the morning it had taken the old bridge and the mill.";
const P2 =
  "Nobody had been told to leave, said Jo Roe, who keeps the lock and had been up since three o’clock in the morning.";
const P3 = "Two boats went out from the school and found lamps in the windows of Bark Lane, still burning.";

const ARCHIVE = [
  "First the bridge",
  "",
  "April 2, 2031",
  "",
  P1,
  "",
  P2,
  "",
  "Then the mill",
  "",
  "March 20, 2031",
  "",
  "Share this article",
  "",
  P2,
  "",
  P3,
  "",
].join("\r\n");

function plan(source: SourceText, edits: Partial<PlanEdits> = {}): FilePlan {
  const result = planSource(source, "archive.txt", { edits: { ...NO_EDITS, ...edits } });
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

const source = plainSource("utf-8", ARCHIVE);
const spanOf = (line: string, from = 0): RawSpan => {
  const rawStartUtf16 = ARCHIVE.indexOf(line, from);
  return { rawStartUtf16, rawEndUtf16: rawStartUtf16 + line.length };
};
const second = ARCHIVE.indexOf("Then the mill");
const bodies = ({ articles }: FilePlan) => articles.map(({ body }) => body.split("\n\n"));

describe("splits set by hand", () => {
  it("are the same plan when nothing is changed", () => {
    const found = plan(source);
    expect(articleStarts(found)).toEqual([0, second]);
    expect(planSource(source, "archive.txt")).toEqual({ ok: true, plan: found });
    expect(plan(source, { startsUtf16: articleStarts(found) })).toEqual(found);
  });

  it("are found among the places offered", () => {
    const { startsUtf16 } = listSplitPoints(ARCHIVE);
    for (const start of articleStarts(plan(source))) expect(startsUtf16).toContain(start);
  });

  it("merge two articles when one is left out", () => {
    const [article] = plan(source, { startsUtf16: [0] }).articles;
    expect([article?.title, article?.rawEndUtf16]).toEqual(["First the bridge", ARCHIVE.length]);
    expect(article?.body).toContain(P3);
  });

  it("add an article where one is added, in whatever order they come", () => {
    const added = plan(source, { startsUtf16: [ARCHIVE.indexOf(P3), 0, second] });
    expect(bodies(added)).toEqual([[P1, P2], [P2], [P3]]);
    expect(added.articles.map(({ title }) => title)).toEqual([
      "First the bridge",
      "Then the mill",
      "archive",
    ]);
  });

  it("move to the start of their line", () => {
    const moved = plan(source, { startsUtf16: [3, second + 4, second - 1] });
    expect(articleStarts(moved)).toEqual([0, second]);
  });

  it("take what stands above the first one with it", () => {
    const moved = plan(source, { startsUtf16: [second] });
    expect(moved.articles.map(({ rawStartUtf16, rawEndUtf16 }) => [rawStartUtf16, rawEndUtf16])).toEqual([
      [0, ARCHIVE.length],
    ]);
  });

  it("cut a paragraph of wrapped lines", () => {
    const lines = `${P1} ${P2} ${P3} ${P1}`.replace(/(.{1,70})(?: |$)/g, "$1\n");
    const wrapped = plainSource("utf-8", lines);
    const place = lines.split("\n").slice(0, 3).join("\n").length + 1;
    const { articles } = plan(wrapped, { startsUtf16: [0, place] });
    expect(articles.map(({ body }) => body).join(" ")).toBe(`${P1} ${P2} ${P3} ${P1}`);
    expect(articles[1]?.rawStartUtf16).toBe(place);
  });

  it("say which of them has no text below it, and lose none of its lines", () => {
    const place = spanOf("Share this article").rawStartUtf16;
    const split = plan(source, { startsUtf16: [0, second, place, ARCHIVE.indexOf(P2, place)] });
    expect(split.articles.map(({ rawEndUtf16 }) => rawEndUtf16).slice(0, 1)).toEqual([
      ARCHIVE.indexOf(P2, place),
    ]);
    expect(bodies(split)).toEqual([
      [P1, P2],
      [P2, P3],
    ]);
    expect(split.articles[0]?.removed.map(({ rule }) => rule)).toEqual([
      "date line",
      "no article text",
      "no article text",
      "no article text",
    ]);
    expect(split.warnings.map(({ code, line }) => [code, line])).toEqual([
      ["other", 9],
      ["other", 13],
    ]);
  });
});

describe("lines taken out and put back", () => {
  it("takes whole lines out, named so", () => {
    const { articles } = plan(source, { takenOut: [{ ...spanOf("Nobody had been") }] });
    expect(articles.map(({ body }) => body.split("\n\n"))).toEqual([[P1], [P2, P3]]);
    expect(articles[0]?.removed.at(-1)).toEqual({ ...spanOf(P2), rule: "taken out by hand" });
  });

  it("reads nothing from a line taken out, and looks for the title anew", () => {
    const { articles } = plan(source, {
      takenOut: [spanOf("First the bridge"), spanOf("April 2, 2031")],
      startsUtf16: [0, second],
    });
    expect([articles[0]?.title, articles[0]?.publishedOn]).toEqual(["archive", null]);
  });

  it("takes a line out of the middle of a wrapped paragraph, which stays one", () => {
    const lines = `${P1} ${P2} ${P3} ${P1}`.replace(/(.{1,70})(?: |$)/g, "$1\n").split("\n");
    const text = lines.join("\n");
    const from = text.indexOf(lines[2] ?? "") + 5;
    const edits = { takenOut: [{ rawStartUtf16: from, rawEndUtf16: from + 2 }] };
    const [article] = plan(plainSource("utf-8", text), edits).articles;
    expect(article?.body).toBe(lines.toSpliced(2, 1).join(" ").trim());
    expect(article?.removed).toEqual([
      {
        rawStartUtf16: text.indexOf(lines[2] ?? ""),
        rawEndUtf16: text.indexOf(lines[2] ?? "") + (lines[2] ?? "").length,
        rule: "taken out by hand",
      },
    ]);
  });

  it("puts a removed line back at its place, and keeps what was read from it", () => {
    const { articles } = plan(source, { putBack: [spanOf("Share this article"), spanOf("April 2, 2031")] });
    expect(bodies({ ...plan(source), articles })).toEqual([
      ["April 2, 2031", P1, P2],
      ["Share this article", P2, P3],
    ]);
    expect(articles[0]?.publishedOn).toBe("2031-04-02");
    expect(articles.flatMap(({ removed }) => removed.map(({ rule }) => rule))).toEqual(["date line"]);
  });

  it("puts back the date a paragraph opens with, and the mark-up of a link", () => {
    const text = `8 February 2031 – ${P1.replace("old bridge", "[old bridge](#)")}`;
    const [found] = plan(plainSource("utf-8", text)).articles;
    expect(found?.body).toBe(P1);
    const [article] = plan(plainSource("utf-8", text), { putBack: found?.removed ?? [] }).articles;
    expect([article?.body, article?.publishedOn, article?.removed]).toEqual([text, "2031-02-08", []]);
  });

  it("lets a line taken out stay out, though it is put back as well", () => {
    const span = spanOf(P2);
    const { articles } = plan(source, { putBack: [span], takenOut: [span] });
    expect(articles[0]?.body).toBe(P1);
  });

  it("puts nothing back that no rule removed", () => {
    expect(plan(source, { putBack: [spanOf("First the bridge"), spanOf(P1)] })).toEqual(plan(source));
  });
});
