import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "#lib/text/canonical-text.ts";
import { reanchor } from "./reanchor.ts";
import {
  anyEdit,
  asStory,
  type Edit,
  edited,
  markedWords,
  picks,
  type Story,
  storyWords,
  type Told,
  tell,
  wholesale,
} from "./testing/edited-story.ts";

const RUNS = { numRuns: 2_000 };
const PATIENCE_MILLIS = 120_000;

const manyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 5 });

/** An independent reading of what may never differ: letters and digits with their case, in order. */
const lettersOf = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
const isWellFormed = (text: string) => canonicalText(text) === text;

const spanOf = (told: Told, ids: readonly number[]) => {
  const [first, last] = [told.spans.get(ids[0] ?? -1), told.spans.get(ids.at(-1) ?? -1)];
  return first && last ? { startUtf16: first.startUtf16, endUtf16: last.endUtf16 } : null;
};

/** Where the marked words stand, if all of them do, next to each other. */
function trueSpan(story: Story, told: Told, ids: readonly number[]) {
  const isTogether = story.some((sentences) =>
    sentences.some((words) => {
      const at = words.findIndex(({ id }) => id === ids[0]);
      return at !== -1 && ids.every((id, i) => words[at + i]?.id === id);
    }),
  );
  return isTogether ? spanOf(told, ids) : null;
}

function runCase(
  paragraphs: string[][][],
  edits: readonly Edit[],
  marks: readonly (readonly [number, number, number])[],
) {
  const story = asStory(paragraphs);
  const [before, next] = [tell(story), edited(story, edits)];
  const after = tell(next);
  const ids = markedWords(story, marks);
  const spans = ids.flatMap((words) => spanOf(before, words) ?? []);
  fc.pre(spans.length === ids.length);
  const found = reanchor(before.text, after.text, spans);
  return found.map((result, i) => ({
    ...result,
    words: before.text.slice(spans[i]?.startUtf16, spans[i]?.endUtf16),
    before: before.text,
    after: after.text,
    truth: trueSpan(next, after, ids[i] ?? []),
  }));
}

type Span = { startUtf16: number; endUtf16: number };

/** "Valley valley": of a word that was put beside itself nobody can say which one was there before. */
function isSaidTwice(text: string, at: Span | null, truth: Span): boolean {
  if (at === null) return false;
  const written = ({ startUtf16, endUtf16 }: Span) => text.slice(startUtf16, endUtf16).toLowerCase();
  const [first, second] = at.startUtf16 < truth.startUtf16 ? [at, truth] : [truth, at];
  return written(at) === written(truth) && second.startUtf16 === first.endUtf16 + 1;
}

const place = (span: Span | null) => (span === null ? null : `${span.startUtf16}–${span.endUtf16}`);

describe("reanchor, for any edits", () => {
  it("finds everything as it was in an unchanged text", () => {
    fc.assert(
      fc.property(storyWords, picks, (paragraphs, marks) => {
        for (const { verdict, place: at, truth } of runCase(paragraphs, [], marks)) {
          expect([verdict, place(at)]).toEqual(["exact", place(truth)]);
        }
      }),
    );
  });

  it(
    "never says exact or moved where a letter, a digit or its case differs",
    () => {
      fc.assert(
        fc.property(storyWords, manyEdits, picks, (story, edits, marks) => {
          for (const one of runCase(story, edits, marks)) {
            if (one.verdict !== "exact" && one.verdict !== "moved") continue;
            const there = one.after.slice(one.place?.startUtf16, one.place?.endUtf16);
            expect(lettersOf(there)).toBe(lettersOf(one.words));
          }
        }),
        RUNS,
      );
    },
    PATIENCE_MILLIS,
  );

  it(
    "never takes a sibling for what is marked",
    () => {
      fc.assert(
        fc.property(storyWords, manyEdits, picks, (story, edits, marks) => {
          for (const one of runCase(story, edits, marks)) {
            const hasFollowed = one.verdict === "exact" || one.verdict === "moved";
            if (!hasFollowed || one.truth === null || isSaidTwice(one.after, one.place, one.truth)) continue;
            expect(place(one.place)).toBe(place(one.truth));
          }
        }),
        RUNS,
      );
    },
    PATIENCE_MILLIS,
  );

  it(
    "follows what stands in sentences that were left alone, to where they really went",
    () => {
      fc.assert(
        fc.property(
          storyWords,
          fc.array(wholesale, { minLength: 1, maxLength: 4 }),
          picks,
          (story, edits, marks) => {
            for (const one of runCase(story, edits, marks)) {
              const isOnce = (text: string) => text.indexOf(one.words) === text.lastIndexOf(one.words);
              const isTelling = one.words.split(" ").length >= 5 && one.words.length >= 24;
              if (one.truth === null || !isTelling || !isOnce(one.before) || !isOnce(one.after)) continue;
              expect(["exact", "moved", "ambiguous"]).toContain(one.verdict);
              if (one.verdict !== "ambiguous") expect(place(one.place)).toBe(place(one.truth));
            }
          },
        ),
        RUNS,
      );
    },
    PATIENCE_MILLIS,
  );

  it(
    "names whole characters and stays inside the text, whatever it says",
    () => {
      fc.assert(
        fc.property(storyWords, manyEdits, picks, (story, edits, marks) => {
          for (const { verdict, place: at, candidates, changes, score, after } of runCase(
            story,
            edits,
            marks,
          )) {
            const hasPlace = verdict === "exact" || verdict === "moved" || verdict === "changed";
            expect(at !== null).toBe(hasPlace);
            expect(candidates.length > 0).toBe(verdict === "ambiguous");
            expect(changes.length > 0).toBe(verdict === "changed");
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
            for (const { startUtf16, endUtf16 } of at ? [at] : candidates) {
              expect(startUtf16).toBeGreaterThanOrEqual(0);
              expect(startUtf16).toBeLessThan(endUtf16);
              expect(endUtf16).toBeLessThanOrEqual(after.length);
              expect(isWellFormed(after.slice(startUtf16, endUtf16))).toBe(true);
            }
          }
        }),
        RUNS,
      );
    },
    PATIENCE_MILLIS,
  );
});
