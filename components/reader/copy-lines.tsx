/** That a person said an article is a copy of another, or others are copies of it: each a link. */
import { Copy } from "lucide-react";
import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import type { ArticleLink, Copies } from "#lib/data/article/read-copies.ts";

function CopyLine({ children }: { children: ReactNode }) {
  return (
    <p className="reader-copies">
      <Copy aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}

type CopyLinesProps = { copies: Copies; projectSlug: string };

export function CopyLines({ copies: { original, copies, count }, projectSlug }: CopyLinesProps) {
  const link = (article: ArticleLink) => (
    <Link
      prefetch={false}
      href={`/p/${projectSlug}/articles/${article.id}`}
      dir="auto"
      className="text-accent underline decoration-line-strong underline-offset-2 hover:decoration-current"
    >
      {article.title}
    </Link>
  );
  return (
    <>
      {original === null ? null : <CopyLine>A copy of {link(original)}</CopyLine>}
      {count === 0 ? null : (
        <CopyLine>
          {count === 1 ? "1 copy here" : `${count} copies here`}:{" "}
          {copies.map((copy, at) => (
            <Fragment key={copy.id}>
              {at > 0 ? ", " : null}
              {link(copy)}
            </Fragment>
          ))}
          {count > copies.length ? ` and ${count - copies.length} more` : null}
        </CopyLine>
      )}
    </>
  );
}
