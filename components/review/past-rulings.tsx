/** The rulings on a piece of work: the latest in full, those before it on demand. */
import type { PastRuling } from "#lib/data/decision/review-item.ts";
import { RulingDiff } from "./ruling-diff.tsx";

export type PastRulingsProps = {
  /** Latest first. */
  rulings: readonly PastRuling[];
  /** The author changed the work since the latest, so none of them holds. */
  isPending: boolean;
};

export function PastRulings({ rulings, isPending }: PastRulingsProps) {
  const [latest, ...earlier] = rulings;
  if (latest === undefined) return null;
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-2.5">
      <RulingDiff ruling={latest} superseded={isPending ? "before its author changed it" : undefined} />
      {earlier.length === 0 ? null : (
        <details className="text-ink-2">
          <summary className="w-fit cursor-pointer text-12 hover:text-ink">
            {earlier.length === 1 ? "1 earlier ruling" : `${earlier.length} earlier rulings`}
          </summary>
          <ol className="mt-2 flex flex-col gap-3">
            {earlier.map((ruling) => (
              <li key={ruling.decisionId}>
                <RulingDiff ruling={ruling} superseded="a later ruling counts" />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
