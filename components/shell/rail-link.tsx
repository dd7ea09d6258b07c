/** One place in the rail: an icon whose word slides out on hover or focus; on small screens the word stands beneath it. */
import Link from "next/link";
import { Kbd } from "#components/ui/kbd.tsx";
import { RailIcon } from "./rail-icon.tsx";
import type { RailLink as Place } from "./rail-items.ts";

export const railCell =
  "peer grid size-10 place-items-center rounded-m text-ink-2 transition-colors duration-100 hover:bg-hover hover:text-ink " +
  "max-sm:h-full max-sm:w-full max-sm:content-center max-sm:gap-0.5 max-sm:rounded-none max-sm:hover:bg-transparent";

const currentCell =
  "aria-[current=page]:bg-surface aria-[current=page]:text-accent aria-[current=page]:inset-ring aria-[current=page]:inset-ring-line " +
  "max-sm:aria-[current=page]:bg-transparent max-sm:aria-[current=page]:inset-ring-0";

export type RailLinkProps = { place: Place; isCurrent: boolean; count?: number; className?: string };

export function RailLink({ place, isCurrent, count = 0, className = "" }: RailLinkProps) {
  return (
    <div className={`relative ${className}`}>
      <Link
        href={place.href}
        prefetch={false}
        aria-current={isCurrent ? "page" : undefined}
        aria-label={count > 0 ? `${place.label}, ${count} waiting` : place.label}
        className={`${railCell} ${currentCell}`}
      >
        <RailIcon item={place.item} />
        <span aria-hidden="true" className="text-11 font-medium sm:hidden">
          {place.label}
        </span>
      </Link>
      {count > 0 ? <RailCount count={count} /> : null}
      <RailLabel label={place.label} keys={place.keys} />
    </div>
  );
}

function RailCount({ count }: { count: number }) {
  return (
    <span
      aria-hidden="true"
      className="tabular pointer-events-none absolute end-0.5 top-1 min-w-3.5 rounded-full bg-accent px-[3px] text-center text-[10px] leading-3.5 font-semibold text-on-accent max-sm:start-1/2 max-sm:end-auto max-sm:top-1.5 max-sm:ms-1.5"
    >
      {count > 99 ? "99+" : count}
    </span>
  );
}

/** The word beside an icon of the rail: follows the control, which is its peer and carries it as its name. */
export function RailLabel({ label, keys }: { label: string; keys?: string }) {
  return (
    <span
      aria-hidden="true"
      className="invisible absolute start-full top-1/2 z-40 -translate-y-1/2 ps-2 opacity-0 transition-opacity duration-100 peer-hover:visible peer-hover:opacity-100 peer-hover:delay-300 peer-focus-visible:visible peer-focus-visible:opacity-100 hover:visible hover:opacity-100 max-sm:hidden"
    >
      <span className="flex items-center gap-2 rounded-[6px] bg-ink px-2 py-1 text-12 font-medium whitespace-nowrap text-paper shadow-lift">
        {label}
        {keys ? <Kbd keys={keys} /> : null}
      </span>
    </span>
  );
}
