/** The scale bench's figures as tables, and what they come to when a library grows further. Pure but for printing. */
import type { Found, LookUps, Timed } from "./look-ups.ts";

type Bytes = Record<string, { table: number; indexes: number }>;

export type SizeReport = {
  size: number;
  storeSeconds: number;
  /** Articles the worker compared, and in how many seconds. */
  compared: number;
  compareSeconds: number;
  peak: { worker: number; postgres: number };
  bytes: Bytes;
  lookUps: LookUps;
  /** Jobs that met an error. */
  failed: number;
};

type Group = { name: string; parts: readonly string[]; of: "size" | "compared" };

const both = (tables: readonly string[]) => tables.flatMap((name) => [`${name}.table`, `${name}.indexes`]);

const GROUPS: readonly Group[] = [
  { name: "fingerprints, rows", parts: ["VersionFingerprint.table"], of: "size" },
  { name: "fingerprints, index", parts: ["VersionFingerprint.indexes"], of: "size" },
  { name: "articles and their texts", parts: ["Article.table", "ArticleVersion.table"], of: "size" },
  {
    name: "their search and other indexes",
    parts: ["Article.indexes", "ArticleVersion.indexes"],
    of: "size",
  },
  {
    name: "comparisons with passages, quotations and quantities",
    parts: both([
      "Comparison",
      "Reuse",
      "ComparisonWording",
      "QuotationPair",
      "QuantityPair",
      "ComparedPair",
      "VersionAnalysis",
      "VersionQuantities",
      "VersionQuotations",
      "VersionAttributions",
    ]),
    of: "compared",
  },
];

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

/** Kilobytes an article; what comparing makes is told for each article that was compared. */
function kilobytes(report: SizeReport, { parts, of }: Group): number {
  return bytesIn(report.bytes, parts) / Math.max(1, report[of]) / 1024;
}

const allKilobytes = (report: SizeReport) => GROUPS.reduce((sum, group) => sum + kilobytes(report, group), 0);

function printSizes(reports: readonly SizeReport[], newArticles: number): void {
  const line = (name: string, cell: (report: SizeReport) => string) => row([name, ...reports.map(cell)]);
  const of = (found: (report: SizeReport) => Found, key: keyof Found) => (report: SizeReport) =>
    share(found(report)[key]);
  row(["", ...reports.map(({ size }) => size.toLocaleString("en"))]);
  row(["---", ...reports.map(() => "---:")]);
  line("stored, articles a second", (r) => (r.size / r.storeSeconds).toFixed(0));
  line("compared by the worker, articles a second", (r) => (r.compared / r.compareSeconds).toFixed(1));
  line("of them compared by then", (r) => r.compared.toLocaleString("en"));
  line(`candidates of a new article, ms: p50, p95, worst of ${newArticles}`, (r) =>
    millis(r.lookUps.candidates),
  );
  line("its whole comparison, ms: the same", (r) => millis(r.lookUps.comparison));
  line("of those the worker met at rest: just begun, and after a quarter of a minute", (r) =>
    r.lookUps.atRest.map((one) => one.toFixed(0)).join(", "),
  );
  line("candidates, on average", (r) => r.lookUps.candidatesEach.toFixed(1));
  line(
    "of those that share three sentences or more, candidates",
    of((r) => r.lookUps.found, "copies"),
  );
  line(
    "and in the end compared, with a passage or a quotation in both",
    of((r) => r.lookUps.compared, "copies"),
  );
  line(
    "of those that share one or two, candidates",
    of((r) => r.lookUps.found, "short"),
  );
  line(
    "and in the end compared, with a passage or a quotation in both",
    of((r) => r.lookUps.compared, "short"),
  );
  line("worker's memory at its peak, MB", (r) => r.peak.worker.toFixed(0));
  line("PostgreSQL's, its shared buffers included, MB", (r) => r.peak.postgres.toFixed(0));
  for (const group of GROUPS) line(`${group.name}, KB an article`, (r) => kilobytes(r, group).toFixed(1));
  line("these together, KB an article", (r) => allKilobytes(r).toFixed(1));
  line("jobs that failed", (r) => String(r.failed));
}

/** By the power of the size that leads from the smaller to the larger; never less than at the larger. */
function predicted(small: [number, number], large: [number, number], size: number): number {
  const power = Math.log(large[1] / small[1]) / Math.log(large[0] / small[0]);
  return large[1] * (size / large[0]) ** Math.max(0, power);
}

function printPrediction(reports: readonly SizeReport[]): void {
  const [small, large] = reports.slice(-2);
  if (small === undefined || large === undefined) return;
  const at = (value: (report: SizeReport) => number, size: number) =>
    predicted([small.size, value(small)], [large.size, value(large)], size);
  const [rows, index] = GROUPS;
  const prints = (report: SizeReport) =>
    [rows, index].reduce((sum, group) => sum + (group ? kilobytes(report, group) : 0), 0);
  const gigabytes = (each: number, size: number) => ((each * size) / 2 ** 20).toFixed(0);
  console.log(`\nBy the power law through ${small.size} and ${large.size}, what is looked up in memory:\n`);
  row(["articles", "candidates p95, ms", "fingerprints, GB", "all on disk, GB", "comparing all, hours"]);
  row(["---:", "---:", "---:", "---:", "---:"]);
  for (const size of [1_000_000, 10_000_000])
    row([
      size.toLocaleString("en"),
      at((r) => r.lookUps.candidates.p95, size).toFixed(0),
      gigabytes(at(prints, size), size),
      gigabytes(at(allKilobytes, size), size),
      ((at((r) => r.compareSeconds / Math.max(1, r.compared), size) * size) / 3_600).toFixed(0),
    ]);
}

export function printReports(reports: readonly SizeReport[], newArticles: number): void {
  printSizes(reports, newArticles);
  printPrediction(reports);
}
