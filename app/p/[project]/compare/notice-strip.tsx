/** What is not there of the compared articles, said where their evidence would stand. */
import type { ReactNode } from "react";

type NoticeStripProps = {
  title: string;
  children: ReactNode;
  /** What can be done about it. */
  action?: ReactNode;
};

export function NoticeStrip({ title, children, action }: NoticeStripProps) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-start gap-x-6 gap-y-3 border-b border-line bg-sunken px-7 py-3 text-ink-2 [overflow-wrap:anywhere] max-md:px-4"
    >
      <div className="grid min-w-0 flex-1 basis-80 gap-1">
        <p className="font-semibold text-ink">{title}</p>
        <div className="grid max-w-[80ch] gap-1">{children}</div>
      </div>
      {action}
    </div>
  );
}
