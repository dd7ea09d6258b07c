/** What was not analysed, said beside what was found. */
import { coverageSentences, type ShownCoverage } from "./coverage-words.ts";

export function NotAnalysedLine({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <p className="mt-4 max-w-[80ch] border-s-2 border-line-strong ps-3 text-12 text-ink-3">
      <b className="font-medium text-ink-2">Not analysed: </b>
      {sentences.join(" ")}
    </p>
  );
}

export function NotAnalysed({ coverage }: { coverage: ShownCoverage }) {
  return <NotAnalysedLine sentences={coverageSentences(coverage)} />;
}
