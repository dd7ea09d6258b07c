/** What was found, gravest first: quotations, then passages. Each item leads to its place in the texts. */
import { Chip } from "#components/ui/chip.tsx";
import type { QuotationPair } from "#lib/compare/comparison.ts";
import { passageAnchor } from "./aligned-texts.tsx";
import {
  type ComparisonView,
  isAlone,
  type PassageView,
  quotationOrder,
  touchesOf,
} from "./comparison-view.ts";
import { noteWords, touchWords, verdictTones, verdictWords } from "./finding-words.ts";
import { movedAnchor, quotationAnchor } from "./side-text.tsx";

const itemStyle =
  "-mx-1.5 grid gap-0.5 rounded-[6px] px-2.5 py-2 hover:bg-hover aria-[current=true]:bg-accent-soft";

function Heading({ title, count }: { title: string; count: number }) {
  return (
    <h2 className="mt-6 mb-1 flex justify-between text-12 font-medium text-ink-3 first:mt-0">
      {title}
      <span className="tabular">{count}</span>
    </h2>
  );
}

function QuotationItem({ pair, index }: { pair: QuotationPair; index: number }) {
  const shown = pair.a ?? pair.b;
  if (shown === null) return null;
  const speaker = pair.a?.speaker ?? pair.b?.speaker ?? null;
  const touches = touchesOf(pair.changes);
  return (
    <li>
      <a href={`#${quotationAnchor(index, pair.a === null ? "b" : "a")}`} className={itemStyle}>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-12 text-ink-3">
          <Chip tone={verdictTones[pair.verdict]} className="font-medium">
            {verdictWords[pair.verdict]}
          </Chip>
          {pair.note === null ? null : <span>{noteWords[pair.note]}</span>}
          {speaker === null ? null : <bdi>{speaker}</bdi>}
        </span>
        <q dir="auto" className="line-clamp-2 text-ink">
          {shown.text}
        </q>
        {touches.length === 0 ? null : (
          <span className="text-12 text-caution">
            touches {touches.map((touch) => touchWords[touch]).join(", ")}
          </span>
        )}
      </a>
    </li>
  );
}

function PassageItem({ passage, index, text }: { passage: PassageView; index: number; text: string }) {
  const href = passage.isMoved ? `#${movedAnchor(index, "a")}` : `#${passageAnchor(passage.reuseId)}`;
  const isVerbatim = passage.changes.length === 0;
  return (
    <li>
      <a href={href} className={itemStyle}>
        <span className="tabular flex gap-2 text-12 text-ink-3">
          <span>{isVerbatim ? "verbatim" : passage.kind}</span>
          <span>
            {isVerbatim ? `${passage.words} words` : `${passage.changedWords} of ${passage.words} words`}
          </span>
          {passage.isMoved ? <span>moved</span> : null}
        </span>
        <span dir="auto" className="line-clamp-2">
          {text}
        </span>
        {passage.touches.length === 0 ? null : (
          <span className="text-12 text-caution">
            touches {passage.touches.map((touch) => touchWords[touch]).join(", ")}
          </span>
        )}
      </a>
    </li>
  );
}

/** `body` is A's text. Quotations in one text alone fold away behind their number. */
export function FindingList({ view, body }: { view: ComparisonView; body: string }) {
  const order = quotationOrder(view.quotations);
  const item = (index: number) => {
    const pair = view.quotations[index];
    return pair === undefined ? null : <QuotationItem key={index} pair={pair} index={index} />;
  };
  const alone = order.filter((index) => {
    const pair = view.quotations[index];
    return pair !== undefined && isAlone(pair);
  });
  return (
    <>
      <Heading title="Quotations" count={view.quotations.length} />
      {view.quotations.length === 0 ? <p className="text-ink-3">Neither text quotes anybody.</p> : null}
      <ul>{order.slice(0, order.length - alone.length).map(item)}</ul>
      {alone.length === 0 ? null : (
        <details>
          <summary className="cursor-pointer rounded-s py-1 text-12 text-ink-3 hover:text-ink">
            {alone.length} in one text alone
          </summary>
          <ul>{alone.map(item)}</ul>
        </details>
      )}
      <Heading title="Passages" count={view.passages.length} />
      {view.passages.length === 0 ? <p className="text-ink-3">No passage stands in both.</p> : null}
      <ul>
        {view.passages.map((passage, index) => (
          <PassageItem
            key={passage.reuseId}
            passage={passage}
            index={index}
            text={body.slice(passage.aStartUtf16, passage.aEndUtf16)}
          />
        ))}
      </ul>
    </>
  );
}
