/**
 * An import of 1,000 messy files of 20 KB, of every format, through the running app: how long until the plan is settled, and until it is written
 * with its search index and fingerprints; the memory of the processes; and how long another request waits meanwhile.
 * Before that 100 files, until their preview. `node bench/import-many.ts [FILES]`
 */
import { queryRows } from "../e2e/support/app-database.ts";
import { type Server, startServer } from "../e2e/support/server.ts";
import { askLibrary, keepAsking } from "./support/ask-library.ts";
import { makeMessyFiles } from "./support/make-files.ts";
import { commit, enter, open, type Place, plan, readUse, until } from "./support/running-import.ts";

const many = Number(process.argv[2] ?? 1_000);
const few = 100;

const memoryOf = (place: Place) => readUse(place).memory;

/** Transactions the database has committed so far, and their part for each step of the work. */
async function spent(place: Place) {
  const [row] = await queryRows<{ commits: string }>(
    place.server.dataDir,
    "SELECT xact_commit AS commits FROM pg_stat_database WHERE datname = current_database()",
  );
  return { ...readUse(place).seconds, commits: Number(row?.commits ?? 0) };
}

/** What the import is at: said with the longest wait. */
let step = "";

/** The pages a server draws anyway, so that what they take of memory is not put down to the import. */
const warmingRequests = 300;

/** Asks for the library all the while, and keeps the memory's peak, until told to stop. */
function watch(place: Place) {
  const peak = memoryOf(place);
  const afterEach = () => {
    const now = memoryOf(place);
    peak.web = Math.max(peak.web, now.web);
    peak.worker = Math.max(peak.worker, now.worker);
  };
  const stop = keepAsking(place, { pauseMs: 50, during: () => step, afterEach });
  return async () => ({ ...(await stop()), peak });
}

async function main(server: Server): Promise<void> {
  const place = await enter(server);
  await open(place, { importId: "", number: 1 });
  for (let asked = 0; asked < warmingRequests; asked += 1) await askLibrary(place);
  const before = memoryOf(place);
  const small = await plan(place, makeMessyFiles(few, { seed: 2 }));
  const row = (what: string, figure: string) => console.log(`| ${what} | ${figure} |`);
  row("what", "figure");
  row("---", "---");
  row(`${few} files, first one sent until previewed`, `${small.settled.toFixed(1)} s`);
  step = "files are sent and planned";
  const stop = watch(place);
  const start = await spent(place);
  const big = await plan(place, makeMessyFiles(many));
  const done = await spent(place);
  row(`${many} files, sent`, `${big.sent.toFixed(1)} s`);
  row(`${many} files, sent and planned`, `${big.settled.toFixed(1)} s`);
  row(
    "its planning, seconds of processor and transactions",
    `web ${(done.web - start.web).toFixed(1)} s, worker ${(done.worker - start.worker).toFixed(1)} s, ${done.commits - start.commits} transactions`,
  );
  step = "its page is drawn";
  const page = await open(place, big);
  row("its page", `${page.seconds.toFixed(2)} s, ${page.kilobytes.toFixed(0)} KB`);
  step = "it is written";
  row(`${many} files, committed until written`, `${(await commit(place, big, page.planHash)).toFixed(1)} s`);
  const seen = await stop();
  row(
    "another request meanwhile",
    `p50 ${seen.p50.toFixed(0)} ms, p99 ${seen.p99.toFixed(0)} ms, worst ${seen.worst.millis.toFixed(0)} ms, while ${seen.worst.during} (${seen.asked} asked)`,
  );
  row("web process", `${before.web.toFixed(0)} MB before, peak ${seen.peak.web.toFixed(0)} MB`);
  row("worker process", `${before.worker.toFixed(0)} MB before, peak ${seen.peak.worker.toFixed(0)} MB`);
  const began = performance.now();
  await until(
    place,
    `SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM "Article" a WHERE a."importId" = $1
    AND NOT EXISTS (SELECT 1 FROM "VersionAnalysis" v WHERE v."versionId" = a."currentVersionId"))`,
    [big.importId],
  );
  row(`${many} articles compared, after that`, `${((performance.now() - began) / 1000).toFixed(1)} s`);
}

const server = await startServer({ env: { COLLATE_DEMO: "1" } });
try {
  await main(server);
} finally {
  await server.discard();
}
