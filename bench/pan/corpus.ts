/** Reads the PAN-2013 text alignment corpus: document pairs by class, with the true passages. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PairSpan } from "./plagdet.ts";

export const CLASSES = [
  "01-no-plagiarism",
  "02-no-obfuscation",
  "03-random-obfuscation",
  "04-translation-obfuscation",
  "05-summary-obfuscation",
] as const;

/** `cases` are code point offsets, as the corpus gives them; a is the suspicious document. */
export type PanPair = { a: string; b: string; cases: PairSpan[] };

/** Unpacks the archive into a temporary folder, hands it to `use` and removes it again. */
export function withCorpus<T>(archive: string, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "collate-pan-"));
  try {
    execFileSync("tar", ["-xzf", archive, "-C", folder, "--strip-components=1"]);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fixed choice of `count` of the class's pairs: the same in every run (linear congruential shuffle). */
export function samplePairs(folder: string, name: string, count: number, seed: number): string[] {
  const pairs = readFileSync(join(folder, name, "pairs"), "utf8")
    .trim()
    .split("\n");
  let state = seed >>> 0;
  for (let i = pairs.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    const kept = pairs[i] ?? "";
    pairs[i] = pairs[j] ?? "";
    pairs[j] = kept;
  }
  return pairs.slice(0, count);
}

function attribute(tag: string, name: string): number {
  return Number(new RegExp(`\\b${name}="(\\d+)"`).exec(tag)?.[1]);
}

function readCases(xml: string): PairSpan[] {
  return [...xml.matchAll(/<feature[^>]*name="plagiarism"[^>]*>/g)].map(([tag]) => {
    const aStart = attribute(tag, "this_offset");
    const bStart = attribute(tag, "source_offset");
    return {
      aStart,
      aEnd: aStart + attribute(tag, "this_length"),
      bStart,
      bEnd: bStart + attribute(tag, "source_length"),
    };
  });
}

export function readPair(folder: string, name: string, pair: string): PanPair {
  const [aName = "", bName = ""] = pair.trim().split(" ");
  const truth = join(folder, name, `${aName.replace(".txt", "")}-${bName.replace(".txt", "")}.xml`);
  return {
    a: readFileSync(join(folder, "susp", aName), "utf8"),
    b: readFileSync(join(folder, "src", bName), "utf8"),
    cases: existsSync(truth) ? readCases(readFileSync(truth, "utf8")) : [],
  };
}
