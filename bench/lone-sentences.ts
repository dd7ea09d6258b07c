/**
 * Whether a sentence that was rewritten and stands alone between two texts can be told from two reporters' sentences on one
 * event: each measure, and combinations of them, over sentences written for this, set into unlike news pages of 300 words
 * and more; beside them the shared articles that have nothing in common and PAN's clean pairs. `node bench/lone-sentences.ts`
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findPassages } from "#lib/compare/find-passages.ts";
import { readPair } from "#lib/compare/reading.ts";
import { planPlainFile } from "#lib/ingest/testing/plan-plain-file.ts";
import { INDEPENDENT } from "./lone-sentences/independent.ts";
import { type Likeness, likenesses } from "./lone-sentences/likeness.ts";
import { REWRITTEN } from "./lone-sentences/rewritten.ts";
import { listPairs, readTexts, withCorpus } from "./pan/corpus.ts";

const SHARED = join(import.meta.dirname, "../../shared");
const LEAST_WORDS = 300;
const MOST_WORDS = 1_200;
/** Below this many telling stems in common no rule tried fires on real texts. */
const LEAST_TELLING = 3;
const CLEAN = "01-no-plagiarism";

type Texts = { a: string; b: string };
type Rule = (one: Likeness) => boolean;
type Scored = { likenesses: Likeness[] };

function readPages(): string[] {
  const pages = JSON.parse(readFileSync(join(SHARED, "benchmarks/cleaning/gold.json"), "utf8"));
  return Object.values<{ articleBody: string }>(pages)
    .map(({ articleBody }) => articleBody)
    .filter((text) => {
      const words = text.split(/\s+/u).length;
      return words >= LEAST_WORDS && words <= MOST_WORDS;
    });
}

function setInto(page: string, sentence: string): { text: string; atUtf16: number } {
  const paragraphs = page.split(/\n+/u);
  const before = paragraphs.slice(0, paragraphs.length >> 1).join("\n\n");
  const text = [before, sentence, ...paragraphs.slice(paragraphs.length >> 1)].join("\n\n");
  return { text, atUtf16: before.length + 2 };
}

function setIntoPages(pages: readonly string[], pairs: readonly (readonly [string, string])[]) {
  return pairs.map(([left, right], at) => {
    const a = setInto(pages[(2 * at) % pages.length] ?? "", left);
    const b = setInto(pages[(2 * at + 1) % pages.length] ?? "", right);
    const only = { aUtf16: a.atUtf16, bUtf16: b.atUtf16 };
    return {
      likenesses: likenesses(a.text, b.text, 0, only),
      isFound: countPassages({ a: a.text, b: b.text }) > 0,
    };
  });
}

function countPassages(texts: Texts): number {
  const { a, b } = readPair(texts.a, texts.b);
  return findPassages(a, b).length;
}

const pairsOf = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]));

function unlikeSeeds(): Scored[] {
  const folder = join(SHARED, "seeds");
  const bodies = readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const planned = planPlainFile(readFileSync(join(folder, file)), file);
      return planned.ok ? planned.plan.articles.map(({ body }) => body) : [];
    });
  return pairsOf(bodies)
    .filter(([a, b]) => countPassages({ a, b }) === 0)
    .map(([a, b]) => ({ likenesses: likenesses(a, b, LEAST_TELLING) }));
}

async function cleanPairs(): Promise<Scored[]> {
  return await withCorpus(join(SHARED, "benchmarks/pan13-train.tar.gz"), async ({ corpus }) =>
    listPairs(corpus, CLEAN).map((pair) => {
      const { a, b } = readTexts(corpus, pair);
      return { likenesses: likenesses(a, b, LEAST_TELLING) };
    }),
  );
}

type Sets = { rewritten: Scored[]; independent: Scored[]; seeds: Scored[]; clean: Scored[] };

const fires = (all: readonly Scored[], rule: Rule) => all.filter((one) => one.likenesses.some(rule)).length;

