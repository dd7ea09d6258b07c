/** A stretch of one side, run by run: changed words, quotations and passages that stand elsewhere, each with its anchor. */
import { Fragment, type ReactNode } from "react";
import type { TextSpan } from "#lib/compare/align-rows.ts";
import { type MarkedRun, runsWithin } from "#lib/compare/marked-runs.ts";
import type { MarkKind, SideMarks } from "./comparison-view.ts";

export type Side = "a" | "b";

/** The id of the first run of a quotation, a number or a piece of evidence on a side, and of a passage's place on it. */
export const numberAnchor = (key: number, side: Side) => `n-${key}-${side}`;
export const quotationAnchor = (key: number, side: Side) => `q-${key}-${side}`;
export const evidenceAnchor = (key: number, side: Side) => `e-${key}-${side}`;
export const movedAnchor = (key: number, side: Side) => `m-${key}-${side}`;

const changedStyle = {
  a: "rounded-[2px] bg-del px-px text-ink no-underline shadow-[0_1.5px_0_var(--disputes)]",
  b: "rounded-[2px] bg-ins px-px text-ink no-underline shadow-[0_1.5px_0_var(--supports)]",
};

/** The tag hue of numbers: beside it an underline, so that the colour is not all there is. */
const amber = { "data-hue": "amber" };

const markStyle = {
  quotation: "target:rounded-s target:bg-found",
  evidence: "target:rounded-s target:bg-found",
  number: "rounded-[2px] bg-hue-fill text-ink shadow-[0_1.5px_0_var(--hue-stripe)] target:bg-found",
  unpaired: "target:rounded-s target:bg-found",
  /** A number that changed wears the mark of its change alone. */
  changedNumber: "target:bg-found",
};

function anchorOf(kind: MarkKind, key: number, side: Side): string {
  if (kind === "evidence") return evidenceAnchor(key, side);
  if (kind === "number" || kind === "unpaired") return numberAnchor(key, side);
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

type RunProps = { run: MarkedRun<MarkKind>; side: Side; quotedBy: (key: number) => string | undefined };
type MarkedProps = Omit<RunProps, "run"> & {
  mark: MarkedRun<MarkKind>["marks"][number];
  /** Set where the mark begins. */
  anchor: { id?: string };
  isChanged: boolean;
  content: ReactNode;
};

/** A number, a quotation or what evidence is read from. */
function Found({ mark, anchor, isChanged, quotedBy, content }: MarkedProps) {
  if (mark.kind === "evidence" || mark.kind === "unpaired") {
    return (
      <span {...anchor} className={markStyle[mark.kind]}>
        {content}
      </span>
    );
  }
  if (mark.kind !== "number") {
    return (
      <span {...anchor} title={quotedBy(mark.key)} className={markStyle.quotation}>
        {content}
      </span>
    );
  }
  return (
    <span {...anchor} className={isChanged ? markStyle.changedNumber : markStyle.number} {...amber}>
      {content}
    </span>
  );
}

function Marked(props: MarkedProps) {
  const { mark, anchor, side, content } = props;
  if (mark.kind === "changed") {
    const Tag = side === "a" ? "del" : "ins";
    return <Tag className={changedStyle[side]}>{content}</Tag>;
  }
  if (mark.kind === "moved") return <Moved {...{ anchor, content, side }} mark={mark.key} />;
  return <Found {...props} />;
}

/** Wraps in what the run's marks say; an anchor is set where its mark begins. */
function Run({ run, side, quotedBy }: RunProps) {
  let content: ReactNode = run.text;
  const isChanged = run.marks.some(({ kind }) => kind === "changed");
  for (const mark of run.marks) {
    const begins = mark.kind !== "changed" && run.startUtf16 === mark.startUtf16;
    const anchor = begins ? { id: anchorOf(mark.kind, mark.key, side) } : {};
    content = <Marked {...{ mark, anchor, side, isChanged, quotedBy, content }} />;
  }
  return content;
}

type SideTextProps = {
  text: string;
  spans: readonly TextSpan[];
  side: Side;
  marks: SideMarks;
  direction: "ltr" | "rtl";
  /** Whose words a quotation's are, and by what, for whoever points at it. */
  quotedBy: (key: number) => string | undefined;
};

/** The paragraphs of a stretch. */
export function SideText({ text, spans, side, marks, direction, quotedBy }: SideTextProps) {
  return spans.map((span) => (
    <p key={span.startUtf16} dir={direction} className="mb-3 last-of-type:mb-0">
      {runsWithin(text, span.startUtf16, span.endUtf16, marks).map((run) => (
        <Fragment key={run.startUtf16}>
          <Run run={run} side={side} quotedBy={quotedBy} />
        </Fragment>
      ))}
    </p>
  ));
}
