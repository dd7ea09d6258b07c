/** One way to narrow the list: a heading and its choices, each a link with what it would leave. */
import Link from "next/link";
import type { ReactNode } from "react";

export type FacetChoice = {
  key: string;
  href: string;
  isChosen: boolean;
  /** Articles it would show; a choice that shows none is left out unless it is chosen. */
  count: number;
  label: ReactNode;
};

const shownAtOnce = 8;

function Choice({ choice }: { choice: FacetChoice }) {
  return (
    <li>
      <Link
        href={choice.href}
        prefetch={false}
        aria-current={choice.isChosen ? "true" : undefined}
        className="-mx-1.5 flex min-h-6.5 items-center gap-2 rounded-[6px] px-1.5 py-0.5 text-ink hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent max-lg:min-h-9"
      >
        <span className="flex min-w-0 flex-1 items-center gap-2">{choice.label}</span>
        <span className="tabular shrink-0 font-normal text-ink-3 in-aria-[current]:text-accent">
          {choice.count.toLocaleString("en-GB")}
        </span>
      </Link>
    </li>
  );
}

/** Chosen ones and the fullest stay in sight, in the order given; the rest is folded away. */
function splitChoices(choices: readonly FacetChoice[]): [FacetChoice[], FacetChoice[]] {
  const shown = choices.filter((choice) => choice.count > 0 || choice.isChosen);
  if (shown.length <= shownAtOnce + 1) return [shown, []];
  const byCount = shown.toSorted((a, b) => b.count - a.count).slice(0, shownAtOnce);
  const inSight = new Set([...byCount, ...shown.filter((choice) => choice.isChosen)]);
  return [shown.filter((choice) => inSight.has(choice)), shown.filter((choice) => !inSight.has(choice))];
}

export type FacetProps = { title: string; choices: readonly FacetChoice[]; more?: ReactNode };

export function Facet({ title, choices, more }: FacetProps) {
  const [inSight, folded] = splitChoices(choices);
  if (inSight.length === 0) return null;
  return (
    <section className="mb-5.5">
      <h2 className="mb-1.5 flex items-baseline justify-between gap-2 text-12 font-medium text-ink-3">
        {title}
        {more}
      </h2>
      <ul>
        {inSight.map((choice) => (
          <Choice key={choice.key} choice={choice} />
        ))}
      </ul>
      {folded.length === 0 ? null : (
        <details>
          <summary className="-mx-1.5 cursor-pointer rounded-[6px] px-1.5 py-1 text-12 text-ink-3 hover:text-ink">
            {folded.length} more
          </summary>
          <ul>
            {folded.map((choice) => (
              <Choice key={choice.key} choice={choice} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
