/** A stretch of one side, run by run: changed words, quotations and passages that stand elsewhere, each with its anchor. */
import { Fragment, type ReactNode } from "react";
import type { TextSpan } from "#lib/compare/align-rows.ts";
import { type MarkedRun, runsWithin } from "#lib/compare/marked-runs.ts";
import type { MarkKind, SideMarks } from "./comparison-view.ts";

export type Side = "a" | "b";

/** The id of a quotation's or a number's first run on a side, and of a passage's place on it. */
export const numberAnchor = (key: number, side: Side) => `n-${key}-${side}`;
export const quotationAnchor = (key: number, side: Side) => `q-${key}-${side}`;
export const movedAnchor = (key: number, side: Side) => `m-${key}-${side}`;

const changedStyle = {
  a: "rounded-[2px] bg-del px-px text-ink no-underline shadow-[0_1.5px_0_var(--disputes)]",
  b: "rounded-[2px] bg-ins px-px text-ink no-underline shadow-[0_1.5px_0_var(--supports)]",
};

/** The tag hue of numbers: beside it an underline, so that the colour is not all there is. */
const amber = { "data-hue": "amber" };

const markStyle = {
  quotation: "target:rounded-s target:bg-found",
  number: "rounded-[2px] bg-hue-fill text-ink shadow-[0_1.5px_0_var(--hue-stripe)] target:bg-found",
  /** A number that changed wears the mark of its change alone. */
  changedNumber: "target:bg-found",
};

function anchorOf(kind: Exclude<MarkKind, "changed">, key: number, side: Side): string {
  if (kind === "number") return numberAnchor(key, side);
  return kind === "quotation" ? quotationAnchor(key, side) : movedAnchor(key, side);
}

type MovedProps = { anchor: { id?: string }; mark: number; content: ReactNode; side: Side };

function Moved({ anchor, mark, content, side }: MovedProps) {
  return (
    <a
      {...anchor}
      href={`#${movedAnchor(mark, side === "a" ? "b" : "a")}`}
      title="Shared, but standing elsewhere in the other text. Goes there."
      className="rounded-s text-ink underline decoration-accent decoration-dotted underline-offset-4 target:bg-found"
    >
      {content}
    </a>
  );
}

type RunProps = { run: MarkedRun<MarkKind>; side: Side };

/** Wraps in what the run's marks say; an anchor is set where its mark begins. */
function Run({ run, side }: RunProps) {
  let content: ReactNode = run.text;
  const isChanged = run.marks.some(({ kind }) => kind === "changed");
  for (const mark of run.marks) {
    if (mark.kind === "changed") {
      const Tag = side === "a" ? "del" : "ins";
      content = <Tag className={changedStyle[side]}>{content}</Tag>;
      continue;
    }
    const anchor = run.startUtf16 === mark.startUtf16 ? { id: anchorOf(mark.kind, mark.key, side) } : {};
    if (mark.kind === "moved") content = <Moved {...{ anchor, content, side }} mark={mark.key} />;
    else
      content = (
        <span
          {...anchor}
          className={markStyle[mark.kind === "number" && isChanged ? "changedNumber" : mark.kind]}
          {...(mark.kind === "number" ? amber : {})}
        >
          {content}
        </span>
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
  return spans.map((span) => (
    <p key={span.startUtf16} dir={direction} className="mb-3 last-of-type:mb-0">
      {runsWithin(text, span.startUtf16, span.endUtf16, marks).map((run) => (
        <Fragment key={run.startUtf16}>
          <Run run={run} side={side} />
        </Fragment>
      ))}
    </p>
  ));
}
