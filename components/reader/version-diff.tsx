/** Two versions of a text beside each other: changed words marked, what stayed folded where it is long. */
import { Fragment, type ReactNode } from "react";
import { DifferenceKeys } from "#components/compare/difference-keys.tsx";
import { touchWords } from "#components/compare/finding-words.ts";
import type { TextSpan } from "#lib/compare/align-rows.ts";
import type { WordChange } from "#lib/compare/comparison.ts";
import type { VersionRow } from "#lib/compare/diff-versions.ts";
import type { ArticleVersionText } from "#lib/data/article/read-article.ts";

type Version = Pick<ArticleVersionText, "body" | "number" | "direction" | "language">;
export type VersionDiffProps = { before: Version; after: Version; rows: readonly VersionRow[] };

type Folded = { kind: "folded"; rows: Extract<VersionRow, { kind: "same" }>[] };

/** This many unchanged paragraphs in a row stand open; of a longer run the first and last do. */
const openParagraphs = 3;
const columns = "grid grid-cols-2 gap-x-6 max-md:grid-cols-1";
const paragraph = "reading text-17 leading-7 [overflow-wrap:anywhere]";

/** Runs of unchanged paragraphs folded but for their ends. */
function fold(rows: readonly VersionRow[]): (VersionRow | Folded)[] {
  const out: (VersionRow | Folded)[] = [];
  let run: Extract<VersionRow, { kind: "same" }>[] = [];
  const close = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length <= openParagraphs || first === undefined || last === undefined) out.push(...run);
    else out.push(first, { kind: "folded", rows: run.slice(1, -1) }, last);
    run = [];
  };
  for (const row of rows) {
    if (row.kind === "same") run.push(row);
    else {
      close();
      out.push(row);
    }
  }
  close();
  return out;
}

type Change = { startUtf16: number; endUtf16: number };

/** A paragraph with its changed words in the mark of its side. */
function Marked({
  text,
  span,
  changes,
  side,
}: {
  text: string;
  span: TextSpan;
  changes: readonly Change[];
  side: "del" | "ins";
}) {
  const Tag = side;
  const pieces: ReactNode[] = [];
  let from = span.startUtf16;
  for (const { startUtf16, endUtf16 } of changes) {
    if (startUtf16 >= endUtf16) continue;
    pieces.push(<Fragment key={from}>{text.slice(from, startUtf16)}</Fragment>);
    pieces.push(<Tag key={`m${startUtf16}`}>{text.slice(startUtf16, endUtf16)}</Tag>);
    from = endUtf16;
  }
  pieces.push(<Fragment key={from}>{text.slice(from, span.endUtf16)}</Fragment>);
  return pieces;
}

const onA = (changes: readonly WordChange[]): Change[] =>
  changes.map(({ aStartUtf16: startUtf16, aEndUtf16: endUtf16 }) => ({ startUtf16, endUtf16 }));
const onB = (changes: readonly WordChange[]): Change[] =>
  changes.map(({ bStartUtf16: startUtf16, bEndUtf16: endUtf16 }) => ({ startUtf16, endUtf16 }));

function label(row: Exclude<VersionRow, { kind: "same" }>): string {
  if (row.kind === "removed") return "Paragraph taken out";
  if (row.kind === "added") return "Paragraph put in";
  return row.changes.length === 1 ? "1 change" : `${row.changes.length} changes`;
}

function Different({
  row,
  at,
  before,
  after,
}: { row: Exclude<VersionRow, { kind: "same" }>; at: number } & Omit<VersionDiffProps, "rows">) {
  const touches = row.kind === "changed" ? [...new Set(row.changes.flatMap((change) => change.touches))] : [];
  const old = row.kind === "added" ? null : row.before;
  const fresh = row.kind === "removed" ? null : row.after;
  const whole = (span: TextSpan) => [span];
  return (
    <section
      id={`d-${at}`}
      data-difference=""
      tabIndex={-1}
      aria-label={`${label(row)}${touches.length > 0 ? `, touching ${touches.map((touch) => touchWords[touch]).join(", ")}` : ""}`}
      className="my-3 rounded-m bg-surface ring-1 ring-line ring-inset target:ring-[1.5px] target:ring-accent"
    >
      <p className="flex flex-wrap gap-x-2 px-4 pt-2 text-11 text-ink-2">
        {label(row)}
        {touches.map((touch) => (
          <span key={touch} className="font-medium text-caution">
            {touchWords[touch]}
          </span>
        ))}
      </p>
      <div className={`${columns} px-4 pt-1 pb-3`}>
        <p className={paragraph} dir={before.direction} lang={before.language}>
          {old === null ? null : (
            <Marked
              text={before.body}
              span={old}
              side="del"
              changes={row.kind === "changed" ? onA(row.changes) : whole(old)}
            />
          )}
        </p>
        <p className={paragraph} dir={after.direction} lang={after.language}>
          {fresh === null ? null : (
            <Marked
              text={after.body}
              span={fresh}
              side="ins"
              changes={row.kind === "changed" ? onB(row.changes) : whole(fresh)}
            />
          )}
        </p>
      </div>
    </section>
  );
}

function Same({ row, before }: { row: Extract<VersionRow, { kind: "same" }>; before: Version }) {
  const { startUtf16, endUtf16 } = row.before;
  return (
    <p
      className={`${paragraph} my-3 max-w-(--measure) px-4 text-ink-2`}
      dir={before.direction}
      lang={before.language}
    >
      {before.body.slice(startUtf16, endUtf16)}
    </p>
  );
}

function Fold({ rows, before }: { rows: Folded["rows"]; before: Version }) {
  return (
    <details className="group/same my-3">
      <summary className="mx-4 flex cursor-pointer items-center gap-3 rounded-s text-12 text-ink-3 hover:text-ink">
        <span aria-hidden="true" className="h-px flex-1 bg-line" />
        <span>
          <span className="group-open/same:hidden">Show</span>
          <span className="hidden group-open/same:inline">Hide</span> {rows.length} paragraphs that stayed as
          they were
        </span>
        <span aria-hidden="true" className="h-px flex-1 bg-line" />
      </summary>
      {rows.map((row) => (
        <Same key={row.before.startUtf16} row={row} before={before} />
      ))}
    </details>
  );
}

function Summary({ rows }: { rows: readonly VersionRow[] }) {
  const count = (kind: VersionRow["kind"]) => rows.filter((row) => row.kind === kind).length;
  const [changed, added, removed] = [count("changed"), count("added"), count("removed")];
  const words =
    changed + added + removed === 0
      ? "The text is the same."
      : `${changed} changed, ${added} put in, ${removed} taken out; ${count("same")} paragraphs stayed.`;
  return <p className="tabular mb-2 text-12 text-ink-2">{words}</p>;
}

export function VersionDiff({ before, after, rows }: VersionDiffProps) {
  return (
    <>
      <DifferenceKeys />
      <Summary rows={rows} />
      <div className={`${columns} mb-1 px-4 text-11 text-ink-3 max-md:hidden`} aria-hidden="true">
        <span>Version {before.number}</span>
        <span>Version {after.number}</span>
      </div>
      {fold(rows).map((row, at) => {
        const key = `${at} ${row.kind}`;
        if (row.kind === "folded") return <Fold key={key} rows={row.rows} before={before} />;
        if (row.kind === "same") return <Same key={key} row={row} before={before} />;
        return <Different key={key} row={row} at={at} before={before} after={after} />;
      })}
    </>
  );
}
