/** Three or four texts in columns, their paragraphs level. Where the screen is narrow, counterparts stand below each other. */
import { Fragment, type ReactNode } from "react";
import type { ColumnRow } from "#lib/compare/align-columns.ts";
import type { TextSpan } from "#lib/compare/align-rows.ts";
import type { QuotationSide } from "#lib/compare/comparison.ts";
import { type MarkedRun, runsWithin } from "#lib/compare/marked-runs.ts";
import { CellPassages } from "./cell-passages.tsx";
import { paragraphAnchor, passagesIn } from "./column-places.ts";
import type { ColumnMarkKind, ColumnMarks, ColumnsView } from "./column-view.ts";
import type { PassageView } from "./comparison-view.ts";
import { quotedBesideLine } from "./quoted-beside.ts";

export type ColumnArticle = {
  id: string;
  /** Short: the source, or where it is not known the title. */
  name: string;
  body: string;
  direction: "ltr" | "rtl";
};

export type Columns = {
  articles: readonly ColumnArticle[];
  view: ColumnsView;
  runHrefOf: (passage: PassageView, column: number) => string;
};

/** How many paragraphs of one text stand open before they fold. */
const openParagraphs = 3;
const grids: Record<number, string> = {
  2: "lg:grid-cols-2",
  3: "lg:grid-cols-3",
  4: "lg:grid-cols-4",
};

export const columnGrid = (columns: number) => `grid gap-x-4 gap-y-1 ${grids[columns] ?? ""}`;

function marked(text: string, kinds: ReadonlySet<ColumnMarkKind>): ReactNode {
  // The marks around shared words are read with them.
  const isShared = kinds.has("shared") || !/[\p{L}\p{N}]/u.test(text);
  const inked = isShared ? <span className="text-ink">{text}</span> : text;
  // A number that changed wears the mark of its change alone.
  const isChanged = kinds.has("added") || kinds.has("removed");
  const base =
    kinds.has("number") && !isChanged ? (
      <span
        data-hue="amber"
        className="rounded-[2px] bg-hue-fill text-ink shadow-[0_1.5px_0_var(--hue-stripe)]"
      >
        {inked}
      </span>
    ) : (
      inked
    );
  if (kinds.has("added")) return <ins>{base}</ins>;
  return kinds.has("removed") ? <del>{base}</del> : base;
}

type RunProps = {
  run: MarkedRun<ColumnMarkKind>;
  article: ColumnArticle;
  quotations: readonly QuotationSide[];
};

/** One run; whose words a quotation's are is told to whoever points at it. */
function Run({ run, article, quotations }: RunProps) {
  const content = marked(run.text, new Set(run.marks.map(({ kind }) => kind)));
  const mark = run.marks.find(({ kind }) => kind === "quotation");
  const quotation = mark && quotations[mark.key];
  if (quotation === undefined) return content;
  return <span title={quotedBesideLine(article.body, quotation)}>{content}</span>;
}

type ParagraphProps = {
  span: TextSpan;
  column: number;
  article: ColumnArticle;
  marks: ColumnMarks;
  quotations: readonly QuotationSide[];
};

function Paragraph({ span, column, article, marks, quotations }: ParagraphProps) {
  return (
    <p
      id={paragraphAnchor(column, span.startUtf16)}
      dir={article.direction}
      className="mb-2 rounded-s last:mb-0 target:bg-found"
    >
      {runsWithin(article.body, span.startUtf16, span.endUtf16, marks).map((run) => (
        <Fragment key={run.startUtf16}>
          <Run run={run} article={article} quotations={quotations} />
        </Fragment>
      ))}
    </p>
  );
}

type CellProps = { row: ColumnRow; column: number; columns: Columns };

