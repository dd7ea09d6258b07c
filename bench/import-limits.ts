/**
 * Imports at their limits through the running app: a digest of 20 MB, the same in short lines, a ZIP of 10,000 files, and
 * one of 500 MB, packed as well as unpacked, whose files are all just under 20 MB.
 * Beside them the floor: somebody reads and nothing is imported.
 * How long until the plan is settled, how long an edit of it takes, what its page weighs, drawn three times, how long until it is written, and by how much
 * the two processes grow over what they had before while somebody reads in the library: until it is planned, written, and, beside what was
 * asked, for a while as it is compared. Before means: the web process idle after 300 pages, the worker as it started.
 * `node bench/import-limits.ts [FILES [MEGABYTES [alone]]]`, 0 to leave an archive out; alone: nothing but the archives.
 */

import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { queryRows } from "../e2e/support/app-database.ts";
import { type Server, startServer } from "../e2e/support/server.ts";
import { makeZip } from "../lib/ingest/testing/make-zip.ts";
import { askLibrary, keepAsking, type Waits } from "./support/ask-library.ts";

import { mergeTwoArticles } from "./support/edit-splits.ts";
import { largeKinds, largestBytes, makeLargeFile } from "./support/large-files.ts";
import { makeMessyFiles } from "./support/make-files.ts";
import { commit, enter, open, type Place, plan, type SentFile } from "./support/running-import.ts";
import { type Growth, openHeapBook, watchMemory } from "./support/watch-memory.ts";

const filesInZip = Number(process.argv[2] ?? 10_000);
/** The limit is 500 × 1,048,576 bytes; files of 20,000,000 fill all but a part of the last. */
const megabytesInZip = Number(process.argv[3] ?? 500);
const isAlone = process.argv[4] === "alone";
const bytesInMegabyte = 1024 * 1024;
const drawings = 3;
/** What the app draws anyway, so that what that takes of memory is not put down to the import. */
const warmingRequests = 300;
/** So long at most, comparing what was imported is watched as well. */
const mostComparingMs = 40_000;
/** Somebody reads in the library until it is written. */
const askEveryMs = 500;
/** So long somebody reads and nothing is imported: what the web process grows by without an import. */
const readingMs = 180_000;
/** Idle for so long, a thread has ended. */
const threadsRestMs = 12_000;
/** Of a page or mail in the ZIP of many. */
const smallUtf16 = 6_000;

/** A line for about every eight words. */
const inShortLines = (text: string) => text.replaceAll(/((?:\S+ ){7}\S+) /g, "$1\n");

const zipOfMany = (count: number): Uint8Array =>
  makeZip(
    makeMessyFiles(count, { lengthUtf16: smallUtf16 }).map(({ name, bytes }) => ({ name, content: bytes })),
  );

/** Stored, so that it is as large packed as unpacked. */
function zipOfLarge(megabytes: number): Uint8Array {
  const count = Math.floor((megabytes * bytesInMegabyte) / largestBytes);
  const files = Array.from({ length: count }, (_, number) =>
    makeLargeFile(largeKinds[number % largeKinds.length] ?? "digest", number + 1),
  );
  return makeZip(files.map(({ name, bytes }) => ({ name, content: bytes, isStored: true })));
}

/** Resolves when nothing waits to be compared and the threads that compared have ended, or when it takes longer than one waits. */
async function untilCompared({ server }: Place): Promise<void> {
  const end = performance.now() + mostComparingMs;
  const waiting = `SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'compare_version' LIMIT 1`;
  while (performance.now() < end && (await queryRows(server.dataDir, waiting, [])).length > 0)
    await sleep(1_000);
  await sleep(threadsRestMs);
}

const signed = (megabytes: number) => `${megabytes >= 0 ? "+" : ""}${megabytes.toFixed(0)}`;

/** A process at its five peaks, as resident, shared pages counted once, heap, and buffers. */
const grownWords = (name: keyof Growth, looks: readonly Growth[]) =>
  looks
    .map(({ [name]: { resident, shared, heap, buffers } }) =>
      [resident, shared, heap, buffers].map(signed).join("/"),
    )
    .join(", ");

const waitWords = ({ asked, p50, p99, worst }: Waits) =>
  `${[p50, p99, worst.millis].map((millis) => millis.toFixed(0)).join(" / ")} ms of ${asked}, worst while ${worst.during}`;

