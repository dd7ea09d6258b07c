/** One matter of the account: what it is at the left, the form at the right. */
import { type ReactNode, useId } from "react";

export function AccountSection(props: { title: string; lead: string; children: ReactNode }) {
  const { title, lead, children } = props;
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className="grid gap-x-10 gap-y-3 border-t border-line py-6 md:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={titleId} className="text-15 font-semibold">
          {title}
        </h2>
        <p className="mt-1 text-12 text-ink-3 text-pretty">{lead}</p>
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
