/** The body of a page made of sections: one column, a title, the sections' links, then what this one holds. */
import type { ReactNode } from "react";
import { SectionNav, type SectionNavProps } from "./section-nav.tsx";

export type SectionPageProps = {
  title: string;
  /** What this page is for, in a sentence. */
  lead?: ReactNode;
  /** Left out where there is only one section. */
  nav?: SectionNavProps;
  /** What one can make here, beside the title. */
  actions?: ReactNode;
  children: ReactNode;
};

export function SectionPage({ title, lead, nav, actions, children }: SectionPageProps) {
  return (
    <div className="mx-auto max-w-240 px-8 py-8 max-sm:px-4 max-sm:py-5">
      {nav ? <SectionNav {...nav} /> : null}
      <div className={`flex flex-wrap items-start gap-x-6 gap-y-3 ${nav ? "mt-8" : ""}`}>
        <div className="min-w-60 flex-1">
          <h1 className="reading text-23 font-semibold" dir="auto">
            {title}
          </h1>
          {lead ? <div className="mt-1 max-w-150 text-ink-2 text-pretty">{lead}</div> : null}
        </div>
        {actions}
      </div>
      <div className="mt-6">{children}</div>
    </div>
  );
}
