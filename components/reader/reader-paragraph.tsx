"use client";

/**
 * One paragraph: its words in runs, stripes in the gutter, and how many other articles carry it. Memoised, and given the
 * same row of marks as long as none of them changed, so that a new mark draws one paragraph and not the page.
 */
import { GitBranch } from "lucide-react";
import { memo, type ReactNode } from "react";
import { oddityQuote } from "#components/oddity/oddity-quote.ts";
import type { Oddity } from "#lib/compare/oddities/oddity.ts";
import { AsideBlock } from "./aside-block.tsx";
import type { BodyParagraph } from "./body-paragraphs.ts";
import { gutterStripes } from "./gutter-lanes.ts";
import { type MarkLook, markLook } from "./mark-look.ts";
import { type MarkRun, markRuns } from "./mark-runs.ts";
import { OddityNote } from "./oddity-card.tsx";
import type { PlacedAside } from "./place-asides.ts";
import { anchorOf, type ReaderItem, type ReaderTag } from "./reader-item.ts";
import { originWords } from "./reuse-here.ts";

export type ReaderParagraphProps = {
  paragraph: BodyParagraph;
  index: number;
  marks: readonly ReaderItem[];
  /** Null unless the selected mark touches this paragraph. */
  selectedId: string | null;
  tags: ReadonlyMap<string, ReaderTag>;
  /** Other articles that carry this paragraph's text, and of how many texts that is. */
  alsoIn: number;
  textOrigins: number;
  /** What stood behind it in the source file and is not in the body. */
  asides: readonly PlacedAside[];
  /** What does not fit among its numbers and dates, told below it where there is no margin. */
  oddities: readonly Oddity[];
};

export const ReaderParagraph = memo(function ReaderParagraph(props: ReaderParagraphProps) {
  const { paragraph, index, marks, selectedId, tags, alsoIn, textOrigins, asides, oddities } = props;
  const runs = markRuns(paragraph, marks);
  return (
    <div className="reader-p">
      <Gutter paragraph={paragraph} marks={marks} tags={tags} selectedId={selectedId} />
      <p data-start={paragraph.startUtf16} dir={paragraph.direction ?? undefined}>
        {runs.map((run) => (
          <Run key={run.startUtf16} run={run} paragraph={paragraph} selectedId={selectedId} tags={tags} />
        ))}
        {alsoIn > 0 ? <AlsoIn index={index} count={alsoIn} textOrigins={textOrigins} /> : null}
      </p>
      {asides.map((aside) => (
        <AsideBlock key={aside.id} aside={aside} />
      ))}
      {oddities.map((oddity) => (
        <OddityNote
          key={`${oddity.kind} ${oddity.startUtf16}`}
          oddity={oddity}
          quote={oddityQuote(paragraph.text, {
            startUtf16: oddity.startUtf16 - paragraph.startUtf16,
            endUtf16: oddity.endUtf16 - paragraph.startUtf16,
          })}
        />
      ))}
    </div>
  );
});

type RunProps = {
  run: MarkRun<ReaderItem>;
  paragraph: BodyParagraph;
  selectedId: string | null;
  tags: ReadonlyMap<string, ReaderTag>;
};

function Run({ run, paragraph, selectedId, tags }: RunProps): ReactNode {
  const text = paragraph.text.slice(
    run.startUtf16 - paragraph.startUtf16,
    run.endUtf16 - paragraph.startUtf16,
  );
  const top = run.marks.at(-1);
  if (top === undefined) return text;
  const selected = run.marks.find((mark) => mark.id === selectedId);
  const look = markLook(selected ?? top, tags);
  const under = run.marks.findLast((mark) => mark !== (selected ?? top));
  const begins = run.marks.find((mark) => mark.startUtf16 === run.startUtf16);
  return (
    <mark
      id={begins ? anchorOf(begins) : undefined}
      data-ids={run.marks.map((mark) => mark.id).join(" ")}
      data-hue={look.hue}
      data-tone={look.tone}
      data-draft={look.isDraft || undefined}
      data-depth={run.marks.length > 1 ? Math.min(3, run.marks.length) : undefined}
      data-under={under ? underOf(markLook(under, tags)) : undefined}
      data-selected={selected ? true : undefined}
    >
      {text}
    </mark>
  );
}

const underOf = (look: MarkLook) => look.hue ?? look.tone;

type GutterProps = Pick<ReaderParagraphProps, "paragraph" | "marks" | "tags" | "selectedId">;

function Gutter({ paragraph, marks, tags, selectedId }: GutterProps) {
  if (marks.length === 0) return null;
  const stripes = gutterStripes(paragraph, marks);
  return (
    <div className="reader-gutter" aria-hidden="true">
      {stripes.map((stripe, at) => {
        const mark = marks[at];
        if (mark === undefined) return null;
        const look = markLook(mark, tags);
        return (
          <i
            key={stripe.id}
            data-stripe={stripe.id}
            data-hue={look.hue}
            data-tone={look.tone}
            data-draft={look.isDraft || undefined}
            data-selected={stripe.id === selectedId || undefined}
            style={{
              left: stripe.lane * 6,
              top: `${stripe.topPercent}%`,
              height: `${stripe.heightPercent}%`,
            }}
          />
        );
      })}
    </div>
  );
}

type AlsoInProps = { index: number; count: number; textOrigins: number };

function AlsoIn({ index, count, textOrigins }: AlsoInProps) {
  return (
    <span className="reader-also" data-aside>
      {" "}
      <button type="button" data-also={index} aria-haspopup="dialog">
        <GitBranch aria-hidden="true" />
        also in {count} · {originWords(textOrigins)}
      </button>
    </span>
  );
}
