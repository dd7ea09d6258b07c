/** A stretch of one side, run by run: changed words, quotations and passages that stand elsewhere, each with its anchor. */
import { Fragment, type ReactNode } from "react";
import type { TextSpan } from "#lib/compare/align-rows.ts";
import { type MarkedRun, runsWithin } from "#lib/compare/marked-runs.ts";
import type { MarkKind, SideMarks } from "./comparison-view.ts";

export type Side = "a" | "b";

/** The id of a quotation's first run on a side, and of a passage's place on it. */
export const quotationAnchor = (key: number, side: Side) => `q-${key}-${side}`;
export const movedAnchor = (key: number, side: Side) => `m-${key}-${side}`;

const changedStyle = {
  a: "rounded-[2px] bg-del px-px text-ink no-underline shadow-[0_1.5px_0_var(--disputes)]",
  b: "rounded-[2px] bg-ins px-px text-ink no-underline shadow-[0_1.5px_0_var(--supports)]",
};

type RunProps = { run: MarkedRun<MarkKind>; side: Side; anchors: Set<string> };

/** Wraps in what the run's marks say; an anchor is set where its mark begins. */
function Run({ run, side, anchors }: RunProps) {
  let content: ReactNode = run.text;
  for (const mark of run.marks) {
    if (mark.kind === "changed") {
      const Tag = side === "a" ? "del" : "ins";
      content = <Tag className={changedStyle[side]}>{content}</Tag>;
      continue;
    }
    const id = mark.kind === "quotation" ? quotationAnchor(mark.key, side) : movedAnchor(mark.key, side);
    const isFirst = !anchors.has(id);
    anchors.add(id);
    const other = movedAnchor(mark.key, side === "a" ? "b" : "a");
    content =
      mark.kind === "quotation" ? (
        <span {...(isFirst ? { id } : {})} className="target:rounded-s target:bg-found">
          {content}
        </span>
      ) : (
        <a
          {...(isFirst ? { id } : {})}
          href={`#${other}`}
          title="Shared, but standing elsewhere in the other text. Goes there."
          className="rounded-s text-ink underline decoration-accent decoration-dotted underline-offset-4 target:bg-found"
        >
          {content}
        </a>
      );
  }
  return content;
}

type SideTextProps = {
  text: string;
  spans: readonly TextSpan[];
  side: Side;
  marks: SideMarks;
  direction: "ltr" | "rtl";
};

/** The paragraphs of a stretch. */
export function SideText({ text, spans, side, marks, direction }: SideTextProps) {
  const anchors = new Set<string>();
  return spans.map((span) => (
    <p key={span.startUtf16} dir={direction} className="mb-3 last-of-type:mb-0">
      {runsWithin(text, span.startUtf16, span.endUtf16, marks).map((run) => (
        <Fragment key={run.startUtf16}>
          <Run run={run} side={side} anchors={anchors} />
        </Fragment>
      ))}
    </p>
  ));
}
