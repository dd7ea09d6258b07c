/** An import's state in one word. */
import { Chip, type ChipTone } from "#components/ui/chip.tsx";
import type { ImportStateWord } from "#lib/data/import/import-view.ts";

const words: Record<ImportStateWord, { word: string; tone: ChipTone }> = {
  uploading: { word: "no files yet", tone: "neutral" },
  planned: { word: "not committed yet", tone: "accent" },
  proposed: { word: "proposed", tone: "caution" },
  declined: { word: "declined", tone: "neutral" },
  committing: { word: "being written", tone: "accent" },
  committed: { word: "committed", tone: "supports" },
  undone: { word: "undone", tone: "neutral" },
  discarded: { word: "discarded", tone: "neutral" },
};

const stopped: { word: string; tone: ChipTone } = { word: "writing stopped", tone: "disputes" };

/** `failure`: why writing it stopped; null while all is well. */
export type ImportStateChipProps = { state: ImportStateWord; failure: string | null };

export function ImportStateChip({ state, failure }: ImportStateChipProps) {
  const { word, tone } = state === "committing" && failure !== null ? stopped : words[state];
  return <Chip tone={tone}>{word}</Chip>;
}
