import { describe, expect, it } from "vitest";
import { NO_CAPTURE } from "#lib/data/import/capture.ts";
import { articleToCome } from "#lib/data/import/corrections.ts";
import type { PlannedArticleView } from "#lib/data/import/read-import-file.ts";
import { planPlainFile } from "#lib/ingest/testing/plan-plain-file.ts";
import type { FileLine } from "#lib/text/file-lines.ts";
import { wholeText } from "#lib/text/text-pieces.ts";
import { textWindow } from "#lib/text/text-window.ts";
import { planView } from "./plan-view.ts";

const text =
  "\nA gate is found open\n\nThe keeper found the gate open at dawn and wrote it down in the book he keeps.\n";

/** The first article as a screen of that format tells it, of whose text that much was read. */
function firstCard(format: string, fileLines?: FileLine[], readUtf16 = Number.POSITIVE_INFINITY) {
  const result = planPlainFile(new TextEncoder().encode(text), "gate.txt");
  if (!result.ok) throw new Error(result.error.message);
  const articles = result.plan.articles.map(({ body, bodyMap: _, ...plan }): PlannedArticleView => {
    const planned = { ...plan, body: { text: body.slice(0, readUtf16), lengthUtf16: body.length } };
    const toCome = articleToCome(planned, {}, NO_CAPTURE);
    const known = { known: [], here: [], needsDecision: false, copyHere: null, nearHere: [] };
    const row = { plannedId: "p", revision: 1, isIncluded: true, articleId: null, corrections: {} };
    return { ...row, ...known, planned, toCome };
  });
  const startsUtf16 = articles.map(({ planned }) => planned.rawStartUtf16);
  const shown = { text: wholeText(text, fileLines), window: textWindow(text, 0), articles, startsUtf16 };
  return planView({ format, capture: NO_CAPTURE }, shown).cards[0];
}

const titleRead = (format: string, fileLines?: FileLine[]) => firstCard(format, fileLines)?.read.title;

it("shows of a text that is cut no word that may not be whole, and says that it goes on", () => {
  const cut = "The keeper found the ga".length;
  expect(firstCard("text", undefined, cut)?.body).toMatchObject({
    text: "The keeper found the …",
    isCut: true,
  });
  const whole = "The keeper found the gate open at dawn and wrote it down in the book he keeps.";
  expect(firstCard("text")?.body).toMatchObject({ text: whole, isCut: false });
});

describe("where a value was read", () => {
  it("is its line, in a text whose lines are the file's", () => {
    expect(titleRead("text")?.place).toEqual({ line: 2, startUtf16: 1 });
  });

  it.each(["csv", "json"])("is no line of a file's words where its lines are others: %s", (format) => {
    expect(titleRead(format)?.place).toEqual({ line: null, startUtf16: 1 });
  });

  it.each(["csv", "json", "feed"])("is the file's line where that was told: %s", (format) => {
    expect(titleRead(format, [{ atUtf16: 1, line: 214 }])?.place).toEqual({ line: 214, startUtf16: 1 });
    expect(titleRead(format, [{ atUtf16: 24, line: 215 }])?.place).toEqual({ line: null, startUtf16: 1 });
  });
});
