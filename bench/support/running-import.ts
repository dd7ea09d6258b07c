/** An import made through a running app as a browser would make it, and what its processes take meanwhile. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { queryRows } from "../../e2e/support/app-database.ts";
import { askActionValue } from "../../e2e/support/ask.ts";
import { builtActions } from "../../e2e/support/build-manifests.ts";
import type { Server } from "../../e2e/support/server.ts";
import { signedInCookie } from "./signed-in-cookie.ts";

const senders = 4;

export type Place = { server: Server; cookie: string; projectId: string; slug: string };
export type Import = { importId: string; number: number };

export type SentFile = { name: string; bytes: Uint8Array };

/** What Linux counts processor time in: hundredths of a second, on every machine. */
const ticksPerSecond = 100;

/** Of the process and all its threads; the name before it may hold spaces. */
function processorSeconds(pid: string): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** One of the two processes that serve. */
export type AppProcess = { name: "web" | "worker"; pid: number };

function nameOf(command: string): AppProcess["name"] | null {
  if (command.includes("worker.ts")) return "worker";
  return command.includes("next") ? "web" : null;
}

/** The web and the worker process of a running app. */
export function listProcesses({ server }: Place): AppProcess[] {
  return readdirSync("/proc").flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      if (!readFileSync(`/proc/${pid}/status`, "utf8").includes(`PPid:\t${server.pid}\n`)) return [];
      const name = nameOf(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
      return name === null ? [] : [{ name, pid: Number(pid) }];
    } catch {
      return []; // it has ended meanwhile
    }
  });
}

type Use = Record<AppProcess["name"], number>;

/** Of the web and the worker process: resident megabytes, and seconds of processor so far. */
export function readUse(place: Place): { memory: Use; seconds: Use } {
  const memory = { web: 0, worker: 0 };
  const seconds = { web: 0, worker: 0 };
  for (const { name, pid } of listProcesses(place)) {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    memory[name] = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    seconds[name] = processorSeconds(String(pid));
  }
  return { memory, seconds };
}

/** The demo's admin, signed in, in the demo's project. */
export async function enter(server: Server): Promise<Place> {
  const account = server.accounts.find(({ role }) => role.startsWith("admin"));
  if (account === undefined) throw new Error("The demo has no admin.");
  const cookie = await signedInCookie(server.url, account);
  const [project] = await queryRows<{ id: string; slug: string }>(
    server.dataDir,
    'SELECT id, slug FROM "Project"',
    [],
  );
  if (project === undefined) throw new Error("There is no project.");
  return { server, cookie, projectId: project.id, slug: project.slug };
}

export async function act(
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

const pieceBytes = 256 * 1024;

/** A piece is read when the one before it has gone. */
function piecesOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(Uint8Array.from(bytes.subarray(at, at + pieceBytes)));
      at += pieceBytes;
      if (at >= bytes.length) controller.close();
    },
  });
}

async function upload(
  { server, cookie, projectId }: Place,
  { importId }: Import,
  file: SentFile,
): Promise<void> {
  const query = new URLSearchParams({ project: projectId, import: importId, name: file.name });
  // A stream, so that an archive of hundreds of megabytes does not stand in memory twice; only Node's own type knows `duplex`.
  const sent: RequestInit & { duplex: "half" } = {
    method: "POST",
    headers: {
      origin: server.url,
      cookie,
      "x-collate-bytes": String(file.bytes.length),
      "x-collate-sha256": createHash("sha256").update(file.bytes).digest("hex"),
      "x-collate-request": crypto.randomUUID(),
    },
    body: piecesOf(file.bytes),
    duplex: "half",
  };
  const answer = await fetch(`${server.url}/api/upload?${query}`, sent);
  if (answer.status !== 201) throw new Error(`${file.name}: ${await answer.text()}`);
}

/** Resolves once the query gives a row. */
export async function until(place: Place, sql: string, values: unknown[]): Promise<void> {
  while ((await queryRows(place.server.dataDir, sql, values)).length === 0) await sleep(100);
}

/** Sends the files, four at a time, and resolves when the plan is settled; times in seconds from the first one sent. */
export async function plan(place: Place, files: readonly SentFile[]) {
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
export async function open({ server, cookie, slug }: Place, { number }: Import) {
  const began = performance.now();
  const page = await (
    await fetch(`${server.url}/p/${slug}/import/${number}`, { headers: { cookie } })
  ).text();
  const planHash = /planHash\\?":\\?"([0-9a-f]{64})/.exec(page)?.[1] ?? "";
  return { text: page, planHash, seconds: (performance.now() - began) / 1000, kilobytes: page.length / 1024 };
}

/** Commits the plan with that hash and resolves to the seconds until it is written. */
export async function commit(place: Place, { importId }: Import, planHash: string): Promise<number> {
  const began = performance.now();
  await act(place, "commitImport", { projectId: place.projectId, importId, planHash });
  await until(place, `SELECT 1 FROM "Import" WHERE id = $1 AND state = 'committed'`, [importId]);
  return (performance.now() - began) / 1000;
}
