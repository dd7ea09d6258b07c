/**
 * All 55 pairs of the eleven articles in the shared folder against what a careful reader finds in them. Without the
 * folder they are passed over, and the test says so.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import type { Comparison, Passage, QuotationPair, QuotationSide } from "#lib/compare/comparison.ts";
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

/** Share of a stretch that passages must cover on both sides; ends may miss a word. */
const LEAST_COVERED = 0.8;
/** Of the six places where one report says the same in words of its own. */
const LEAST_PARAPHRASES = 4;

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

type Side = "a" | "b";
const spanOf = (passage: Passage, side: Side) =>
  side === "a"
    ? ([passage.aStartUtf16, passage.aEndUtf16] as const)
    : ([passage.bStartUtf16, passage.bEndUtf16] as const);

type Range = readonly [start: number, end: number, ...unknown[]];

const overlap = (x: Range, y: Range) => Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]));

/** Share of the read stretch on `side` that lies in passages which also touch its other side. */
function covered(passages: Passage[], read: ReuseRead, side: Side): number {
  const other = side === "a" ? "b" : "a";
  const [start, end] = read[side];
  const marked = new Uint8Array(end - start);
  for (const passage of passages) {
    if (overlap(spanOf(passage, other), read[other]) === 0) continue;
    const [from, to] = spanOf(passage, side);
    marked.fill(1, Math.max(0, from - start), Math.max(0, to - start));
  }
  return marked.reduce((sum, unit) => sum + unit, 0) / marked.length;
}

const isFound = (passages: Passage[], read: ReuseRead) =>
  covered(passages, read, "a") >= LEAST_COVERED && covered(passages, read, "b") >= LEAST_COVERED;

/** Whether the side stands where it was read; ends may differ by a word. */
function standsAt(side: QuotationSide | null, span: SpanRead | null): boolean {
  if (side === null || span === null) return side === null && span === null;
  const found: Range = [side.startUtf16, side.endUtf16];
  const shared = overlap(found, span);
  return shared >= LEAST_COVERED * Math.max(side.endUtf16 - side.startUtf16, span[1] - span[0]);
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

    it.each(pair.reuse.filter(({ kind }) => kind !== "paraphrase"))("share $a", (read) => {
      expect(covered(found.passages, read, "a")).toBeGreaterThanOrEqual(LEAST_COVERED);
      expect(covered(found.passages, read, "b")).toBeGreaterThanOrEqual(LEAST_COVERED);
    });

    it("share what one says in words of its own, mostly", () => {
      const paraphrases = pair.reuse.filter(({ kind }) => kind === "paraphrase");
      const met = paraphrases.filter((read) => isFound(found.passages, read));
      expect(met.length).toBeGreaterThanOrEqual(Math.min(LEAST_PARAPHRASES, paraphrases.length));
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
