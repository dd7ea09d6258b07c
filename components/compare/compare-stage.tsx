"use client";

/**
 * The compared texts around their rows, which the server drew: one listener for the buttons of all passages, and the keys
 * that rule on the passage one is at. A ruling can be undone.
 */
import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, type RefObject, useRef, useState } from "react";
import type { ServerAction } from "#components/form/run-action.ts";
import { useAct } from "#components/form/use-act.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { toast, toastUndo } from "#components/ui/toast-queue.ts";
import { compareKeys } from "./compare-keys.ts";
import { DifferenceKeys, differenceAfter, goTo } from "./difference-keys.tsx";
import { type AlignmentWord, type RuledState, wordOfState } from "./passage-place.ts";
import { PassageRuling, type PassageRulingProps } from "./passage-ruling.tsx";

export type CompareStageProps = Pick<PassageRulingProps, "projectId" | "passages" | "ruleDirection"> & {
  ruleAlignment: ServerAction<Ruled>;
  children: ReactNode;
};

const said: Record<AlignmentWord, string> = {
  same: "Confirmed as the same passage",
  notSame: "Rejected: not the same passage",
  none: "The ruling was taken back",
};

const placeSelector = "[data-reuse]";

function placeOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>(placeSelector) ?? null;
}

/** The passage one is at: what holds the focus, else what the address names, else the first one in sight. */
function currentPlace(root: HTMLElement | null): HTMLElement | null {
  const focused = placeOf(document.activeElement);
  if (focused !== null) return focused;
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (placeOf(named) !== null) return placeOf(named);
  const all = [...(root?.querySelectorAll<HTMLElement>(placeSelector) ?? [])];
  return all.find((element) => element.getBoundingClientRect().bottom > window.innerHeight / 4) ?? null;
}

type Ruled = { ruledPassageId: string; revision: number; before: AlignmentWord };

function useRuling({ projectId, ruleAlignment }: Pick<CompareStageProps, "projectId" | "ruleAlignment">) {
  const { act } = useAct();
  return (place: HTMLElement, word: AlignmentWord) => {
    const { reuse: reuseId, revision, state } = place.dataset;
    if (wordOfState[(state ?? "suspected") as RuledState] === word) {
      toast("That is what stands already");
      return;
    }
    // What is rejected leaves the columns: where to go on from is found while it is still there.
    const next = word === "notSame" ? differenceAfter(place) : null;
    const input = { projectId, passage: { reuseId }, revision: Number(revision), word };
    act(ruleAlignment, input, ({ ruledPassageId, revision: now, before }) => {
      const undo = { projectId, passage: { ruledPassageId }, revision: now, word: before };
      toastUndo(said[word], () => act(ruleAlignment, undo));
      if (next !== null) goTo(next);
    });
  };
}

type KeysProps = {
  root: RefObject<HTMLElement | null>;
  rule: (place: HTMLElement, word: AlignmentWord) => void;
  /** Opens what is said of who took the passage from whom. */
  direct: (place: HTMLElement) => void;
};

function StageKeys({ root, rule, direct }: KeysProps) {
  const router = useRouter();
  const group = "Compare";
  const when = () => root.current?.querySelector(placeSelector) !== null;
  const ruleHere = (word: AlignmentWord) => () => {
    const place = currentPlace(root.current);
    if (place !== null) rule(place, word);
  };
  const goToRun = () => {
    const href = currentPlace(root.current)?.dataset.run;
    if (href !== undefined) router.push(href);
  };
  const directHere = () => {
    const place = currentPlace(root.current);
    if (place !== null) direct(place);
  };
  useShortcut({
    keys: compareKeys.rulePassage,
    label: "Who took this passage from whom",
    group,
    when,
    run: directHere,
  });
  useShortcut({ keys: compareKeys.same, label: "Same passage", group, when, run: ruleHere("same") });
  useShortcut({
    keys: compareKeys.notSame,
    label: "Not the same passage",
    group,
    when,
    run: ruleHere("notSame"),
  });
  useShortcut({
    keys: compareKeys.run,
    label: "Run of this passage through time",
    group,
    when,
    run: goToRun,
  });
  return null;
}

export function CompareStage(props: CompareStageProps) {
  const root = useRef<HTMLDivElement>(null);
  const { projectId, passages, ruleDirection } = props;
  const rule = useRuling(props);
  const [directed, setDirected] = useState<string | null>(null);
  const direct = (place: HTMLElement) => setDirected(place.dataset.reuse ?? null);
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>("[data-rule], [data-direct]") ?? null;
    const place = placeOf(button);
    if (place === null || button === null) return;
    if (button.dataset.rule === undefined) direct(place);
    else rule(place, button.dataset.rule as AlignmentWord);
  };
  return (
    // The rows' own buttons are the controls; the stage only listens for them.
    <div ref={root} onClickCapture={onClick} className="contents">
      <DifferenceKeys />
      <StageKeys root={root} rule={rule} direct={direct} />
      {props.children}
      <PassageRuling
        {...{ projectId, passages, ruleDirection }}
        reuseId={directed}
        onClose={() => setDirected(null)}
      />
    </div>
  );
}