function printRule(name: string, sets: Sets, rule: Rule): void {
  const [right, wrong] = [fires(sets.rewritten, rule), fires(sets.independent, rule)];
  const precision = right + wrong === 0 ? "–" : (right / (right + wrong)).toFixed(2);
  const recall = (right / sets.rewritten.length).toFixed(2);
  console.log(
    `| ${[name, right, wrong, precision, recall, fires(sets.seeds, rule), fires(sets.clean, rule)].join(" | ")} |`,
  );
}

const MEASURES = ["cosine", "dice", "contentDice", "content", "telling", "rare", "ordered"] as const;

/** The threshold with the best F1 on the sentences themselves: no rule may hope for more. */
function bestThreshold(sets: Sets, measure: keyof Likeness): number {
  const f1 = (least: number) => {
    const rule: Rule = (one) => one[measure] >= least;
    const [right, wrong] = [fires(sets.rewritten, rule), fires(sets.independent, rule)];
    return (2 * right) / (right + wrong + sets.rewritten.length);
  };
  const values = sets.rewritten.flatMap((one) => one.likenesses.map((likeness) => likeness[measure]));
  return values.toSorted((x, y) => f1(y) - f1(x) || x - y)[0] ?? 0;
}

const STEPS: readonly (readonly [measure: keyof Likeness, least: readonly number[]])[] = [
  ["telling", [3, 4, 5, 6, 7, 8]],
  ["rare", [0, 3, 4, 5, 6, 7, 8]],
  ["cosine", [0, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]],
  ["contentDice", [0, 0.3, 0.4, 0.5, 0.6]],
  ["ordered", [0, 3, 4, 5]],
];

/** A rule for every combination of the least values of STEPS. */
function combinedRules(): Rule[] {
  const always: Rule = () => true;
  return STEPS.reduce(
    (rules, [measure, steps]) =>
      rules.flatMap((rule) =>
        steps.map(
          (least): Rule =>
            (one) =>
              one[measure] >= least && rule(one),
        ),
      ),
    [always],
  );
}

const MOST_OF_CLEAN = 5;

/** What the best combination finds that raises no false alarm but at most five of the clean pairs. */
function printCombined(sets: Sets): void {
  const honest = combinedRules().filter(
    (rule) =>
      fires(sets.independent, rule) === 0 &&
      fires(sets.seeds, rule) === 0 &&
      fires(sets.clean, rule) <= MOST_OF_CLEAN,
  );
  const most = Math.max(0, ...honest.map((rule) => fires(sets.rewritten, rule)));
  console.log(`\nAll combinations of least values, with no false alarm: at most ${most} found.`);
}

async function measure(): Promise<void> {
  const pages = readPages();
  const rewritten = setIntoPages(pages, REWRITTEN);
  const independent = setIntoPages(pages, INDEPENDENT.flatMap(pairsOf));
  const sets: Sets = { rewritten, independent, seeds: unlikeSeeds(), clean: await cleanPairs() };
  const found = (all: readonly { isFound: boolean }[]) => all.filter(({ isFound }) => isFound).length;
  console.log(
    `Rewritten ${rewritten.length}, of one event ${independent.length}, shared articles ${sets.seeds.length}, clean ${sets.clean.length}.`,
  );
  console.log(`A passage today: rewritten ${found(rewritten)}, of one event ${found(independent)}.\n`);
  console.log("| rule | rewritten | of one event | precision | recall | shared articles | clean |");
  console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const name of MEASURES) {
    const least = bestThreshold(sets, name);
    printRule(`${name} ≥ ${Number(least.toFixed(2))}`, sets, (one) => one[name] >= least);
  }
  for (const [rare, ordered] of [
    [5, 3],
    [6, 3],
    [6, 4],
    [7, 4],
  ] as const)
    printRule(
      `rare ≥ ${rare}, ordered ≤ ${ordered}`,
      sets,
      (one) => one.rare >= rare && one.ordered <= ordered,
    );
  printCombined(sets);
}

if (existsSync(SHARED)) await measure();
else console.log("../shared is not beside this checkout: lone sentences are not measured.");
