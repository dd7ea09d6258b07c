/**
 * By how much the web and the worker process grow while something is done: looked at ten times a second, each alone and
 * the two together at the same moment. Linux alone keeps these books.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type AppProcess, listProcesses, type Place } from "./running-import.ts";

const lookEveryMs = 100;
const kilobytesInMegabyte = 1024;
const bytesInMegabyte = 1024 * 1024;

/**
 * Megabytes. `resident` counts every page of a process, `shared` each page that several processes have once between
 * them; `heap` and `buffers` are what the main thread has in use.
 */
const measures = ["resident", "shared", "heap", "buffers"] as const;
type Measure = (typeof measures)[number];
type Figures = Record<Measure, number>;

export type Growth = Record<AppProcess["name"] | "both", Figures>;

const nothing = (): Figures => ({ resident: 0, shared: 0, heap: 0, buffers: 0 });

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // the process has ended, or has told nothing yet
  }
}

const kilobytes = (text: string, field: string) =>
  Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0) / kilobytesInMegabyte;

function toldHeap(folder: string, pid: number): Pick<Figures, "heap" | "buffers"> {
  const told = read(join(folder, `${pid}.json`));
  if (!told.endsWith("}")) return { heap: 0, buffers: 0 };
  const { heapUsed, external } = JSON.parse(told) as NodeJS.MemoryUsage;
  return { heap: heapUsed / bytesInMegabyte, buffers: external / bytesInMegabyte };
}

/** Where processes started with it in their environment tell their heaps, until `end`. */
export function openHeapBook() {
  const folder = mkdtempSync(join(tmpdir(), "collate-heap-"));
  const preload = pathToFileURL(join(import.meta.dirname, "tell-heap.ts")).href;
  const env = { COLLATE_BENCH_HEAP: folder, NODE_OPTIONS: `--import ${preload}` };
  return { folder, env, end: () => rmSync(folder, { recursive: true, force: true }) };
}

function look(processes: readonly AppProcess[], heapFolder: string): Growth {
  const now: Growth = { web: nothing(), worker: nothing(), both: nothing() };
  for (const { name, pid } of processes) {
    const pages = read(`/proc/${pid}/smaps_rollup`);
    const figures = { resident: kilobytes(pages, "Rss"), shared: kilobytes(pages, "Pss") };
    now[name] = { ...figures, ...toldHeap(heapFolder, pid) };
    for (const measure of measures) now.both[measure] += now[name][measure];
  }
  return now;
}

/** `change` of every figure of two looks. */
function eachFigure(one: Growth, other: Growth, change: (a: number, b: number) => number): Growth {
  const figures = (name: keyof Growth) =>
    Object.fromEntries(
      measures.map((measure) => [measure, change(one[name][measure], other[name][measure])]),
    ) as Figures;
  return { web: figures("web"), worker: figures("worker"), both: figures("both") };
}

/**
 * Begins to watch. `grown` answers by how much each has been larger, at its peak so far, than at the beginning;
 * `both` is the peak of their sum, not the sum of their peaks.
 */
export function watchMemory(place: Place, heapFolder: string) {
  const processes = listProcesses(place);
  const before = look(processes, heapFolder);
  let peak = before;
  const timer = setInterval(() => {
    peak = eachFigure(look(processes, heapFolder), peak, Math.max);
  }, lookEveryMs);
  return {
    before,
    grown: () => eachFigure(peak, before, (most, first) => most - first),
    stop: () => clearInterval(timer),
  };
}
