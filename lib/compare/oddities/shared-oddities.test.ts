/**
 * What does not fit in the real texts of the shared folder, found by reading them: two slips in the documents, none in the
 * news pages. Offsets only. Without the folder they are passed over, and the test says so.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planPlainFile } from "#lib/ingest/testing/plan-plain-file.ts";
import { findOddities } from "./find-oddities.ts";

const SHARED = join(import.meta.dirname, "../../../../shared");
const isThere = existsSync(SHARED);
if (!isThere) console.log("../shared is not beside this checkout: its texts are not searched for slips.");

describe.runIf(isThere)("the shared texts", () => {
  it("holds two slips: one year told for both ends of a change, and a weekday that does not fit its date", () => {
    const folder = join(SHARED, "seeds");
    const found = readdirSync(folder)
      .toSorted()
      .flatMap((file) => {
        const planned = planPlainFile(readFileSync(join(folder, file)), file);
        const articles = planned.ok ? planned.plan.articles : [];
        return articles.flatMap(({ body, publishedOn }) =>
          findOddities(body, publishedOn).map(({ kind, spans }) => [publishedOn, kind, spans]),
        );
      });
    expect(found).toEqual([
      [
        "2017-07-14",
        "oneDateTwice",
        [
          { startUtf16: 13_217, endUtf16: 13_220 },
          { startUtf16: 13_232, endUtf16: 13_235 },
        ],
      ],
      ["2017-06-29", "weekdayDoesNotFit", [{ startUtf16: 2_107, endUtf16: 2_123 }]],
    ]);
  });

  it("holds none in ordinary news", () => {
    const pages = JSON.parse(readFileSync(join(SHARED, "benchmarks/cleaning/gold.json"), "utf8"));
    const bodies = Object.values<{ articleBody: string }>(pages).map(({ articleBody }) => articleBody);
    expect(bodies.length).toBeGreaterThan(100);
    expect(bodies.flatMap((body) => findOddities(body))).toEqual([]);
  });
});
