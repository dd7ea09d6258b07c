/** A tag of the codebook: hue, stripe and always its label, so that colour is never the only carrier. */
import type { TagHue } from "#lib/text/tag-hue.ts";

export type TagChipProps = { label: string; hue: TagHue; count?: number; className?: string };

export function TagChip({ label, hue, count, className = "" }: TagChipProps) {
  return (
    <span
      data-hue={hue}
      className={`inline-flex h-5 max-w-full items-center gap-1.5 rounded-s bg-hue-fill px-2 text-12 text-ink whitespace-nowrap ${className}`}
    >
      <HueStripe />
      <span className="truncate" dir="auto">
        {label}
      </span>
      {count === undefined ? null : <span className="tabular text-ink-2">{count}</span>}
    </span>
  );
}

/** The bar of colour alone, for menus and gutters; its hue is that of the nearest `data-hue`. */
export function HueStripe({ hue }: { hue?: TagHue }) {
  return (
    <span aria-hidden="true" data-hue={hue} className="h-2.5 w-1.5 shrink-0 rounded-[2px] bg-hue-stripe" />
  );
}
