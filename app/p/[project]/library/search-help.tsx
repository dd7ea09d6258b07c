/** What may be typed into the search. The hint opens it. */

const FORMS: readonly (readonly [typed: string, meaning: string])[] = [
  ["dam missing", "both words, in any form"],
  ['"no longer able"', "these words in this order"],
  ["-drill", "not this word"],
  ["lake OR reservoir", "either of the two"],
  ["seep*", "words that begin so"],
  ["source:northline", "a source, by its name or another name of it; source:unknown"],
  ["tag:casualties", "an annotation wears the tag, or one below it"],
  ["by:orla", "the byline"],
  ["after:2031-03-10", "published on that day or later; a month or a year will do"],
  ["before:2031-04", "published before it"],
];

export function SearchHelp() {
  return (
    <details className="group shrink-0">
      <summary className="flex h-9.5 cursor-pointer list-none items-center rounded-m px-3 text-12 text-ink-3 hover:text-ink max-sm:h-11 [&::-webkit-details-marker]:hidden">
        <span className="max-lg:hidden">&quot;exact phrase&quot; · -not · OR · prefix* · source: · tag:</span>
        <span className="lg:hidden">Help</span>
        <span className="sr-only">: how to search</span>
      </summary>
      <dl className="absolute end-0 top-full z-10 mt-1 grid w-120 max-w-full grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 rounded-m border border-line-strong bg-surface p-4 shadow-lift">
        {FORMS.map(([typed, meaning]) => (
          <div key={typed} className="contents">
            <dt className="font-medium whitespace-nowrap text-accent">{typed}</dt>
            <dd className="text-ink-2">{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
