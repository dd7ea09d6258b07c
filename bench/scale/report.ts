/** The scale bench's figures as tables, and what they come to when a library grows further. Pure but for printing. */
import type { Found, LookUps, Timed } from "./look-ups.ts";

type Bytes = Record<string, { table: number; indexes: number }>;

export type SizeReport = {
  size: number;
  storeSeconds: number;
  compareSeconds: number;
  peak: { worker: number; postgres: number };
  bytes: Bytes;
  lookUps: LookUps;
  /** Jobs that met an error. */
  failed: number;
};

const GROUPS: Record<string, readonly string[]> = {
  "fingerprints, in rows": ["VersionFingerprint.table", "StockFingerprint.table"],
  "fingerprints, in the index": ["VersionFingerprint.indexes", "StockFingerprint.indexes"],
  "articles and texts": ["Article.table", "ArticleVersion.table"],
  "articles, search and other indexes": ["Article.indexes", "ArticleVersion.indexes"],
};

const row = (cells: readonly string[]) => console.log(`| ${cells.join(" | ")} |`);
const millis = ({ p50, p95, worst }: Timed) => `${p50.toFixed(1)}, ${p95.toFixed(1)}, ${worst.toFixed(1)}`;
const share = ([found, all]: [number, number]) =>
  all === 0 ? "–" : `${((100 * found) / all).toFixed(1)} % of ${all}`;

function bytesIn(bytes: Bytes, keys: readonly string[]): number {
  return keys.reduce((sum, key) => {
    const [table = "", part] = key.split(".");
    const found = bytes[table];
    return sum + (part === "table" ? (found?.table ?? 0) : (found?.indexes ?? 0));
  }, 0);
}

const allBytes = (bytes: Bytes) =>
  Object.values(bytes).reduce((sum, { table, indexes }) => sum + table + indexes, 0);

/** Kilobytes an article by group; the rest of the tables together. */
function disk({ bytes, size }: SizeReport): [string, number][] {
  const groups = Object.entries(GROUPS).map(([name, keys]): [string, number] => [name, bytesIn(bytes, keys)]);
  const named = groups.reduce((sum, [, value]) => sum + value, 0);
  const all: [string, number][] = [...groups, ["comparisons and all else", allBytes(bytes) - named]];
  return all.map(([name, value]) => [name, value / size / 1024]);
}

function printSizes(reports: readonly SizeReport[], newArticles: number): void {
  const line = (name: string, cell: (report: SizeReport) => string) => row([name, ...reports.map(cell)]);
  const both = (found: (report: SizeReport) => Found, key: keyof Found) => (report: SizeReport) =>
    share(found(report)[key]);
  row(["", ...reports.map(({ size }) => size.toLocaleString("en"))]);
  row(["---", ...reports.map(() => "---:")]);
  line("stored, articles a second", (r) => (r.size / r.storeSeconds).toFixed(0));
  line("compared by the worker, articles a second", (r) => (r.size / r.compareSeconds).toFixed(0));
  line(`candidates of a new article, ms: p50, p95, worst of ${newArticles}`, (r) =>
    millis(r.lookUps.candidates),
  );
  line("its whole comparison, ms: the same", (r) => millis(r.lookUps.comparison));
  line("candidates, on average", (r) => r.lookUps.candidatesEach.toFixed(1));
  line(
    "of those that share three sentences or more, candidates",
    both((r) => r.lookUps.found, "copies"),
  );
  line(
    "and in the end compared with passages",
    both((r) => r.lookUps.compared, "copies"),
  );
  line(
    "of those that share one or two, candidates",
    both((r) => r.lookUps.found, "short"),
  );
  line(
    "and in the end compared with passages",
    both((r) => r.lookUps.compared, "short"),
  );
  line("worker's memory at its peak, MB", (r) => r.peak.worker.toFixed(0));
  line("PostgreSQL's, its shared buffers included, MB", (r) => r.peak.postgres.toFixed(0));
  for (const [at, [name]] of (reports[0] ? disk(reports[0]) : []).entries())
    line(`${name}, KB an article`, (r) => (disk(r)[at]?.[1] ?? 0).toFixed(1));
  line("all on disk, KB an article", (r) => (allBytes(r.bytes) / r.size / 1024).toFixed(1));
  line("jobs that failed", (r) => String(r.failed));
}

/** By the power of the size that leads from the smaller to the larger. */
function predicted(small: [number, number], large: [number, number], size: number): number {
  const power = Math.log(large[1] / small[1]) / Math.log(large[0] / small[0]);
  return large[1] * (size / large[0]) ** Math.max(0, power);
}

function printPrediction(reports: readonly SizeReport[]): void {
  const [small, large] = reports.slice(-2);
  if (small === undefined || large === undefined) return;
  const both = (value: (report: SizeReport) => number, size: number) =>
    predicted([small.size, value(small)], [large.size, value(large)], size);
  console.log(`\nBy the power law through ${small.size} and ${large.size}, all data in memory:\n`);
  row([
    "articles",
    "candidates p95, ms",
    "fingerprints on disk, GB",
    "all on disk, GB",
    "comparing all, hours",
  ]);
  row(["---:", "---:", "---:", "---:", "---:"]);
  const prints = ["VersionFingerprint.table", "VersionFingerprint.indexes"];
  for (const size of [1_000_000, 10_000_000])
    row([
      size.toLocaleString("en"),
      both((r) => r.lookUps.candidates.p95, size).toFixed(0),
      (both((r) => bytesIn(r.bytes, prints), size) / 2 ** 30).toFixed(0),
      (both((r) => allBytes(r.bytes), size) / 2 ** 30).toFixed(0),
      (both((r) => r.compareSeconds, size) / 3_600).toFixed(1),
    ]);
}

export function printReports(reports: readonly SizeReport[], newArticles: number): void {
  printSizes(reports, newArticles);
  printPrediction(reports);
}
