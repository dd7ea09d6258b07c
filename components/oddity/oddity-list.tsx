/** Slips inside the compared texts: whose, which words, why, and the way to each. */
import Link from "next/link";
import { OddityChip } from "./oddity-chip.tsx";
import { notCorrected } from "./oddity-words.ts";
import type { ShownOddity } from "./shown-oddity.ts";

type OddityListProps = { oddities: readonly ShownOddity[]; label: string; className?: string };

export function OddityList({ oddities, label, className = "" }: OddityListProps) {
  if (oddities.length === 0) return null;
  return (
    <ul aria-label={label} className={`grid gap-2 ${className}`}>
      {oddities.map(({ articleId, name, oddity, quote, href }) => (
        <li
          key={`${articleId} ${oddity.kind} ${oddity.startUtf16}`}
          className="border-s-[3px] border-caution py-0.5 ps-3 [overflow-wrap:anywhere]"
        >
          <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-12 text-ink-3">
            <OddityChip kind={oddity.kind} />
            <span>
              inside <bdi>{name}</bdi>
            </span>
          </p>
          <p className="mt-1 text-ink-2" dir="auto">
            “{quote}”
          </p>
          <p className="mt-0.5">{oddity.why}</p>
          <p className="mt-0.5 text-12 text-ink-3">{notCorrected}</p>
          <Link
            prefetch={false}
            href={href}
            className="mt-0.5 block w-fit text-12 text-accent hover:underline touch:py-2"
          >
            Show it in the reader
          </Link>
        </li>
      ))}
    </ul>
  );
}
