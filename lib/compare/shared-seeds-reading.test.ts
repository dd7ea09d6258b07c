/**
 * All 55 pairs of the eleven articles in the shared folder against what a careful reader finds in them. Without the
 * folder they are passed over, and the test says so.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import type { Comparison, QuotationPair, QuotationSide } from "#lib/compare/comparison.ts";
import { measureReuse, meetingWords, unreadWithin } from "#lib/compare/testing/measure-reuse.ts";
import {
  BODY_HASHES,
  PAIRS_THAT_SHARE,
  type PairRead,
  type QuotationRead,
  type ReuseRead,
  type SpanRead,
} from "#lib/compare/testing/seed-reading.ts";
import { planPlainFile } from "#lib/ingest/testing/plan-plain-file.ts";

const FOLDER = join(import.meta.dirname, "../../../shared/seeds");
const isThere = existsSync(FOLDER);
if (!isThere) console.log("../shared/seeds is not beside this checkout: its 55 pairs are not compared.");

/** Share of a stretch that a single passage must cover on both sides; ends may miss a few words. */
const LEAST_COVERED = 0.9;
/** Share of a stretch's words that must stand aligned with their own at the place read: a third of a loose paraphrase's. */
const LEAST_MET = 1 / 3;
/** A passage may pass over so many units that nobody read as reused: a sentence of some twenty words. */
const MOST_PASSED_OVER_UTF16 = 150;
/** Share of a quotation's side that must be the one read; ends may differ by a word. */
const LEAST_SAME = 0.8;

/** What a reader finds and the engine does not show so. Each is to be struck off when it is mended. */
const KNOWN_MISSES: readonly { pair: string; a: number; b: number; read: string; shown: string | null }[] =
  [];

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

function readBodies(): Map<string, string> {
  const bodies = new Map<string, string>();
  for (const name of readdirSync(FOLDER).sort()) {
    const number = name.slice(0, 3);
    const planned = planPlainFile(readFileSync(join(FOLDER, name)), name);
    const articles = planned.ok ? planned.plan.articles : [];
    articles.forEach(({ body }, index) => {
      bodies.set(articles.length === 1 ? number : `${number}.${index}`, body);
    });
  }
  return bodies;
}

const bodies = isThere ? readBodies() : new Map<string, string>();
const bodyOf = (name: string) => bodies.get(name) ?? "";

type Range = readonly [start: number, end: number, ...unknown[]];

const overlap = (x: Range, y: Range) => Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]));

/** Whether the side stands where it was read; ends may differ by a word. */
function standsAt(side: QuotationSide | null, span: SpanRead | null): boolean {
  if (side === null || span === null) return side === null && span === null;
  const found: Range = [side.startUtf16, side.endUtf16];
  const shared = overlap(found, span);
  return shared >= LEAST_SAME * Math.max(side.endUtf16 - side.startUtf16, span[1] - span[0]);
}

const pairRead = (quotations: QuotationPair[], read: QuotationRead) =>
  quotations.find((pair) => standsAt(pair.a, read.a) && standsAt(pair.b, read.b));

describe.runIf(isThere)("the eleven shared articles as a reader finds them", () => {
  it("have the bodies that were read", () => {
    expect(Object.fromEntries([...bodies].map(([name, body]) => [name, hashOf(body)]))).toEqual(BODY_HASHES);
    const spans = PAIRS_THAT_SHARE.flatMap(({ a, b, reuse, quotations }) =>
      [...reuse, ...quotations].flatMap((read) => [
        { name: a, span: read.a },
        { name: b, span: read.b },
      ]),
    );
    for (const { name, span } of spans)
      if (span !== null) expect(hashOf(bodyOf(name).slice(span[0], span[1]))).toBe(span[2]);
  });

  describe.each(PAIRS_THAT_SHARE)("$a and $b", (pair: PairRead) => {
    const found: Comparison = compareTexts(bodyOf(pair.a), bodyOf(pair.b));

    const [a, b] = [bodyOf(pair.a), bodyOf(pair.b)];
    const meetings = meetingWords(a, b, found.passages);
    const measure = (read: ReuseRead) => measureReuse({ a, b }, found.passages, meetings, read);

    it.each(pair.reuse)("share $kind $a $b in one passage", (read) => {
      expect(measure(read).covered).toBeGreaterThanOrEqual(LEAST_COVERED);
    });

    it.each(pair.reuse.filter(({ kind }) => kind === "verbatim"))("share $a $b to the word", (read) => {
      expect(measure(read)).toMatchObject({ met: 1, kind: "verbatim" });
    });

    it("share each stretch as it was read, but for the known misses", () => {
      const missed = pair.reuse.flatMap((read) => {
        const { met, kind } = measure(read);
        const shown = met < LEAST_MET ? null : kind;
        if (shown === read.kind) return [];
        return [{ pair: `${pair.a} and ${pair.b}`, a: read.a[0], b: read.b[0], read: read.kind, shown }];
      });
      const known = KNOWN_MISSES.filter((miss) => miss.pair === `${pair.a} and ${pair.b}`);
      expect(missed.toSorted((x, y) => x.a - y.a)).toEqual(known.toSorted((x, y) => x.a - y.a));
    });

    it("share no long stretch that nobody read as shared", () => {
      const readOn = (side: "a" | "b") => pair.reuse.map((read) => read[side]);
      const passedOver = found.passages.flatMap((passage) => [
        ...unreadWithin([passage.aStartUtf16, passage.aEndUtf16], readOn("a"), MOST_PASSED_OVER_UTF16),
        ...unreadWithin([passage.bStartUtf16, passage.bEndUtf16], readOn("b"), MOST_PASSED_OVER_UTF16),
      ]);
      expect(passedOver).toEqual([]);
    });

    it.each(pair.quotations)("quote: $verdict $a $b", (read) => {
      const quotation = pairRead(found.quotations, read);
      expect(quotation).toMatchObject({ verdict: read.verdict, note: read.note });
      const touched = quotation?.changes.flatMap(({ touches }) => touches) ?? [];
      for (const touch of read.touches ?? []) expect(touched).toContain(touch);
    });

    it("have no quotation that was not read", () => {
      const known = found.quotations.filter((quotation) =>
        pair.quotations.some((read) => standsAt(quotation.a, read.a) && standsAt(quotation.b, read.b)),
      );
      expect(known).toHaveLength(found.quotations.length);
      expect(found.quotations).toHaveLength(pair.quotations.length);
    });
  });

  it("share nothing in the other 53 pairs, whatever names they have in common", () => {
    const names = [...bodies.keys()];
    const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
    expect(pairs).toHaveLength(55);
    const sharing = pairs.filter(([a, b]) => {
      const { passages, quotations } = compareTexts(bodyOf(a), bodyOf(b));
      return passages.length > 0 || quotations.some((pair) => pair.a !== null && pair.b !== null);
    });
    expect(sharing).toEqual(PAIRS_THAT_SHARE.map(({ a, b }) => [a, b]));
  });
});
