/**
 * What people said of passages, quotations and numbers that are no longer found in two texts: their word stands, is shown,
 * and can be taken back.
 */
import { formatInstantDay } from "#lib/text/format-date.ts";
import type { PairState } from "./pair-state-words.ts";
import { type RulingActions, TakeBack } from "./take-back.tsx";
import { type UnmatchedWord, unmatchedSummary } from "./unmatched-words.ts";

function Ruling({ said, actions }: { said: UnmatchedWord; actions: RulingActions }) {
  const { ruledPassageId, subject, word, revision, reason, says, exact, authorName, at } = said;
  return (
    <li className="flex items-start gap-2 border-t border-line py-2 first:border-t-0">
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <p dir="auto" className="line-clamp-2 text-ink-3">
          {exact}
        </p>
        <p className="text-12 text-ink-2">
          {says}, <bdi>{authorName}</bdi>, {formatInstantDay(new Date(at))}
          {reason === "" ? null : (
            <>
              : <bdi>{reason}</bdi>
            </>
          )}
        </p>
      </div>
      <TakeBack {...actions} ruling={{ ruledPassageId, subject, word, revision, reason, says }} />
    </li>
  );
}

type UnmatchedRulingsProps = { said: readonly UnmatchedWord[]; state: PairState; actions: RulingActions };

export function UnmatchedRulings({ said, state, actions }: UnmatchedRulingsProps) {
  if (said.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer rounded-s py-1 text-12 text-ink-3 hover:text-ink touch:py-2.5">
        {unmatchedSummary(said.length, state)}
      </summary>
      <ul aria-label="Rulings on what is no longer found">
        {said.map((one) => (
          <Ruling key={`${one.ruledPassageId} ${one.subject}`} said={one} actions={actions} />
        ))}
      </ul>
    </details>
  );
}