async function outcomesOf(place: Place, importId: string) {
  return queryRows<{ state: string; count: number; message: string | null }>(
    place.server.dataDir,
    `SELECT state::text, count(*)::int, min("errorMessage") AS message FROM "ImportFile" WHERE "importId" = $1 GROUP BY state`,
    [importId],
  );
}

async function measure(place: Place, heaps: string, what: string, file: SentFile): Promise<void> {
  const watched = watchMemory(place, heaps);
  let step = "it is sent and planned";
  const stopAsking = keepAsking(place, { pauseMs: askEveryMs, during: () => step });
  const made = await plan(place, [file]);
  const outcomes = await outcomesOf(place, made.importId);
  const looks = [watched.grown()];
  step = "it is edited";
  const isPlanned = outcomes.some(({ state }) => state === "planned");
  const edited = isPlanned ? `${(await mergeTwoArticles(place, made)).toFixed(1)} s` : "–";
  looks.push(watched.grown());
  step = "it is drawn";
  let page = { seconds: 0, kilobytes: 0, gzip: 0, planHash: "" };
  for (let drawn = 0; drawn < drawings; drawn += 1) {
    const { seconds, kilobytes, text, planHash } = await open(place, made);
    page = { seconds, kilobytes, gzip: gzipSync(text).length / 1024, planHash };
  }
  looks.push(watched.grown());
  step = "it is written";
  const written = isPlanned ? `${(await commit(place, made, page.planHash)).toFixed(1)} s` : "–";
  looks.push(watched.grown());
  const waits = await stopAsking();
  await untilCompared(place);
  watched.stop();
  looks.push(watched.grown());
  const came = outcomes.map(
    ({ state, count, message }) => `${count} ${state}${message ? `: ${message}` : ""}`,
  );
  const pageWords = `${page.seconds.toFixed(2)} s, ${page.kilobytes.toFixed(0)} KB, ${page.gzip.toFixed(0)} KB gzip`;
  const grown = (["web", "worker", "both"] as const).map((name) => grownWords(name, looks));
  const times = [`${made.sent.toFixed(1)} s`, `${made.settled.toFixed(1)} s`, edited, pageWords, written];
  console.log(`| ${[what, ...times, waitWords(waits), ...grown, came.join("; ")].join(" | ")} |`);
}

/** The floor: by how much the processes grow while somebody reads in the library and nothing is imported. */
async function measureReading(place: Place, heaps: string): Promise<void> {
  const watched = watchMemory(place, heaps);
  const stopAsking = keepAsking(place, { pauseMs: askEveryMs, during: () => "nothing is imported" });
  await sleep(readingMs);
  const waits = await stopAsking();
  watched.stop();
  const grown = (["web", "worker", "both"] as const).map((name) => grownWords(name, [watched.grown()]));
  const none = Array.from({ length: 5 }, () => "–");
  console.log(`| ${["nothing, only read", ...none, waitWords(waits), ...grown, "–"].join(" | ")} |`);
}

async function main(server: Server, heaps: string): Promise<void> {
  const place = await enter(server);
  for (let asked = 0; asked < warmingRequests; asked += 1) {
    await askLibrary(place);
    if (asked % 30 === 0) await open(place, { importId: "", number: 1 });
  }
  console.log(
    "Growth in MB at its peak until planned, edited, drawn, written, compared: resident/with shared pages once/heap of the main thread/buffers.\n",
  );
  console.log(
    "| what | sent in | planned in | two articles merged in | its page | written in | library p50 / p99 / worst | web | worker | both at one moment | files |\n| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | --- |",
  );
  if (!isAlone) await measureReading(place, heaps);
  const send = async (what: string, file: SentFile) => {
    // Connections closed while the file was made are seen to be, and not asked on.
    await sleep(1_000);
    await measure(place, heaps, what, file);
  };
  if (!isAlone) {
    await send("a digest of 20 MB", makeLargeFile("digest", 0));
    await send("the same in short lines", makeLargeFile("digest", 0, inShortLines));
  }
  if (filesInZip > 0)
    await send(`ZIP of ${filesInZip} files`, { name: "many.zip", bytes: zipOfMany(filesInZip) });
  if (megabytesInZip > 0)
    await send(`ZIP of ${megabytesInZip} MB`, { name: "large.zip", bytes: zipOfLarge(megabytesInZip) });
}

const heaps = openHeapBook();
const server = await startServer({ env: { COLLATE_DEMO: "1", ...heaps.env } });
try {
  await main(server, heaps.folder);
} finally {
  await server.discard();
  heaps.end();
}
