/** Files of very many small parts: nothing overflows, and nothing is lost. Times are measured in bench/, not here. */

import { describe, expect, it } from "vitest";
import { NO_EDITS } from "./plan-edits.ts";
import { planSource } from "./plan-source.ts";
import { plainSource } from "./read-source.ts";
import { listSplitPoints } from "./split-points.ts";
import { checkPlan } from "./testing/plan-checks.ts";

const STORY = "The river rose through the night and by the morning it had taken the old bridge and the mill.";

describe("planSource", () => {
  it("keeps the lines of two hundred thousand records without text", () => {
    const text = `${STORY}\n${"Share this article\n".repeat(200_000)}`;
    const { startsUtf16 } = listSplitPoints(text);
    const parts = startsUtf16.map((rawStartUtf16, at) => ({
      rawStartUtf16,
      rawEndUtf16: startsUtf16[at + 1] ?? text.length,
      facts: [],
    }));
    const result = planSource({ ...plainSource("utf-8", text, "csv"), parts }, "a.csv");
    if (!result.ok) throw new Error(result.error.message);
    expect(result.plan.articles).toHaveLength(1);
    expect(result.plan.articles[0]?.removed).toHaveLength(200_000);
    expect(result.plan.warnings).toHaveLength(200_000);
  }, 60_000);

  it("takes as many edits as there are lines", () => {
    const text = `${STORY}\n`.repeat(5_000);
    const { startsUtf16, endsUtf16 } = listSplitPoints(text);
    const spans = startsUtf16.map((rawStartUtf16, at) => ({
      rawStartUtf16,
      rawEndUtf16: endsUtf16[at] ?? 0,
    }));
    const takenOut = spans.filter((_, at) => at % 2 === 1);
    const edits = { ...NO_EDITS, startsUtf16: [...startsUtf16], takenOut, putBack: takenOut };
    const result = planSource(plainSource("utf-8", text), "a.txt", { edits });
    if (!result.ok) throw new Error(result.error.message);
    checkPlan(result.plan);
    expect(result.plan.articles).toHaveLength(2_500);
  }, 60_000);
});
