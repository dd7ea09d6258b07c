/**
 * Runs every bench, or those named, one after the other, and prints their tables: `npm run bench -- cleaning requests`.
 * What begins with a figure is a size, handed to the bench: `npm run bench -- scale 1k 10k`.
 * Figures are ratios against a floor or a peer measured in the same run; nothing here passes or fails on a time.
 */
import { spawnSync } from "node:child_process";
import { projectRoot } from "#scripts/start/project-root.ts";

const benches: Record<string, { file: string; about: string }> = {
  cleaning: { file: "bench/cleaning.ts", about: "Cleaning of page texts, F1 beside the uncleaned text" },
  pan: {
    file: "bench/compare-pan.ts",
    about: "Text alignment on PAN 2013, PlagDet beside exact 5-gram runs",
  },
  lone: {
    file: "bench/lone-sentences.ts",
    about: "Lone rewritten sentences beside independent reports of one event",
  },
  seeds: {
    file: "bench/seeds.ts",
    about: "The shared articles: what a person read, and what is shown there",
  },
  quotations: {
    file: "bench/quotations.ts",
    about: "Garbled quotations told right, beside a plain word difference",
  },
  speed: { file: "bench/compare-speed.ts", about: "Comparing two texts of 40,000 characters" },
  attributions: {
    file: "bench/attributions.ts",
    about: "Who is said to have said what, on PolNeAR, beside quotation marks alone",
  },
  taggers: {
    file: "bench/taggers.ts",
    about: "The same by general taggers, where they are installed",
  },
  work: { file: "bench/request-work.ts", about: "What requests still compute of texts of 40,000 characters" },
  requests: { file: "bench/requests.ts", about: "Requests a second beside an empty page" },
  import: { file: "bench/import-many.ts", about: "An import of 1,000 messy files of 20 KB" },
  limits: {
    file: "bench/import-limits.ts",
    about: "Imports at their limits: 20 MB of text, a ZIP of 10,000 files, one of 500 MB",
  },
  scale: { file: "bench/scale.ts", about: "Finding and comparing as a library grows" },
  peers: { file: "bench/peers.ts", about: "Aligning and finding beside a diff, sim_text and MinHash" },
  weight: { file: "bench/reader-weight.ts", about: "The reader's JavaScript, gzip" },
};

const given = process.argv.slice(2);
const sizes = given.filter((word) => /^\d/.test(word));
const asked = given.filter((word) => !/^\d/.test(word));
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}

let failed = 0;
for (const [name, { file, about }] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n## ${about}\n\n\`npm run bench -- ${name}\`\n`);
  const run = spawnSync(process.execPath, [file, ...sizes], { cwd: projectRoot, stdio: "inherit" });
  if (run.status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
