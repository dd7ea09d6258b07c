"use client";

/** Marks the passage with a tag that is found or made. */
import { useReaderScope } from "./reader-context.ts";
import { TagChoice } from "./tag-choice.tsx";
import type { TextRange } from "./text-range.ts";

export function TagPanel({ range, onDone }: { range: TextRange; onDone: () => void }) {
  const { annotate } = useReaderScope();
  return (
    <div className="reader-panel" role="dialog" aria-label="Tag the selected passage">
      <TagChoice
        label="Tag"
        except={[]}
        autoFocus
        onChoose={(tagId) => {
          annotate(range, { tagIds: [tagId] });
          onDone();
        }}
      />
    </div>
  );
}
