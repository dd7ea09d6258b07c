"use client";

/** The selected passage and the form open on it. */
import { type RefObject, useCallback, useState } from "react";
import type { ReaderItem } from "./reader-item.ts";
import type { SelectionPanel } from "./selection-float.tsx";
import { useSentenceCursor } from "./use-sentence-cursor.ts";
import { useTextSelection } from "./use-text-selection.ts";

export function usePassage(
  bodyRef: RefObject<HTMLElement | null>,
  body: string,
  selectItem: (id: string | null) => void,
) {
  const [panel, openPanel] = useState<SelectionPanel | null>(null);
  const { range, selectRange } = useTextSelection(bodyRef, body, panel !== null);
  const cursor = useSentenceCursor(bodyRef, body, range, selectRange);

  const release = useCallback(() => {
    openPanel(null);
    selectRange(null);
  }, [selectRange]);

  /** Opens the claim form on a mark's own passage. */
  const claimFrom = useCallback(
    ({ startUtf16, endUtf16 }: ReaderItem) => {
      selectItem(null);
      selectRange({ startUtf16, endUtf16 });
      openPanel("claim");
    },
    [selectItem, selectRange],
  );

  return { range, panel, openPanel, release, claimFrom, ...cursor };
}
