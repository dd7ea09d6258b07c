/** Everything that was removed, by the rule that did; each entry leads to its place in the raw text. */
import { countOf } from "#components/import/count-of.ts";
import { isInWindow, type TextWindow } from "#components/import/text-window.ts";
import type { PlannedArticle, Removed } from "#lib/ingest/planned-article.ts";

const excerptUtf16 = 60;
/** Of one rule: a list of thousands helps nobody, and the raw text shows each. */
const mostOfOneRule = 50;

function excerptOf(text: string, removed: Removed): string {
  const whole = text.slice(removed.rawStartUtf16, removed.rawEndUtf16).replace(/\s+/gu, " ").trim();
  return whole.length <= excerptUtf16 ? whole : `${whole.slice(0, excerptUtf16).trimEnd()}…`;
}

/** Rules in the order of their first removal. */
function groupedByRule(removals: readonly Removed[]): Map<string, Removed[]> {
  const byRule = new Map<string, Removed[]>();
  for (const removed of removals) {
    const known = byRule.get(removed.rule);
    if (known === undefined) byRule.set(removed.rule, [removed]);
    else known.push(removed);
  }
  return byRule;
}

export type RemovedListProps = { planned: PlannedArticle; text: string; part: TextWindow };

export function RemovedList({ planned, text, part }: RemovedListProps) {
  const here = planned.removed.filter((removed) => isInWindow(removed, part));
  if (here.length === 0) return null;
  const byRule = groupedByRule(here);
  return (
    <details className="mt-5">
      <summary className="cursor-pointer text-12 font-medium text-ink-2">
        {countOf(here.length, "removal")}: {[...byRule.keys()].join(", ")}
      </summary>
      <dl className="mt-2 text-12">
        {[...byRule].map(([rule, removals]) => (
          <div key={rule} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 py-0.5">
            <dt className="text-ink-3">{rule}</dt>
            {removals.slice(0, mostOfOneRule).map((removed) => (
              <dd key={removed.rawStartUtf16} className="col-start-2 min-w-0">
                <a
                  href={`#r-${removed.rawStartUtf16}`}
                  className="block truncate text-ink-2 underline decoration-line-strong underline-offset-2 hover:text-ink"
                  dir="auto"
                >
                  {excerptOf(text, removed)}
                </a>
              </dd>
            ))}
            {removals.length > mostOfOneRule ? (
              <dd className="col-start-2 text-ink-3">and {removals.length - mostOfOneRule} more</dd>
            ) : null}
          </div>
        ))}
      </dl>
    </details>
  );
}
