/**
 * Imports at their limits through the running app: a digest of 20 MB, the same in short lines, and a ZIP of 10,000 files.
 * How long until the plan is settled, what its page weighs, drawn three times, how long until it is written, and by how much
 * the two processes grow over what they had before: until it is planned, written, and, beside what was
 * asked, for a while as it is compared.
 * `node bench/import-limits.ts [FILES]`
 */

import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { queryRows } from "../e2e/support/app-database.ts";
import { type Server, startServer } from "../e2e/support/server.ts";
import { makeZip } from "../lib/ingest/testing/make-zip.ts";
import { makeFiles } from "./support/make-files.ts";
import { commit, enter, open, type Place, plan, readUse, type SentFile } from "./support/running-import.ts";

const filesInZip = Number(process.argv[2] ?? 10_000);
const largestBytes = 20_000_000;
const drawings = 3;
/** What the app draws anyway, so that what that takes of memory is not put down to the import. */
const warmingRequests = 300;
const lookEveryMs = 50;
/** So long at most, comparing what was imported is watched as well. */
const mostComparingMs = 40_000;
/** Idle for so long, a thread has ended. */
const threadsRestMs = 12_000;

const encoder = new TextEncoder();
/** The bodies of pages, without their navigation and rails: those are the pages', not the digest's. */
const bodies = makeFiles(400).map(({ text }) => text.split(/\n{2,}/).filter((part) => part.length > 200));

/** A digest of stories of 80 KB under a byline and a date each, up to the size. */
function digest(shape: (text: string) => string): Uint8Array {
  const parts: string[] = [];
  for (let length = 0, at = 0; ; at += 1) {
    const story = Array.from({ length: 4 }, (_, next) => bodies[(at * 4 + next) % bodies.length] ?? []);
    const title = `Notice ${at} of the harbour office`;
    const part = `${title}\n\nBy Ann Keeper\n\nMarch ${1 + (at % 28)}, 2031\n\n${shape(story.flat().join("\n\n"))}\n\n* * *\n\n`;
    length += encoder.encode(part).length;
    if (length > largestBytes) return encoder.encode(parts.join(""));
    parts.push(part);
  }
}

/** A line for about every eight words. */
const inShortLines = (text: string) => text.replaceAll(/((?:\S+ ){7}\S+) /g, "$1\n");

const zipOf = (count: number): Uint8Array =>
  makeZip(makeFiles(count).map(({ name, text }) => ({ name, content: text.slice(0, 6_000) })));

/** Keeps by how much both processes have grown at their peak until told to stop. */
function watch(place: Place) {
  const { memory: before } = readUse(place);
  const peak = { ...before };
  const timer = setInterval(() => {
    const { memory } = readUse(place);
    peak.web = Math.max(peak.web, memory.web);
    peak.worker = Math.max(peak.worker, memory.worker);
  }, lookEveryMs);
  const grown = () => ({ web: peak.web - before.web, worker: peak.worker - before.worker });
  return { grown, stop: () => clearInterval(timer) };
}

/** Resolves when nothing waits to be compared and the threads that compared have ended, or when it takes longer than one waits. */
async function untilCompared({ server }: Place): Promise<void> {
  const end = performance.now() + mostComparingMs;
  const waiting = `SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'compare_version' LIMIT 1`;
  while (performance.now() < end && (await queryRows(server.dataDir, waiting, [])).length > 0)
    await sleep(1_000);
  await sleep(threadsRestMs);
}

const megabytes = (size: number) => `${size >= 0 ? "+" : ""}${size.toFixed(0)} MB`;

async function measure(place: Place, what: string, file: SentFile): Promise<void> {
  const watched = watch(place);
  const made = await plan(place, [file]);
  const outcomes = await queryRows<{ state: string; count: number; message: string | null }>(
    place.server.dataDir,
    `SELECT state::text, count(*)::int, min("errorMessage") AS message FROM "ImportFile" WHERE "importId" = $1 GROUP BY state`,
    [made.importId],
  );
  let page = { seconds: 0, kilobytes: 0, gzip: 0, planHash: "" };
  for (let drawn = 0; drawn < drawings; drawn += 1) {
    const { seconds, kilobytes, text, planHash } = await open(place, made);
    page = { seconds, kilobytes, gzip: gzipSync(text).length / 1024, planHash };
  }
  const planned = watched.grown();
  const canCommit = outcomes.some(({ state }) => state === "planned");
  const written = canCommit ? `${(await commit(place, made, page.planHash)).toFixed(1)} s` : "–";
  const grown = watched.grown();
  await untilCompared(place);
  watched.stop();
  const compared = watched.grown();
  const came = outcomes.map(
    ({ state, count, message }) => `${count} ${state}${message ? `: ${message}` : ""}`,
  );
  console.log(
    `| ${what} | ${made.settled.toFixed(1)} s | ${page.seconds.toFixed(2)} s, ${page.kilobytes.toFixed(0)} KB, ${page.gzip.toFixed(0)} KB gzip | ${written} | ${megabytes(planned.web)}, ${megabytes(grown.web)}, ${megabytes(compared.web)} | ${megabytes(planned.worker)}, ${megabytes(grown.worker)}, ${megabytes(compared.worker)} | ${came.join("; ")} |`,
  );
}

async function main(server: Server): Promise<void> {
  const place = await enter(server);
  for (let asked = 0; asked < warmingRequests; asked += 1) {
    await (
      await fetch(`${server.url}/p/${place.slug}/library`, { headers: { cookie: place.cookie } })
    ).text();
    if (asked % 30 === 0) await open(place, { importId: "", number: 1 });
  }
  console.log(
    "| what | planned in | its page | written in | web: planned, written, compared | worker: the same | files |\n| --- | ---: | ---: | ---: | ---: | ---: | --- |",
  );
  await measure(place, "a digest of 20 MB", { name: "large.txt", bytes: digest((text) => text) });
  await measure(place, "the same in short lines", { name: "lines.txt", bytes: digest(inShortLines) });
  await measure(place, `ZIP of ${filesInZip} files`, { name: "many.zip", bytes: zipOf(filesInZip) });
}

const server = await startServer({ env: { COLLATE_DEMO: "1" } });
try {
  await main(server);
} finally {
  await server.discard();
}
