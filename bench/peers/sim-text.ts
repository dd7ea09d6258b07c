/**
 * Runs of equal words by `sim_text` of Debian's similarity-tester (D. Grune, "The software and text similarity tester SIM"),
 * which is asked as a program: its time holds its start. Each word is handed over as one token on a line of its own.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WordRun } from "./word-runs.ts";

export function isSimTextThere(): boolean {
  return spawnSync("sim_text", ["-v"]).error === undefined;
}

const LINE = /: line (\d+)(?:-(\d+))?\s*\|.*: line (\d+)(?:-\d+)?\s*\[(\d+)\]/u;

/** The runs that a report of `sim_text -n` names. */
export function readReport(report: string): WordRun[] {
  return report.split("\n").flatMap((line) => {
    const found = LINE.exec(line);
    if (found === null) return [];
    const [, a, , b, length] = found;
    return [{ a: Number(a) - 1, b: Number(b) - 1, length: Number(length) }];
  });
}

/** Runs of at least `least` words. `folder` takes its two input files. @throws when the program fails */
export function simTextRuns(
  folder: string,
  a: readonly string[],
  b: readonly string[],
  least: number,
): WordRun[] {
  const names = new Map<string, string>();
  const write = (name: string, words: readonly string[]) => {
    const lines = words.map((word) => {
      const known = names.get(word) ?? `w${names.size.toString(36)}`;
      names.set(word, known);
      return known;
    });
    const path = join(folder, name);
    writeFileSync(path, `${lines.join("\n")}\n`);
    return path;
  };
  const files = [write("a.txt", a), "/", write("b.txt", b)];
  const run = spawnSync("sim_text", [`-r${least}`, "-n", "-S", ...files], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (run.status !== 0) throw new Error(`sim_text ended with ${run.status}: ${run.stderr}`);
  return readReport(run.stdout);
}
