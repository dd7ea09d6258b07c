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

export type PanClass = (typeof CLASSES)[number];

/** `line`: where the pair stands in its class's list, from 0. */
export type PanPair = { className: PanClass; line: number; aFile: string; bFile: string };

/** `corpus` holds the classes' folders, `scratch` whatever the caller writes; both are removed at the end. */
export type Folders = { corpus: string; scratch: string };

/** Unpacks the archive into a temporary folder, hands it to `use` and removes it again. */
export async function withCorpus<T>(archive: string, use: (folders: Folders) => Promise<T>): Promise<T> {
  const corpus = mkdtempSync(join(tmpdir(), "collate-pan-"));
  const scratch = mkdtempSync(join(tmpdir(), "collate-pan-scratch-"));
  try {
    execFileSync("tar", ["-xzf", archive, "-C", corpus, "--strip-components=1"]);
    return await use({ corpus, scratch });
  } finally {
    rmSync(corpus, { recursive: true, force: true });
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The class's pairs in its list's order; with `most`, so many of them, spread evenly over even and odd lines. */
export function listPairs(corpus: string, className: PanClass, most = Number.POSITIVE_INFINITY): PanPair[] {
  const lines = readFileSync(join(corpus, className, "pairs"), "utf8")
    .trim()
    .split("\n");
  // An odd step takes lines from both halves.
  const step = Math.max(1, Math.floor(lines.length / most) - 1) | 1;
  return lines
    .map((pair, line) => {
      const [aFile = "", bFile = ""] = pair.trim().split(" ");
      return { className, line, aFile, bFile };
    })
    .filter(({ line }) => line % step === 0)
    .slice(0, most);
}

function attribute(tag: string, name: string): number {
  return Number(new RegExp(`\\b${name}="(\\d+)"`).exec(tag)?.[1]);
}

/** The pair's true passages in code points, as the corpus gives them; a is the suspicious document. */
export function readCases(corpus: string, { className, aFile, bFile }: PanPair): PairSpan[] {
  const truth = join(corpus, className, `${aFile.replace(".txt", "")}-${bFile.replace(".txt", "")}.xml`);
  if (!existsSync(truth)) return [];
  return [...readFileSync(truth, "utf8").matchAll(/<feature[^>]*name="plagiarism"[^>]*>/g)].map(([tag]) => {
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

export function readTexts(corpus: string, { aFile, bFile }: PanPair): { a: string; b: string } {
  return {
    a: readFileSync(join(corpus, "susp", aFile), "utf8"),
    b: readFileSync(join(corpus, "src", bFile), "utf8"),
  };
}
