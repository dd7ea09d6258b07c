/** What a place says when it could not be shown: what happened, in words, and the way on. Never a stack trace. */
import type { ReactNode } from "react";

export type ErrorStateProps = {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** What the operator finds in the log. */
  reference?: string;
};

export function ErrorState({ title, children, actions, reference }: ErrorStateProps) {
  return (
    <div role="alert" className="mx-auto flex max-w-110 flex-col items-start gap-2 px-6 py-16">
      <span aria-hidden="true" className="mb-2 h-1 w-10 rounded-full bg-disputes" />
      <h1 className="reading text-23 font-semibold text-balance">{title}</h1>
      {children ? <div className="text-15 text-ink-2">{children}</div> : null}
      {actions ? <div className="mt-4 flex flex-wrap gap-2">{actions}</div> : null}
      {reference ? (
        <p className="mt-4 text-12 text-ink-3">
          Reference in the log: <code className="select-all font-ui tabular">{reference}</code>
        </p>
      ) : null}
    </div>
  );
}
