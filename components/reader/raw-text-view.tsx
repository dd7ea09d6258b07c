/** The source file as it came, with the part the article was made from marked, and the way to its very bytes. */
import { Download } from "lucide-react";
import { buttonStyle } from "#components/ui/button-style.ts";
import type { RawText } from "#lib/data/article/read-raw-text.ts";

const number = new Intl.NumberFormat("en-GB");

export type RawTextViewProps = { raw: RawText; downloadHref: string };

export function RawTextView({ raw, downloadHref }: RawTextViewProps) {
  return (
    <section className="reader-raw" aria-label="Raw text">
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-y border-line py-3 text-12 text-ink-2">
        <span className="min-w-0 truncate font-medium text-ink" dir="auto">
          {raw.fileName}
        </span>
        <span className="tabular">{number.format(raw.byteLength)} bytes</span>
        <span>{raw.encoding}</span>
        <span className="min-w-0 truncate font-mono" title="SHA-256 of the bytes">
          {raw.sha256.slice(0, 16)}…
        </span>
        <a href={downloadHref} download className={`${buttonStyle("secondary", "s")} ms-auto`}>
          <Download aria-hidden="true" className="size-3.5" />
          Original bytes
        </a>
      </div>
      <Hidden units={raw.hiddenBeforeUtf16} where="in front" />
      <pre>
        <span className="text-ink-3">{raw.before}</span>
        <mark>{raw.article}</mark>
        <span className="text-ink-3">{raw.after}</span>
      </pre>
      <Hidden units={raw.hiddenAfterUtf16} where="behind" />
    </section>
  );
}

function Hidden({ units, where }: { units: number; where: string }) {
  if (units === 0) return null;
  return (
    <p className="my-3 text-12 text-ink-3">
      {number.format(units)} characters {where} are not shown here. They are in the original file.
    </p>
  );
}
