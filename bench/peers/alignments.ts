/** The ways to align two texts that are held against each other, each as a function from texts to spans. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { tokenize } from "#lib/text/tokens.ts";
import { isSimTextThere, simTextRuns } from "./sim-text.ts";
import { diffRuns } from "./word-diff.ts";
import { type Spans, spansOf, type WordRun } from "./word-runs.ts";

export type Aligner = { name: string; align: (a: string, b: string) => Spans };

/** Words a run of a peer has at least: the same that a fingerprint takes, and what finds most at a tolerable error. */
const LEAST_WORDS = 5;

type Words = readonly string[];

function byRuns(name: string, runs: (a: Words, b: Words) => WordRun[]): Aligner {
  const align = (a: string, b: string) => {
    const [aTokens, bTokens] = [tokenize(a), tokenize(b)];
    const norms = (tokens: typeof aTokens) => tokens.map(({ norm }) => norm);
    return spansOf(aTokens, bTokens, runs(norms(aTokens), norms(bTokens)));
  };
  return { name, align };
}

/** Hands over the aligners there are, with what is missing said, and removes what they left. */
export async function withAligners<T>(use: (aligners: Aligner[]) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "collate-peers-"));
  const aligners = [
    { name: "Collate", align: (a: string, b: string) => compareTexts(a, b).passages },
    byRuns("word diff, runs of 5", (a, b) => diffRuns(a, b, LEAST_WORDS)),
  ];
  if (isSimTextThere())
    aligners.push(byRuns("sim_text -r5", (a, b) => simTextRuns(folder, a, b, LEAST_WORDS)));
  else console.log("sim_text is not installed (Debian: similarity-tester); its row is left out.\n");
  try {
    return await use(aligners);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
