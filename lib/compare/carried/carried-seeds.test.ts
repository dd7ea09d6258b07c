/**
 * The demo's texts, and the real documents of the shared folder where it is beside this checkout: where one has a place of
 * another, and how many words differ there, as kept of the pair and as aligning the two anew would say.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TextSpan } from "#lib/compare/align-rows.ts";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { fitPassage } from "#lib/compare/testing/fit-passage.ts";
import { withWording } from "#lib/compare/testing/with-wording.ts";
import { countChangedWords, readStretch } from "#lib/compare/word-changes.ts";
import { planPlainFile } from "#lib/ingest/testing/plan-plain-file.ts";
import { tokenize } from "#lib/text/tokens.ts";
import { countChanged } from "./count-changed.ts";
import { type AlignedWords, mapPlace } from "./map-place.ts";

const ROOT = join(import.meta.dirname, "../../..");
const SHARED = join(ROOT, "../shared/seeds");
if (!existsSync(SHARED))
  console.log("../shared/seeds is not beside this checkout: its documents are not mapped.");

/** An end so far from every change did not change; with so few changes no end costs less to leave out than to keep. */
const FROM_CHANGES_UTF16 = 40;
const MOST_CHANGED = 3;

function bodiesIn(folder: string): string[] {
  const texts = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return texts.flatMap((file) => {
    const planned = planPlainFile(readFileSync(join(folder, file)), file);
    return planned.ok ? planned.plan.articles.map(({ body }) => body) : [];
  });
}

function isFarFrom(atUtf16: number, { changes }: AlignedWords): boolean {
  return changes.every(
    ({ aStartUtf16, aEndUtf16 }) =>
      atUtf16 < aStartUtf16 - FROM_CHANGES_UTF16 || atUtf16 > aEndUtf16 + FROM_CHANGES_UTF16,
  );
}

/** From every fifth word of the passage to every fifth behind it. */
function placesOf(a: string, aligned: AlignedWords): TextSpan[] {
  const words = tokenize(a).filter(
    ({ startUtf16, endUtf16 }) => startUtf16 >= aligned.aStartUtf16 && endUtf16 <= aligned.aEndUtf16,
  );
  const some = words.filter((_, at) => at % 5 === 0);
  return some.flatMap(({ startUtf16 }, at) =>
    some
      .slice(at + 2, at + 24)
      .map(({ endUtf16 }) => ({ startUtf16, endUtf16 }))
      .filter((place) => isFarFrom(place.startUtf16, aligned) && isFarFrom(place.endUtf16, aligned)),
  );
}

function* alignedIn(bodies: readonly string[]) {
  for (const [at, a] of bodies.entries()) {
    for (const b of bodies.slice(at + 1)) {
      for (const { wording, ...passage } of withWording(a, b, compareTexts(a, b).passages))
        yield { texts: { a, b }, aligned: { ...passage, ...wording } };
    }
  }
}

describe.each([
  ["demo", join(ROOT, "seeds"), 5],
  ...(existsSync(SHARED) ? ([["shared folder", SHARED, 0]] as const) : []),
] as const)("the texts of the %s", (_, folder, leastChanged) => {
  it("have each other’s places where a fit to the word has them, with the same number of changed words", () => {
    let [told, changed] = [0, 0];
    for (const { texts, aligned } of alignedIn(bodiesIn(folder))) {
      const { a, b } = texts;
      const there = b.slice(aligned.bStartUtf16, aligned.bEndUtf16);
      for (const place of placesOf(a, aligned)) {
        const found = mapPlace(texts, aligned, place);
        if (found === null) throw new Error("a place outside its passage");
        const words = countChanged({ body: a, place }, { body: b, place: found }, [aligned]);
        if (words > MOST_CHANGED) continue;
        told += 1;
        changed += words;
        const fitted = fitPassage(a.slice(place.startUtf16, place.endUtf16), there);
        expect(fitted && b.slice(found.startUtf16, found.endUtf16)).toBe(
          fitted && there.slice(fitted.startUtf16, fitted.endUtf16),
        );
        const [onA, onB] = [
          readStretch(a, place.startUtf16, place.endUtf16),
          readStretch(b, found.startUtf16, found.endUtf16),
        ];
        expect(words).toBe(countChangedWords(onA, onB));
      }
    }
    expect(told).toBeGreaterThan(100);
    expect(changed).toBeGreaterThanOrEqual(leastChanged);
  });
});
