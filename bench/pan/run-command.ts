/** Runs `collate compare --pairs` as anyone would, and reads the passages it prints. */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { projectRoot } from "#scripts/start/project-root.ts";
import type { Folders, PanPair } from "./corpus.ts";
import type { PairSpan } from "./plagdet.ts";

/** `unread`: pairs of which a file could not be read; they have no detections. */
export type CommandRun = { detections: PairSpan[][]; unread: number; seconds: number };

/** The passages of each pair, in order, and the seconds from start to exit. Throws when the command fails. */
export async function compareByCommand(
  { corpus, scratch }: Folders,
  pairs: PanPair[],
  jobs: number,
): Promise<CommandRun> {
  const list = join(scratch, "pairs");
  writeFileSync(list, pairs.map(({ aFile, bFile }) => `${aFile} ${bFile}\n`).join(""));
  const folders = ["--a-dir", join(corpus, "susp"), "--b-dir", join(corpus, "src")];
  const start = performance.now();
  const command = spawn(
    process.execPath,
    ["scripts/collate.ts", "compare", "--pairs", list, ...folders, "--jobs", String(jobs)],
    { cwd: projectRoot, stdio: ["ignore", "pipe", "inherit"] },
  );
  const exit = new Promise<number | null>((resolve, reject) => {
    command.on("error", reject);
    command.on("close", resolve);
  });
  const detections: PairSpan[][] = [];
  let unread = 0;
  for await (const line of createInterface({ input: command.stdout })) {
    const { passages } = JSON.parse(line) as { passages?: PairSpan[] };
    if (passages === undefined) unread++;
    detections.push(
      (passages ?? []).map(({ aStart, aEnd, bStart, bEnd }) => ({ aStart, aEnd, bStart, bEnd })),
    );
  }
  const code = await exit;
  if ((code !== 0 && unread === 0) || detections.length !== pairs.length)
    throw new Error(`collate compare ended with ${code} after ${detections.length} of ${pairs.length} pairs`);
  return { detections, unread, seconds: (performance.now() - start) / 1000 };
}
