/**
 * What JavaScript the reader's first load costs: the files its page names in the build that stands in .next, compressed
 * as a server would send them, without the polyfill that current browsers pass over. What opens later (the bar of a
 * selection, forms, lists, dialogs) is fetched later and told apart. Beside it the sign-in page, as the floor.
 *
 *     npm run build (or start once), then: node bench/reader-weight.ts
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";

const BUILD = join(import.meta.dirname, "../.next");
const BUDGET_KB = 200;
const READER = "/p/[project]/articles/[article]/page";
/** No page of many visits, and one of much behaviour: told beside the reader, without a budget. */
const IMPORTS = { import: "/p/[project]/import/page", "its plan": "/p/[project]/import/[number]/page" };
const FLOOR = "/sign-in/page";

const rootFiles = z.object({ rootMainFiles: z.array(z.string()) });
const pageFiles = z.object({ entryJSFiles: z.record(z.string(), z.array(z.string())) });

/** The manifest is a script that assigns JSON to a property of a global. */
function readPageManifest(page: string): z.infer<typeof pageFiles> {
  const script = readFileSync(join(BUILD, "server/app", `${page}_client-reference-manifest.js`), "utf8");
  const assigned = script.slice(script.indexOf("] = ") + 4).replace(/;\s*$/, "");
  return pageFiles.parse(JSON.parse(assigned));
}

/** Entries are named by file; those of the page and of the layouts above it are loaded, those of errors are not. */
function filesOf(page: string): string[] {
  const { rootMainFiles } = rootFiles.parse(
    JSON.parse(readFileSync(join(BUILD, "build-manifest.json"), "utf8")),
  );
  const own = Object.entries(readPageManifest(page).entryJSFiles)
    .filter(([entry]) => /\/(?:layout|page)$/.test(entry))
    .flatMap(([, files]) => files);
  return [...new Set([...rootMainFiles, ...own])];
}

function gzipBytes(file: string): number {
  return gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length;
}

function weigh(page: string): { files: number; kb: number } {
  const files = filesOf(page);
  return { files: files.length, kb: files.reduce((sum, file) => sum + gzipBytes(file), 0) / 1024 };
}

if (!existsSync(join(BUILD, "BUILD_ID"))) {
  console.error("There is no production build in .next: run next build first.");
  process.exit(2);
}
const [reader, floor] = [weigh(READER), weigh(FLOOR)];
const line = (name: string, { files, kb }: { files: number; kb: number }) =>
  `${name.padEnd(10)}${kb.toFixed(1).padStart(8)} KB gzip in ${files} files`;
console.log(line("reader", reader));
for (const [name, page] of Object.entries(IMPORTS)) console.log(line(name, weigh(page)));
console.log(line("sign-in", floor));
console.log(`reader / sign-in  ${(reader.kb / floor.kb).toFixed(2)}`);
console.log(`budget            ${BUDGET_KB} KB: ${reader.kb <= BUDGET_KB ? "held" : "exceeded"}`);
