/** Says that a file's bytes were imported before: in which import, and which articles came of them. */

import Link from "next/link";
import { FoundText } from "#components/import/found-text.tsx";
import { HiddenText } from "#components/import/hidden-text.tsx";
import { Banner } from "#components/ui/banner.tsx";
import type { EarlierImport, ImportFileFacts } from "#lib/data/import/import-view.ts";

function Earlier({ earlier, projectHref }: { earlier: EarlierImport; projectHref: string }) {
  const { importNumber, name, isThisImport, isUndone, articles } = earlier;
  if (isThisImport) {
    return (
      <p>
        They are the bytes of <FoundText text={name} /> in this import, too.
      </p>
    );
  }
  return (
    <p>
      <Link
        prefetch={false}
        href={`${projectHref}/import/${importNumber}`}
        className="underline underline-offset-2"
      >
        Import {importNumber}
      </Link>
      {isUndone ? " (undone since)" : null}, as <FoundText text={name} />
      {articles.length === 0 ? ". None of its articles is in the library now." : ": "}
      {articles.map(({ articleId, title }, at) => (
        <span key={articleId}>
          {at === 0 ? null : ", "}
          <Link
            prefetch={false}
            href={`${projectHref}/articles/${articleId}`}
            className="underline underline-offset-2"
            dir="auto"
          >
            <HiddenText text={title} />
          </Link>
        </span>
      ))}
    </p>
  );
}

export function EarlierBanner({ file, projectHref }: { file: ImportFileFacts; projectHref: string }) {
  if (file.earlier.length === 0) return null;
  const isInLibrary = file.earlier.some((earlier) => earlier.articles.length > 0);
  return (
    <div className="border-b border-line px-7 py-4 max-sm:px-4">
      <Banner title="These bytes are known">
        {file.earlier.map((earlier) => (
          <Earlier
            key={`${earlier.importNumber} ${earlier.name}`}
            earlier={earlier}
            projectHref={projectHref}
          />
        ))}
        {isInLibrary ? <p>Its articles are left out unless you tick them.</p> : null}
      </Banner>
    </div>
  );
}
