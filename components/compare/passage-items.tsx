/** Shared passages in the list of findings: those that stand, and those a person said are not the same. */

import { Check } from "lucide-react";
import { countOf } from "#components/import/count-of.ts";
import { AttributionSummary } from "./attribution-lines.tsx";
import { isChanged, type PassageView, toldOf } from "./comparison-view.ts";
import { FindingLink } from "./finding-link.tsx";
import { movedWords, natureWords } from "./finding-words.ts";
import { PassageDirection } from "./passage-direction.tsx";
import { bothNames, passageData } from "./passage-place.ts";
import { PassageTools } from "./passage-tools.tsx";
import { PutBack } from "./rule-button.tsx";
import type { SideNames } from "./side-names.ts";
import { Touches } from "./touches.tsx";

type PassageItemProps = {
  passage: PassageView;
  text: string;
  place: string;
  names: SideNames;
  runHref: string;
};

/** How many of its words changed is not said while it is not known. */
function wordsOf({ wording, changedWords, words }: PassageView): string {
  const isCounted = wording !== null && wording.changes.length > 0;
  return isCounted ? `${changedWords} of ${countOf(words, "word")}` : countOf(words, "word");
}

/**
 * Keys rule on it wherever the list is. Its buttons stand here where it has no row of its own: among three and four texts,
 * and where it stands elsewhere in the other text.
 */
export function PassageItem({ passage, text, place, names, runHref }: PassageItemProps) {
  const { isMoved, state, kind, touches, nature } = passage;
  const { moved, attributions } = toldOf(passage);
  return (
    <li {...passageData(passage, runHref, names)} className="group/item relative">
      <FindingLink place={place}>
        <span className="tabular flex flex-wrap gap-x-2 text-12 text-ink-3">
          <span>{isChanged(passage) ? kind : "verbatim"}</span>
          <span>{wordsOf(passage)}</span>
          {isMoved ? <span>moved</span> : null}
          {moved.length === 0 ? null : <span>{movedWords(moved.length)}</span>}
          {natureWords[nature] === null ? null : <span className="text-caution">{natureWords[nature]}</span>}
          {state === "confirmed" ? (
            <span
              className="inline-flex items-center gap-1 text-supports"
              title={`by ${passage.alignment?.authorName ?? "somebody"}`}
            >
              <Check aria-hidden="true" className="size-3" />
              confirmed
            </span>
          ) : null}
          <PassageDirection direction={passage.direction} names={names} />
        </span>
        <span dir="auto" className="line-clamp-2">
          {text}
        </span>
        <Touches touches={touches} />
        {attributions.length === 0 ? null : (
          <span className="flex flex-wrap gap-x-2 text-12">
            <AttributionSummary changes={attributions} />
          </span>
        )}
      </FindingLink>
      {isMoved || names !== null ? (
        <PassageTools
          passage={passage}
          runHref={runHref}
          pair={bothNames(names)}
          className="absolute end-0 top-1 rounded-s bg-paper opacity-0 group-focus-within/item:opacity-100 group-hover/item:opacity-100 touch:static touch:-ms-1.5 touch:opacity-100"
        />
      ) : null}
    </li>
  );
}

type RejectedProps = {
  rejected: readonly PassageView[];
  body: string;
  names: SideNames;
  runHrefOf: (passage: PassageView) => string;
};

export function RejectedPassages({ rejected, body, names, runHrefOf }: RejectedProps) {
  if (rejected.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer rounded-s py-1 text-12 text-ink-3 hover:text-ink touch:py-2.5">
        {rejected.length} rejected: not the same passage
      </summary>
      <ul>
        {rejected.map((passage) => (
          <li
            key={passage.reuseId}
            {...passageData(passage, runHrefOf(passage), names)}
            className="flex items-start gap-2 py-2"
          >
            <span dir="auto" className="line-clamp-2 min-w-0 flex-1 text-ink-3">
              {body.slice(passage.aStartUtf16, passage.aEndUtf16)}
            </span>
            <PutBack />
          </li>
        ))}
      </ul>
    </details>
  );
}
