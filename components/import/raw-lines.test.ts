import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planPlainFile as planFile } from "#lib/ingest/testing/plan-plain-file.ts";
import { lineNumberAt } from "#lib/text/line-number.ts";
import { type RawLine, type RawPart, rawLines } from "./raw-lines.ts";
import { type MarkedParts, rawMarksOf } from "./raw-marks.ts";

function planned(name: string) {
  const result = planFile(readFileSync(`seeds/${name}`), name);
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

const whole = (text: string) => ({ text, startUtf16: 0, firstLine: 1, fileLines: null });

/** The lines of [from, to) of a text, as a screen that shows this part alone has them. */
function linesOf(text: string, article: MarkedParts, from = 0, to = text.length): RawLine[] {
  const part = {
    text: text.slice(from, to),
    startUtf16: from,
    firstLine: lineNumberAt(text, from),
    fileLines: null,
  };
  return rawLines(part, rawMarksOf(article));
}

describe("rawLines", () => {
  it("name the file's lines where they are told, none where they are not, and else the text's own", () => {
    const text = "Gate\n\nFirst.\nSecond.\n";
    const fileLines = [
      { atUtf16: 0, line: 214 },
      { atUtf16: 6, line: 215 },
    ];
    const named = (part: RawPart) => rawLines(part, []).map(({ number, fileLine }) => [number, fileLine]);
    expect(named({ ...whole(text), fileLines })).toEqual([
      [1, 214],
      [2, null],
      [3, 215],
      [4, null],
    ]);
    const rest = { text: text.slice(6), startUtf16: 6, firstLine: 3, fileLines: fileLines.slice(1) };
    expect(named(rest)).toEqual([
      [3, 215],
      [4, null],
    ]);
    expect(named(whole(text)).every(([number, fileLine]) => number === fileLine)).toBe(true);
  });

  it("shows every character that is not white space once, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", "\r", "🌊") }), (text) => {
        const shown = rawLines(whole(text), []).flatMap((line) => line.pieces.map((piece) => piece.text));
        expect(shown.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
    );
  });

  it("numbers lines as an editor does, in any part of the text", () => {
    const text = "one\r\ntwo\n\nfour\rfive";
    expect(rawLines(whole(text), []).map(({ number, pieces }) => [number, pieces[0]?.text])).toEqual([
      [1, "one"],
      [2, "two"],
      [3, undefined],
      [4, "four"],
      [5, "five"],
    ]);
    expect(lineNumberAt(text, 10)).toBe(4);
  });

  it("parts lines at a page's end, which no editor counts", () => {
    const lines = rawLines(whole("one\ftwo\nthree"), []);
    expect(lines.map(({ number, startUtf16 }) => [number, startUtf16])).toEqual([
      [1, 0],
      [1, 4],
      [2, 8],
    ]);
  });

  it("gives a piece the whole removal it is of, and what was read from it before that", () => {
    const removed = [{ rawStartUtf16: 0, rawEndUtf16: 9, rule: "menu" }];
    const date = { rawStartUtf16: 5, rawEndUtf16: 9, rule: "date line" };
    const lines = linesOf("Menu\n2031\nBody", {
      removed,
      captions: [],
      notes: [],
      evidence: { publishedOn: date },
    });
    expect(lines.map(({ labels }) => labels)).toEqual([["menu"], ["date"], []]);
    expect(lines[0]?.pieces[0]?.removal).toEqual({ rawStartUtf16: 0, rawEndUtf16: 9, rule: "menu" });
    expect(lines[1]?.pieces[0]).toMatchObject({ removal: null, readAs: ["date"] });
  });

  it("marks the pieces of a plan: removed by rule, caption, title, date", () => {
    const { text, articles } = planned("01-northline-dam-leaked.txt");
    const article = articles[0];
    if (article === undefined) throw new Error("there is no article");
    const pieces = linesOf(text, article).flatMap((line) => line.pieces);
    const removed = new Set(pieces.map((piece) => piece.removal?.rule));
    expect(removed).toContain("navigation");
    expect(pieces.filter((piece) => piece.keptAs === "caption").length).toBe(article.captions.length);
    const title = pieces.find((piece) => piece.readAs.includes("title"));
    expect(title?.text.trim()).toBe(article.title);
    const date = pieces.find((piece) => piece.readAs.includes("date"));
    expect(date?.removal).toBeNull();
    expect(date?.text).toContain(article.publishedStated ?? "-");
  });

  it("leaves exactly the body unmarked", () => {
    const { text, articles } = planned("05-valley-archive.txt");
    for (const article of articles) {
      const kept = linesOf(text, article, article.rawStartUtf16, article.rawEndUtf16)
        .flatMap((line) => line.pieces)
        .filter(({ removal, keptAs, readAs }) => removal === null && keptAs === null && readAs.length === 0);
      const plain = kept
        .map((piece) => piece.text)
        .join("")
        .replace(/\s/gu, "");
      expect(plain).toBe(article.body.replace(/\s/gu, ""));
    }
  });

  it("gives the same lines in parts as in one", () => {
    const { text, articles } = planned("05-valley-archive.txt");
    const article = articles[1];
    if (article === undefined) throw new Error("there is no second article");
    const all = linesOf(text, article);
    const cut = all[Math.floor(all.length / 2)]?.startUtf16 ?? 0;
    expect([...linesOf(text, article, 0, cut), ...linesOf(text, article, cut)]).toEqual(all);
  });
});
