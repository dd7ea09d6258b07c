"use client";

/**
 * The compared texts and the findings around their rows, which the server drew: one listener for the buttons of all
 * alignments, and the keys that rule on the one one is at. A ruling can be undone.
 */
import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, type RefObject, useRef, useState } from "react";
import type { ServerAction } from "#components/form/run-action.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { compareKeys } from "./compare-keys.ts";
import { alignmentOf, currentAlignment, currentPassage, hasAlignment, hasPassage } from "./current-place.ts";
import { DifferenceKeys } from "./difference-keys.tsx";
import { keepPlace } from "./keep-place.ts";
import { NextTwoKey } from "./next-two-key.tsx";
import type { AlignmentWord } from "./passage-place.ts";
import { PassageRuling, type PassageRulingProps } from "./passage-ruling.tsx";
import { type RuledAlignment, useRulingOn } from "./use-ruling-on.ts";

export type CompareStageProps = Pick<PassageRulingProps, "projectId" | "passages" | "ruleDirection"> & {
  ruleAlignment: ServerAction<RuledAlignment>;
  children: ReactNode;
};

/** Whether a press leaves the page for another, in the same tab. */
function leadsAway({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent, target: Element | null): boolean {
  return !(metaKey || ctrlKey || shiftKey || altKey) && target?.closest('a[href^="/"]') != null;
}

type KeysProps = {
  root: RefObject<HTMLElement | null>;
  /** The finding that was pressed last. */
  followed: RefObject<Element | null>;
  rule: (place: HTMLElement, word: AlignmentWord) => void;
  /** Opens what is said of who took the passage from whom. */
  direct: (place: HTMLElement) => void;
};

function StageKeys({ root, followed, rule, direct }: KeysProps) {
  const router = useRouter();
  const group = "Compare";
  const when = () => hasPassage(root.current);
  const whenAny = () => hasAlignment(root.current);
  const ruleHere = (word: AlignmentWord) => () => {
    const place = currentAlignment(root.current, followed.current);
    if (place !== null) rule(place, word);
  };
  const goToRun = () => {
    const place = currentPassage(root.current);
    const href = place?.dataset.run;
    if (place === null || href === undefined) return;
    keepPlace(place);
    router.push(href);
  };
  const directHere = () => {
    const place = currentPassage(root.current);
    if (place !== null) direct(place);
  };
  useShortcut({
    keys: compareKeys.rulePassage,
    label: "Who took this passage from whom",
    group,
    when,
    run: directHere,
  });
  useShortcut({
    keys: compareKeys.same,
    label: "Same passage, quotation or quantity",
    group,
    when: whenAny,
    run: ruleHere("same"),
  });
  useShortcut({
    keys: compareKeys.notSame,
    label: "Not the same passage, quotation or quantity",
    group,
    when: whenAny,
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
  const followed = useRef<Element>(null);
  const rule = useRulingOn(props);
  const [directed, setDirected] = useState<string | null>(null);
  const direct = (place: HTMLElement) => setDirected(place.dataset.reuse ?? null);
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>("[data-rule], [data-direct]") ?? null;
    const place = alignmentOf(target);
    if (button === null) followed.current = place;
    if (place === null) return;
    if (leadsAway(event, target)) keepPlace(place);
    if (button === null) return;
    if (button.dataset.rule === undefined) direct(place);
    else rule(place, button.dataset.rule as AlignmentWord);
  };
  return (
    // The rows' own buttons are the controls; the stage only listens for them.
    <div ref={root} onClickCapture={onClick} className="contents">
      <DifferenceKeys />
      <NextTwoKey />
      <StageKeys {...{ root, followed, rule, direct }} />
      {props.children}
      <PassageRuling
        {...{ projectId, passages, ruleDirection }}
        reuseId={directed}
        onClose={() => setDirected(null)}
      />
    </div>
  );
}
