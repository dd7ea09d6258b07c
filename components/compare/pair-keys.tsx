"use client";

/** One key opens the evidence of the first two of three or four articles, then of the next two, and closes the last. */
import { useRouter } from "next/navigation";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { compareKeys } from "./compare-keys.ts";

type PairKeysProps = {
  /** Where each two are open, in their order, and last where none are. */
  hrefs: readonly string[];
  /** Which of them the page stands at; -1: none are open. */
  at: number;
};

export function PairKeys({ hrefs, at }: PairKeysProps) {
  const router = useRouter();
  useShortcut({
    keys: compareKeys.evidence,
    label: "Evidence of who took from whom, of the next two",
    group: "Compare",
    run: () => {
      const next = hrefs[at + 1];
      if (next !== undefined) router.replace(next, { scroll: false });
    },
  });
  return null;
}
