import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";
import { readAttributionAt } from "#lib/compare/attribution/speaker-at.ts";

/** An attribution of nothing but the parts of its content, each [start, length]. */
function withParts(parts: readonly Span[]): Attribution {
  const [startUtf16, endUtf16] = [parts[0]?.startUtf16 ?? 0, parts.at(-1)?.endUtf16 ?? 0];
  return {
    source: null,
    cue: null,
    content: { startUtf16, endUtf16 },
    parts: [...parts],
    kind: "statement",
    quoted: "none",
    speaker: null,
    hedges: [],
  };
}

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([startUtf16, units]): Span => ({ startUtf16, endUtf16: startUtf16 + units }));
const attributions = fc.array(fc.array(span, { minLength: 1, maxLength: 3 }).map(withParts), {
  maxLength: 12,
});

/** The same, told by looking at every attribution. */
function byLookingAtAll(all: readonly Attribution[], { startUtf16, endUtf16 }: Span): Attribution | null {
  const units = (part: Span) =>
    Math.max(0, Math.min(part.endUtf16, endUtf16) - Math.max(part.startUtf16, startUtf16));
  const sums = all.map(({ parts }) => parts.reduce((sum, part) => sum + units(part), 0));
  const most = Math.max(0, ...sums);
  return most > Math.max(1, (endUtf16 - startUtf16) / 2) - 1 ? (all[sums.indexOf(most)] ?? null) : null;
}

describe("the attribution at a place", () => {
  it("is the first of those that cover most of it, and half of it", () => {
    fc.assert(
      fc.property(attributions, span, (all, place) => {
        const found = readAttributionAt(all)(place.startUtf16, place.endUtf16);
        expect(found).toBe(byLookingAtAll(all, place));
      }),
      { numRuns: 2000 },
    );
  });

  it("is looked up in very many of them", () => {
    const many = Array.from({ length: 100_000 }, (_, at) =>
      withParts([{ startUtf16: at * 20, endUtf16: at * 20 + 12 }]),
    );
    const attributionAt = readAttributionAt(many);
    many.forEach((one, at) => {
      expect(attributionAt(at * 20 + 3, at * 20 + 9) === one).toBe(true);
    });
  });
});
