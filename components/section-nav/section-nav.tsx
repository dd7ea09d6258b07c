/** Links to the sections of one place, under its head. Links, not tabs: each section is an address. */
import Link from "next/link";

export type Section = { href: string; label: string };

export type SectionNavProps = { label: string; sections: readonly Section[]; currentHref: string };

export function SectionNav({ label, sections, currentHref }: SectionNavProps) {
  return (
    <nav aria-label={label} className="flex gap-5 overflow-x-auto border-b border-line">
      {sections.map(({ href, label: name }) => (
        <Link
          prefetch={false}
          key={href}
          href={href}
          aria-current={href === currentHref ? "page" : undefined}
          className="-mb-px border-b-2 border-transparent py-2 whitespace-nowrap text-ink-2 outline-offset-[-2px] hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
