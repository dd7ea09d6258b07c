/** The keys worth knowing in the reader, for the foot of the page. */
import type { KeyHint } from "#components/shortcuts/key-hints.tsx";

export const READER_HINTS: readonly KeyHint[] = [
  { keys: ["j", "k"], label: "sentence" },
  { keys: ["[", "]"], label: "marks" },
  { keys: ["r"], label: "who else ran this" },
];
