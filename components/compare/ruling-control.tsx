"use client";

/** What stands of who took from whom, and the way to rule on it. The dialog is fetched when it is first opened. */
import { ChevronsUpDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { ServerAction } from "#components/form/run-action.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import { compareKeys } from "./compare-keys.ts";
import { type DirectionWord, directionShort } from "./direction-words.ts";
import type { SideNames } from "./side-names.ts";

const RulingDialog = lazy(() => import("./ruling-dialog.tsx"));

/** One thing said, by whom and when. */
export type Said = {
  word: DirectionWord;
  reason: string;
  authorName: string;
  /** ISO time; no two of a history have the same. */
  at: string;
  /** "15 Mar 2031" */
  day: string;
};

/** What a ruling answers: the place it was said of and what stood there, by which it is taken back. */
export type RuledDirection = {
  revision: number;
  before: { word: DirectionWord; reason: string };
  ruledPassageId: string | null;
};

export type RulingControlProps = {
  projectId: string;
  articleAId: string;
  articleBId: string;
  names: SideNames;
  /** The revision that stands; 0: nothing was said. */
  revision: number;
  /** The last is what stands. */
  history: readonly Said[];
  ruleDirection: ServerAction<RuledDirection>;
};

export function RulingControl(props: RulingControlProps) {
  const [isOpen, setOpen] = useState(false);
  const word = props.history.at(-1)?.word ?? "none";
  useShortcut({
    keys: compareKeys.rule,
    label: "Rule on who took from whom",
    group: "Compare",
    run: () => setOpen(true),
  });
  return (
    <>
      <Button onPress={() => setOpen(true)} shortcut={compareKeys.rule} className="max-w-full">
        <span className="truncate">Ruling: {directionShort(props.names)[word]}</span>
        <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0" />
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <RulingDialog {...props} passage={null} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
