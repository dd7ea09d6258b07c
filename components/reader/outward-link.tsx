/** An address out of the project. Only what a browser may follow is a link: anything else is shown as text. */
import type { ReactNode } from "react";

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** As it is read: without scheme and "www.". */
export function shownAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, "");
}

export function OutwardLink({ url, children }: { url: string; children: ReactNode }) {
  const shape = "inline-block max-w-[min(100%,22.5rem)] min-w-0 truncate align-bottom";
  if (!isWebAddress(url)) return <span className={shape}>{children}</span>;
  return (
    <a
      href={url}
      rel="noreferrer noopener"
      target="_blank"
      title={url}
      className={`${shape} text-accent underline decoration-line-strong underline-offset-2 hover:decoration-current`}
    >
      {children}
    </a>
  );
}
