/** Text with the words a search found. The parts are text and stay text. */
import type { MarkedPart } from "#lib/text/marked-text.ts";

export function MarkedWords({ parts }: { parts: readonly MarkedPart[] }) {
  return parts.map(({ text, isMarked, startUtf16 }) =>
    isMarked ? <mark key={startUtf16}>{text}</mark> : <span key={startUtf16}>{text}</span>,
  );
}
