/** Where in the raw text something was read, and by which rule; it leads there. */
import type { AnyEvidence } from "#lib/ingest/planned-article.ts";

/** 1-based line of a place in the text. Linear in the offset. */
function lineOf(text: string, atUtf16: number): number {
  return (text.slice(0, atUtf16).match(/\r\n?|\n/gu)?.length ?? 0) + 1;
}

/** The file a place lies in: its text, and the address of a place in it. */
export type RawPlaces = { text: string; hrefOf: (rawStartUtf16: number) => string };

type Props = { evidence: AnyEvidence | undefined; places: RawPlaces };

export function EvidenceLink({ evidence, places }: Props) {
  if (evidence === undefined) return null;
  if (evidence.rawStartUtf16 === null) return <span className="text-12 text-ink-3">{evidence.rule}</span>;
  return (
    <a
      href={places.hrefOf(evidence.rawStartUtf16)}
      className="text-12 whitespace-nowrap text-ink-3 underline decoration-line-strong underline-offset-2 hover:text-ink"
    >
      line {lineOf(places.text, evidence.rawStartUtf16)}, {evidence.rule}
    </a>
  );
}
