/** What holds of every plan, whatever is in the file. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlannedArticle, placeOf, type RawSpan } from "./planned-article.ts";
import { planPlainFile as planFile } from "./testing/plan-plain-file.ts";

const PROSE = [
  "The river rose through the night and by the morning it had taken the old bridge and the mill.",
  "Nobody had been told to leave, said Jo Roe, who keeps the lock and had been up since three o’clock.",
  "שני סירות יצאו עם שחר מבית הספר ומצאו מנורות בחלונות של רחוב הקליפה, אמרה ראש העיר אתמול.",
  "Lamps in the window 🕯️ if you need\u00a0a boat, two lamps 🕯️🕯️ if someone is hurt, e\u0301crit-elle.",
];
const LABELS = [
  "Title",
  "March 14, 2031",
  "By Jo Roe",
  "Home",
  "*****",
  "FILE - x",
  "[a](#) b",
  "(see — DM)",
  "\u00a0x\u00a0 y",
  "🕯️",
];

const line = fc.oneof(fc.constantFrom(...PROSE), fc.constantFrom(...LABELS), fc.constant(""));
const page = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\r\n"))
  .map(([lines, end]) => Buffer.from(lines.join(end)));
const anyBytes = fc.uint8Array({ maxLength: 300 });

function runsAreFaithful(text: string, { body, bodyMap }: PlannedArticle): void {
  let bodyEnd = 0;
  let rawEnd = 0;
  for (const { bodyStartUtf16, rawStartUtf16, lengthUtf16 } of bodyMap) {
    expect(rawStartUtf16).toBeGreaterThanOrEqual(rawEnd);
    expect(body.slice(bodyEnd, bodyStartUtf16)).toMatch(/^(?: |\n\n|)$/);
    bodyEnd = bodyStartUtf16 + lengthUtf16;
    rawEnd = rawStartUtf16 + lengthUtf16;
    expect(body.slice(bodyStartUtf16, bodyEnd)).toBe(text.slice(rawStartUtf16, rawEnd));
  }
  expect(bodyEnd).toBe(body.length);
}

/** Every part of the article's raw span once: in the body, or named as something else. */
function accountedSpans({ bodyMap, captions, notes, removed, evidence }: PlannedArticle): RawSpan[] {
  const runs = bodyMap.map(({ rawStartUtf16, lengthUtf16 }) => ({
    rawStartUtf16,
    rawEndUtf16: rawStartUtf16 + lengthUtf16,
  }));
  const title = placeOf(evidence.title);
  return [...runs, ...captions, ...notes, ...removed, ...(title === null ? [] : [title])].sort(
    (a, b) => a.rawStartUtf16 - b.rawStartUtf16,
  );
}

function everythingIsAccountedFor(text: string, article: PlannedArticle): void {
  let from = article.rawStartUtf16;
  for (const { rawStartUtf16, rawEndUtf16 } of accountedSpans(article)) {
    expect(rawStartUtf16).toBeGreaterThanOrEqual(from);
    expect(text.slice(from, rawStartUtf16).trim()).toBe("");
    from = rawEndUtf16;
  }
  expect(text.slice(from, article.rawEndUtf16).trim()).toBe("");
}

describe("planFile", () => {
  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes, page), (bytes) => {
        const result = planFile(bytes, "x.txt");
        expect(result.ok ? result.plan.articles.length : result.error.message.length).toBeGreaterThan(0);
      }),
    );
  });

  it("maps every body character to its raw text, and accounts once for every part of it", () => {
    fc.assert(
      fc.property(page, (bytes) => {
        const result = planFile(bytes, "x.txt");
        if (!result.ok) return;
        for (const article of result.plan.articles) {
          runsAreFaithful(result.plan.text, article);
          everythingIsAccountedFor(result.plan.text, article);
        }
      }),
    );
  });

  it("gives articles that follow one another inside the text", () => {
    fc.assert(
      fc.property(page, (bytes) => {
        const result = planFile(bytes, "x.txt");
        if (!result.ok) return;
        let from = 0;
        for (const { rawStartUtf16, rawEndUtf16 } of result.plan.articles) {
          expect(rawStartUtf16).toBeGreaterThanOrEqual(from);
          from = rawEndUtf16;
        }
        expect(from).toBeLessThanOrEqual(result.plan.text.length);
      }),
    );
  });

  it("plans the same bytes the same way", () => {
    fc.assert(
      fc.property(page, (bytes) => {
        expect(planFile(bytes, "x.txt")).toEqual(planFile(bytes, "x.txt"));
      }),
      { numRuns: 20 },
    );
  });
});
