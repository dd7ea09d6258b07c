/** A member's state of an article as a mark: full, half, hollow; the word goes with it for whoever does not see it. */

export const READING_WORDS = {
  new: "New",
  reading: "Reading",
  done: "Done",
  excluded: "Excluded",
} as const;

export type ReadingWord = keyof typeof READING_WORDS;

const LOOKS: Record<ReadingWord, string> = {
  new: "border-accent bg-accent",
  reading: "border-ink-3 bg-[linear-gradient(90deg,var(--ink-3)_50%,transparent_50%)]",
  done: "border-line-control bg-transparent",
  excluded: "border-transparent",
};

export function ReadingMark({ state }: { state: ReadingWord }) {
  return (
    <span
      aria-hidden="true"
      className={`relative block size-2 shrink-0 rounded-full border-[1.5px] ${LOOKS[state]}`}
    >
      {state === "excluded" ? (
        <span className="absolute inset-x-[-1.5px] top-1/2 h-[1.5px] -translate-y-1/2 bg-ink-3" />
      ) : null}
    </span>
  );
}
