/**
 * An import of 1,000 files of 20 KB through the running app: how long until the plan is settled, and until it is written
 * with its search index and fingerprints; the memory of the processes; and how long another request waits meanwhile.
 * Before that 100 files, until their preview. `node bench/import-many.ts [FILES]`
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { queryRows } from "../e2e/support/app-database.ts";
import { askActionValue } from "../e2e/support/ask.ts";
import { builtActions } from "../e2e/support/build-manifests.ts";
import { type Server, startServer } from "../e2e/support/server.ts";
import { type MadeFile, makeFiles } from "./support/make-files.ts";
import { signedInCookie } from "./support/signed-in-cookie.ts";

const many = Number(process.argv[2] ?? 1_000);
const few = 100;
const senders = 4;

type Place = { server: Server; cookie: string; projectId: string; slug: string };
type Import = { importId: string; number: number };

/** What Linux counts processor time in: hundredths of a second, on every machine. */
const ticksPerSecond = 100;

/** Of the process and all its threads; the name before it may hold spaces. */
function processorSeconds(pid: string): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function statusOf(pid: string) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    return {
      rss,
      seconds: processorSeconds(pid),
      command: readFileSync(`/proc/${pid}/cmdline`, "utf8"),
      parent: /PPid:\s+(\d+)/.exec(status)?.[1],
    };
  } catch {
    return null;
  }
}

type Use = { web: number; worker: number };

/** Of the web and the worker process: resident megabytes, and seconds of processor so far. */
function readUse({ server }: Place): { memory: Use; seconds: Use } {
  const memory = { web: 0, worker: 0 };
  const seconds = { web: 0, worker: 0 };
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const status = statusOf(pid);
    if (status?.parent !== String(server.pid)) continue;
    const name = status.command.includes("worker.ts")
      ? "worker"
      : status.command.includes("next")
        ? "web"
        : null;
    if (name === null) continue;
    memory[name] = status.rss;
    seconds[name] = status.seconds;
  }
  return { memory, seconds };
}

const memoryOf = (place: Place): Use => readUse(place).memory;

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

async function askLibrary({ server, cookie, slug }: Place): Promise<void> {
  await (await fetch(`${server.url}/p/${slug}/library`, { headers: { cookie } })).text();
}

/** Asks for the library over and over, and keeps the memory's peak, until told to stop. */
function watch(place: Place) {
  let isOver = false;
  const waits: number[] = [];
  let worst = { millis: 0, during: "" };
  const peak = memoryOf(place);
  const asking = (async () => {
    while (!isOver) {
      const began = performance.now();
      const during = step;
      await askLibrary(place);
      const millis = performance.now() - began;
      waits.push(millis);
      if (millis > worst.millis) worst = { millis, during };
      const now = memoryOf(place);
      peak.web = Math.max(peak.web, now.web);
      peak.worker = Math.max(peak.worker, now.worker);
      await sleep(50);
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    const sorted = waits.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { asked: waits.length, p50: at(0.5), p99: at(0.99), worst, peak };
  };
}

async function act(
  { server, cookie, slug }: Place,
  name: string,
  input: object,
): Promise<Record<string, unknown>> {
  const action = builtActions().find((one) => one.name.endsWith(`#${name}`));
  if (action === undefined) throw new Error(`The build has no action ${name}.`);
  const args = [{ ...input, requestKey: crypto.randomUUID() }];
  const asked = { baseUrl: server.url, path: `/p/${slug}/import`, actionId: action.id, args, cookie };
  const answer = (await askActionValue(asked)) as {
    ok: boolean;
    value?: Record<string, unknown>;
    message?: string;
  };
  if (!answer.ok || answer.value === undefined) throw new Error(`${name}: ${answer.message}`);
  return answer.value;
}

async function upload(
  { server, cookie, projectId }: Place,
  { importId }: Import,
  file: MadeFile,
): Promise<void> {
  const bytes = new TextEncoder().encode(file.text);
  const query = new URLSearchParams({ project: projectId, import: importId, name: file.name });
  const answer = await fetch(`${server.url}/api/upload?${query}`, {
    method: "POST",
    headers: {
      origin: server.url,
      cookie,
      "x-collate-bytes": String(bytes.length),
      "x-collate-sha256": createHash("sha256").update(bytes).digest("hex"),
      "x-collate-request": crypto.randomUUID(),
    },
    body: bytes,
  });
  if (answer.status !== 201) throw new Error(`${file.name}: ${await answer.text()}`);
}

async function until(place: Place, sql: string, values: unknown[]): Promise<void> {
  while ((await queryRows(place.server.dataDir, sql, values)).length === 0) await sleep(100);
}

async function plan(place: Place, files: MadeFile[]) {
  const began = performance.now();
  const started = (await act(place, "startImport", { projectId: place.projectId })) as Import;
  const waiting = [...files];
  const send = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
      await upload(place, started, file);
  };
  await Promise.all(Array.from({ length: senders }, send));
  const sent = (performance.now() - began) / 1000;
  await until(place, 'SELECT 1 FROM "Import" WHERE id = $1 AND "settledAt" IS NOT NULL', [started.importId]);
  return { ...started, sent, settled: (performance.now() - began) / 1000 };
}

/** The page, and in it the hash it would commit. */
async function open({ server, cookie, slug }: Place, { number }: Import) {
  const began = performance.now();
  const page = await (
    await fetch(`${server.url}/p/${slug}/import/${number}`, { headers: { cookie } })
  ).text();
  const planHash = /planHash\\?":\\?"([0-9a-f]{64})/.exec(page)?.[1] ?? "";
  return { planHash, seconds: (performance.now() - began) / 1000, kilobytes: page.length / 1024 };
}

async function commit(place: Place, { importId }: Import, planHash: string): Promise<number> {
  const began = performance.now();
  await act(place, "commitImport", { projectId: place.projectId, importId, planHash });
  await until(place, `SELECT 1 FROM "Import" WHERE id = $1 AND state = 'committed'`, [importId]);
  return (performance.now() - began) / 1000;
}

async function main(server: Server): Promise<void> {
  const account = server.accounts.find(({ role }) => role.startsWith("admin"));
  if (account === undefined) throw new Error("The demo has no admin.");
  const cookie = await signedInCookie(server.url, account);
  const [project] = await queryRows<{ id: string; slug: string }>(
    server.dataDir,
    'SELECT id, slug FROM "Project"',
    [],
  );
  if (project === undefined) throw new Error("There is no project.");
  const place = { server, cookie, projectId: project.id, slug: project.slug };
  await open(place, { importId: "", number: 1 });
  for (let asked = 0; asked < warmingRequests; asked += 1) await askLibrary(place);
  const before = memoryOf(place);
  const small = await plan(place, makeFiles(few, 2));
  const row = (what: string, figure: string) => console.log(`| ${what} | ${figure} |`);
  row("what", "figure");
  row("---", "---");
  row(`${few} files, first one sent until previewed`, `${small.settled.toFixed(1)} s`);
  const stop = watch(place);
  step = "files are sent and planned";
  const start = await spent(place);
  const big = await plan(place, makeFiles(many));
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
