/**
 * Every comparable pair of numbers among the eleven articles of the shared folder, found by reading them, and what is said
 * of each. Offsets in the cleaned bodies and hashes only. Without the folder they are passed over, and the test says so.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planPlainFile } from "#lib/ingest/testing/plan-plain-file.ts";
import { compareQuantities } from "./compare-quantities.ts";

const FOLDER = join(import.meta.dirname, "../../../../shared/seeds");
const isThere = existsSync(FOLDER);
if (!isThere) console.log("../shared/seeds is not beside this checkout: its numbers are not compared.");

const ALIASES = [
  [
    "Islamic State",
    "ISIL",
    "ISIS",
    "IS",
    "Daesh",
    "Da'esh",
    "Da’esh",
    "Islamic State of Iraq and the Levant",
  ],
];

type Article = { body: string; publishedOn: string | null };

function articles(): Article[] {
  return readdirSync(FOLDER)
    .toSorted()
    .flatMap((file) => {
      const planned = planPlainFile(readFileSync(join(FOLDER, file)), file);
      return planned.ok ? planned.plan.articles : [];
    });
}

type Side = [article: number, startUtf16: number, endUtf16: number, hash: string];

/** The group's fighters in the field, as told by five of them; the size of one council, by two. */
const STRENGTH_AT_MOST: Side = [0, 196, 218, "d5a6d4b45dec35f8"];
const STRENGTH_BETWEEN: Side = [0, 588, 623, "f118389b50979cce"];
const STRENGTH_AT_LEAST: Side = [3, 2_871, 2_895, "380b04b367eff0a5"];
const STRENGTH_YEARS_BEFORE: Side = [4, 2_780, 2_814, "042b55cc2c8e999e"];
const STRENGTH_IN_ONE_CITY: Side = [9, 2_397, 2_417, "c7f10a6fdab120bf"];
const COUNCIL: Side = [1, 1_880, 1_889, "14d4fcb7eda6d736"];
const SAME_COUNCIL: Side = [2, 2_625, 2_634, "14d4fcb7eda6d736"];

const PAIRS: [Side, Side, string][] = [
  [STRENGTH_AT_MOST, STRENGTH_AT_LEAST, "agree"],
  [STRENGTH_BETWEEN, STRENGTH_AT_LEAST, "agree"],
  [STRENGTH_AT_MOST, STRENGTH_YEARS_BEFORE, "unclear"],
  [STRENGTH_BETWEEN, STRENGTH_YEARS_BEFORE, "unclear"],
  [COUNCIL, SAME_COUNCIL, "agree"],
  [STRENGTH_AT_LEAST, STRENGTH_YEARS_BEFORE, "unclear"],
  [STRENGTH_YEARS_BEFORE, STRENGTH_IN_ONE_CITY, "unclear"],
];

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
    const found = compared(all, ALIASES, ({ publishedOn }) => publishedOn);
    expect(found.map(({ ofA, ofB, verdict }) => [ofA, ofB, verdict])).toEqual(PAIRS);
  });

  it.each<[string, string[][], (article: Article) => string | null]>([
    ["without aliases and dates", [], () => null],
    ["without dates", ALIASES, () => null],
    ["written all on one day", ALIASES, () => "2017-07-14"],
  ])("hold no conflict, %s", (_, aliases, dated) => {
    const verdicts = compared(all, aliases, dated).map(({ verdict }) => verdict);
    expect(verdicts.length).toBeGreaterThan(0);
    expect(verdicts).not.toContain("conflict");
  });
});