/** The column whose passage is selected in its row wears the accent, and so does the other of the two. */
const joined = [
  "group-has-[[data-columns*='0']:target]/row:ring-accent group-has-[[data-columns*='0']:target]/row:ring-[1.5px]",
  "group-has-[[data-columns*='1']:target]/row:ring-accent group-has-[[data-columns*='1']:target]/row:ring-[1.5px]",
  "group-has-[[data-columns*='2']:target]/row:ring-accent group-has-[[data-columns*='2']:target]/row:ring-[1.5px]",
  "group-has-[[data-columns*='3']:target]/row:ring-accent group-has-[[data-columns*='3']:target]/row:ring-[1.5px]",
];

/** So do the further cells of a passage over several paragraphs (ring-cells.ts). */
const ringed = "data-ringed:ring-[1.5px] data-ringed:ring-accent data-ringed:ring-inset";

/** What is told over the paragraphs takes as much room in every column of the row, so that the paragraphs begin level. */
function Cell({ row, column, columns }: CellProps) {
  const { articles, view } = columns;
  const article = articles[column];
  const spans = row.cells[column] ?? [];
  if (article === undefined || spans.length === 0) return <div className="max-lg:hidden lg:row-span-2" />;
  const frame = row.kind === "shared" ? `bg-surface ring-1 ring-line ring-inset ${joined[column] ?? ""}` : "";
  const holds = passagesIn(view, column, spans);
  return (
    <div
      data-holds={holds.length === 0 ? undefined : holds.join(" ")}
      className={`group/cell reading relative min-w-0 rounded-m lg:row-span-2 lg:grid lg:grid-rows-subgrid px-3.5 py-2.5 text-15 ${view.rows.length === 1 && row.kind === "apart" ? "text-ink" : "text-ink-3"} [overflow-wrap:anywhere] has-[:target]:ring-[1.5px] has-[:target]:ring-accent has-[:target]:ring-inset ${ringed} ${frame}`}
    >
      <span className="font-ui mb-1 block text-11 text-ink-3 lg:sr-only">
        <bdi>{article.name}</bdi>
      </span>
      <div className="min-w-0">
        <CellPassages {...{ spans, column, columns }} />
      </div>
      <div className="min-w-0">
        {spans.map((span) => (
          <Paragraph
            key={span.startUtf16}
            span={span}
            column={column}
            article={article}
            marks={view.marks[column] ?? []}
            quotations={view.quotations[column] ?? []}
          />
        ))}
      </div>
    </div>
  );
}

function Row({ row, columns }: { row: ColumnRow; columns: Columns }) {
  const content = (
    <div data-row className={`group/row mb-2 lg:grid-rows-[auto_1fr] ${columnGrid(columns.articles.length)}`}>
      {columns.articles.map(({ id }, column) => (
        <Cell key={id} row={row} column={column} columns={columns} />
      ))}
    </div>
  );
  const most = Math.max(...row.cells.map((cell) => cell.length));
  // Where nothing is shared there is nothing to fold for.
  const isOpen = row.kind === "shared" || columns.view.rows.length === 1 || most <= openParagraphs;
  if (isOpen) return content;
  const all = row.cells.reduce((sum, cell) => sum + cell.length, 0);
  return (
    <details className="group/apart mb-2">
      <summary className="mx-3.5 my-2 flex cursor-pointer items-center gap-3 rounded-s text-12 text-ink-3 hover:text-ink touch:min-h-9">
        <span aria-hidden="true" className="h-px flex-1 bg-line" />
        <span>
          <span className="group-open/apart:hidden">Show</span>
          <span className="hidden group-open/apart:inline">Hide</span> {all} paragraphs that they do not share
        </span>
        <span aria-hidden="true" className="h-px flex-1 bg-line" />
      </summary>
      {content}
    </details>
  );
}

export function ColumnTexts(columns: Columns) {
  return columns.view.rows.map((row) => {
    const key = row.cells.map((cell) => cell[0]?.startUtf16 ?? "-").join(" ");
    return <Row key={key} row={row} columns={columns} />;
  });
}
