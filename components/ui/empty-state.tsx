/** What a list says when it has nothing: why, and what to do next. */
import type { ReactNode } from "react";

export type EmptyStateProps = {
  icon?: ReactNode;
  title: string;
  /** One or two sentences: why there is nothing and what would change that. */
  children?: ReactNode;
  /** Buttons or links. */
  actions?: ReactNode;
};

export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-100 flex-col items-start gap-2 px-6 py-16">
      {icon ? (
        <span aria-hidden="true" className="mb-2 text-ink-3 [&_svg]:size-6 [&_svg]:stroke-[1.5]">
          {icon}
        </span>
      ) : null}
      <h2 className="reading text-19 font-semibold text-balance">{title}</h2>
      {children ? <div className="text-ink-2">{children}</div> : null}
      {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
