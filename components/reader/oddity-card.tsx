"use client";

/**
 * A slip of arithmetic or of dates where it stands: what, why, and that nothing was corrected. A card in the margin; where
 * the screen has none, a note below the paragraph.
 */
import { memo, type ReactNode } from "react";
import { OddityChip } from "#components/oddity/oddity-chip.tsx";
import { notCorrected } from "#components/oddity/oddity-words.ts";
import type { Oddity } from "#lib/compare/oddities/oddity.ts";

/** Names its card among those of marks. */
const oddityCardId = ({ kind, startUtf16 }: Oddity) => `o-${kind}-${startUtf16}`;

type OddityProps = { oddity: Oddity; quote: string };

function Evidence({ oddity, quote }: OddityProps): ReactNode {
  return (
    <>
      <p>
        <OddityChip kind={oddity.kind} />
      </p>
      <p className="mt-1.5 text-ink-2" dir="auto">
        “{quote}”
      </p>
      <p className="mt-1.5">{oddity.why}</p>
      <p className="mt-1.5 text-12 text-ink-3">{notCorrected}</p>
    </>
  );
}

export const OddityCard = memo(function OddityCard({ oddity, quote }: OddityProps) {
  return (
    <li
      data-placed={oddityCardId(oddity)}
      data-from={oddity.startUtf16}
      data-to={oddity.endUtf16}
      className="reader-card reader-card-oddity"
    >
      <Evidence oddity={oddity} quote={quote} />
    </li>
  );
});

export function OddityNote(props: OddityProps) {
  return (
    <div role="note" className="reader-aside reader-oddity-note" data-aside aria-label="A slip in the text">
      <Evidence {...props} />
    </div>
  );
}
