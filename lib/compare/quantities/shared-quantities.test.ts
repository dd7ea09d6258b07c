/**
 * Every comparable pair of numbers among the eleven articles of the shared folder, found by reading them, and what is said
 * of each. Offsets in the cleaned bodies and hashes only. Without the folder they are passed over, and the test says so.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SEED_ALIASES, SEED_QUANTITIES } from "#lib/compare/testing/seed-quantities.ts";
import { planPlainFile } from "#lib/ingest/testing/plan-plain-file.ts";
import { compareQuantities } from "./compare-quantities.ts";

const FOLDER = join(import.meta.dirname, "../../../../shared/seeds");
const isThere = existsSync(FOLDER);
if (!isThere) console.log("../shared/seeds is not beside this checkout: its numbers are not compared.");

type Article = { body: string; publishedOn: string | null };

function articles(): Article[] {
  return readdirSync(FOLDER)
    .toSorted()
    .flatMap((file) => {
      const planned = planPlainFile(readFileSync(join(FOLDER, file)), file);
      return planned.ok ? planned.plan.articles : [];
    });
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** All pairs of articles; `dated` gives the days the articles state for themselves. */
function compared(all: readonly Article[], aliases: string[][], dated: (article: Article) => string | null) {
  return all.flatMap((a, at) =>
    all.slice(at + 1).flatMap((b, behind) => {
      const options = { aliases, a: { writtenOn: dated(a) }, b: { writtenOn: dated(b) } };
      return compareQuantities(a.body, b.body, options).map((pair) => ({
        ofA: [at, pair.a.startUtf16, pair.a.endUtf16, hash(pair.a.text)],
        ofB: [at + 1 + behind, pair.b.startUtf16, pair.b.endUtf16, hash(pair.b.text)],
        verdict: pair.verdict,
      }));
    }),
  );
}

describe.runIf(isThere)("the numbers of the shared documents", () => {
  const all = isThere ? articles() : [];

  it("are eleven articles", () => {
    expect(all).toHaveLength(11);
  });

  it("are paired as a careful reader pairs them", () => {
    const found = compared(all, SEED_ALIASES, ({ publishedOn }) => publishedOn);
    expect(found.map(({ ofA, ofB, verdict }) => [ofA, ofB, verdict])).toEqual(SEED_QUANTITIES);
  });

  it.each<[string, string[][], (article: Article) => string | null]>([
    ["without aliases and dates", [], () => null],
    ["without dates", SEED_ALIASES, () => null],
    ["written all on one day", SEED_ALIASES, () => "2017-07-14"],
  ])("hold no conflict, %s", (_, aliases, dated) => {
    const verdicts = compared(all, aliases, dated).map(({ verdict }) => verdict);
    expect(verdicts.length).toBeGreaterThan(0);
    expect(verdicts).not.toContain("conflict");
  });
});
