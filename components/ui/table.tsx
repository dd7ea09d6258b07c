/** Plain tables on the server: hairlines, a quiet head, a frame that scrolls by itself so that the page does not. */
import type { ComponentProps } from "react";

/** A frame that scrolls sideways must be within the keyboard's reach, though it is no control (WCAG 2.1.1). */
const REACHABLE = 0;

/** `label` names the scrolling frame, which the keyboard can reach. */
export function Table({ label, className = "", ...rest }: ComponentProps<"table"> & { label: string }) {
  return (
    <section
      aria-label={label}
      tabIndex={REACHABLE}
      className="relative overflow-x-auto rounded-m border border-line"
    >
      <table {...rest} className={`w-full border-collapse bg-surface ${className}`} />
    </section>
  );
}

export function Th({ className = "", ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      {...rest}
      className={`h-8 border-b border-line bg-sunken px-3 text-start text-12 font-medium whitespace-nowrap text-ink-2 ${className}`}
    />
  );
}

export function Td({ className = "", ...rest }: ComponentProps<"td">) {
  return (
    <td
      {...rest}
      className={`border-t border-line px-3 py-2 align-top [tr:first-child>&]:border-t-0 ${className}`}
    />
  );
}
