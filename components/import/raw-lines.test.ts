import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planPlainFile as planFile } from "#lib/ingest/testing/plan-plain-file.ts";
import { rawLines } from "./raw-lines.ts";

function planned(name: string) {
  const result = planFile(readFileSync(`seeds/${name}`), name);
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

function whole(text: string) {
  return { startUtf16: 0, endUtf16: text.length };
}

describe("rawLines", () => {
  it("shows every character that is not white space once, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", "\r", "🌊") }), (text) => {
        const shown = rawLines(text, whole(text), null).flatMap((line) =>
          line.pieces.map((piece) => piece.text),
        );
        expect(shown.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
    );
  });

  it("numbers lines as an editor does, in any part of the text", () => {
    const text = "one\r\ntwo\n\nfour\rfive";
    expect(rawLines(text, whole(text), null).map(({ number, pieces }) => [number, pieces[0]?.text])).toEqual([
      [1, "one"],
      [2, "two"],
      [3, undefined],
      [4, "four"],
      [5, "five"],
    ]);
    expect(rawLines(text, { startUtf16: 10, endUtf16: text.length }, null)[0]).toMatchObject({ number: 4 });
  });

  it("marks the pieces of a plan: removed by rule, caption, title, date", () => {
    const { text, articles } = planned("01-northline-dam-leaked.txt");
    const article = articles[0];
    if (article === undefined) throw new Error("there is no article");
    const pieces = rawLines(text, whole(text), article).flatMap((line) => line.pieces);
    const removed = new Set(
      pieces.filter((piece) => piece.removedBy !== null).map((piece) => piece.removedBy),
    );
    expect(removed).toContain("navigation");
    expect(pieces.filter((piece) => piece.keptAs === "caption").length).toBe(article.captions.length);
    const title = pieces.find((piece) => piece.readAs.includes("title"));
    expect(title?.text.trim()).toBe(article.title);
    const date = pieces.find((piece) => piece.readAs.includes("date"));
    expect(date?.removedBy).toBeNull();
    expect(date?.text).toContain(article.publishedStated ?? "-");
  });

  it("leaves exactly the body unmarked", () => {
    const { text, articles } = planned("05-valley-archive.txt");
    for (const article of articles) {
      const span = { startUtf16: article.rawStartUtf16, endUtf16: article.rawEndUtf16 };
      const kept = rawLines(text, span, article)
        .flatMap((line) => line.pieces)
        .filter(
          ({ removedBy, keptAs, readAs }) => removedBy === null && keptAs === null && readAs.length === 0,
        );
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
    const all = rawLines(text, whole(text), article);
    const cut = all[Math.floor(all.length / 2)]?.startUtf16 ?? 0;
    const parts = [
      ...rawLines(text, { startUtf16: 0, endUtf16: cut }, article),
      ...rawLines(text, { startUtf16: cut, endUtf16: text.length }, article),
    ];
    expect(parts).toEqual(all);
  });
});
