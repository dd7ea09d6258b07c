/** The keys worth knowing in the reader, for the foot of the page. */
import type { KeyHint } from "#components/shortcuts/key-hints.tsx";
import type { ReaderView } from "./reader-query.ts";

const inText: readonly KeyHint[] = [
  { keys: ["j", "k"], label: "sentence" },
  { keys: ["[", "]"], label: "marks" },
  { keys: ["r"], label: "who else ran this" },
  { keys: ["w"], label: "who says what" },
];
const amongSpeakers: readonly KeyHint[] = [{ keys: ["w"], label: "back to the text" }];
const betweenVersions: readonly KeyHint[] = [{ keys: ["n", "p"], label: "next, previous difference" }];

/** What can be done by key in a view: the raw text is only read. */
export function readerHints(view: ReaderView): readonly KeyHint[] {
  if (view === "versions") return betweenVersions;
  if (view === "speakers") return amongSpeakers;
  return view === "raw" ? [] : inText;
}

/** Where nothing is marked there is nothing to save, and no word of it. */
export function isMarkedIn(view: ReaderView): boolean {
  return view === "text" || view === "removed";
}
