/** What holds of every plan, whatever is in the file and whatever a person changes in it. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_EDITS } from "./plan-edits.ts";
import { planSource } from "./plan-source.ts";
import { plainSource } from "./read-source.ts";
import { articleStarts, listSplitPoints } from "./split-points.ts";
import { anyEdits, anyPage, anySource } from "./testing/any-page.ts";
import { checkPlan } from "./testing/plan-checks.ts";
import { planPlainFile as planFile } from "./testing/plan-plain-file.ts";

/** Ten thousand pages in all: the same ones every time, and those of four seeds. */
const SEEDS = [1, 20_310_314, 42, 987_654_321];
const RUNS_A_SEED = 2_500;

const anyBytes = fc.uint8Array({ maxLength: 300 });

describe("planSource", () => {
  it.each(SEEDS)(
    "maps every body character to its raw text and accounts once for every part of it (seed %d)",
    (seed) => {
      fc.assert(
        fc.property(anyPage, (text) => {
          const result = planSource(plainSource("utf-8", text), "x.txt");
          if (result.ok) checkPlan(result.plan);
        }),
        { numRuns: RUNS_A_SEED, seed },
      );
    },
    60_000,
  );

  it("does so whatever a person changes", () => {
    fc.assert(
      fc.property(anyPage, anyEdits, fc.boolean(), (text, edits, putAllBack) => {
        const source = plainSource("utf-8", text);
        const found = planSource(source, "x.txt");
        const removed = found.ok ? found.plan.articles.flatMap((article) => article.removed) : [];
        const putBack = putAllBack ? removed : edits.putBack;
        const result = planSource(source, "x.txt", { edits: { ...edits, putBack } });
        if (result.ok) checkPlan(result.plan);
        else expect(result.error.code).toBe("no_article");
      }),
      { numRuns: 2_000, seed: 7 },
    );
  }, 60_000);

  it("does so whatever a format says of its blocks, records and facts", () => {
    fc.assert(
      fc.property(anySource, anyEdits, (source, edits) => {
        for (const changed of [NO_EDITS, edits]) {
          const result = planSource(source, "x.html", { edits: changed });
          if (result.ok) checkPlan(result.plan);
        }
      }),
      { numRuns: 2_000, seed: 7 },
    );
  }, 60_000);

  it("takes its own splits back as they are, and offers them among the places for one", () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const source = plainSource("utf-8", text);
        const found = planSource(source, "x.txt");
        if (!found.ok) return;
        const startsUtf16 = articleStarts(found.plan);
        const again = planSource(source, "x.txt", { edits: { ...NO_EDITS, startsUtf16 } });
        expect(again).toEqual(found);
        const { startsUtf16: offered } = listSplitPoints(text);
        for (const start of startsUtf16) expect(offered).toContain(start);
      }),
      { numRuns: 500, seed: 7 },
    );
  }, 60_000);

  it("plans the same text the same way, with no edits as without", () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const source = plainSource("utf-8", text);
        const plan = planSource(source, "x.txt");
        expect(planSource(source, "x.txt", { edits: NO_EDITS })).toEqual(plan);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe("planFile", () => {
  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyBytes,
          anyPage.map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          const result = planFile(bytes, "x.txt");
          expect(result.ok ? result.plan.articles.length : result.error.message.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  }, 60_000);
});
