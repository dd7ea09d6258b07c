"use client";

/** A word on an alignment of the page, sent as soon as it is said, with the way back; then on to the next. */
import type { ServerAction } from "#components/form/run-action.ts";
import { useAct } from "#components/form/use-act.ts";
import { toast, toastUndo } from "#components/ui/toast-queue.ts";
import type { FoundRuling } from "./comparison-view.ts";
import { findingAfter } from "./current-place.ts";
import { differenceAfter, goTo } from "./difference-keys.tsx";
import { type AlignmentWord, type RuledState, wordOfState } from "./passage-place.ts";

/** What a ruling answers: the place it was said of and what stood there, by which it is taken back. */
export type RuledAlignment = { ruledPassageId: string; revision: number; before: AlignmentWord };

type RulingOptions = { projectId: string; ruleAlignment: ServerAction<RuledAlignment> };

function saidOf(word: AlignmentWord, kind: string): string {
  if (word === "none") return "The ruling was taken back";
  return word === "same" ? `Confirmed as the same ${kind}` : `Rejected: not the same ${kind}`;
}

type Ruled = { passage: object; kind: string; goOn: () => void };

/** What is ruled on, and where one is then: what is rejected leaves its place, so the next is found while it stands there. */
function ruledAt(place: HTMLElement, word: AlignmentWord): Ruled {
  const { reuse, finding, state } = place.dataset;
  if (finding === undefined) {
    const next = word === "notSame" ? differenceAfter(place) : null;
    return { passage: { reuseId: reuse }, kind: "passage", goOn: () => next && goTo(next) };
  }
  const subject = JSON.parse(finding) as FoundRuling["subject"]; // written by findingData
  const next = word === "notSame" || state === "rejected" ? findingAfter(place) : null;
  return { passage: subject, kind: subject.kind, goOn: () => next?.querySelector("a")?.focus() };
}

/** Rules on what stands at the element that carries it (passage-place.ts). */
export function useRulingOn({ projectId, ruleAlignment }: RulingOptions) {
  const { act } = useAct();
  return (place: HTMLElement, word: AlignmentWord) => {
    const { revision, state } = place.dataset;
    if (wordOfState[(state ?? "suspected") as RuledState] === word) {
      toast("That is what stands already");
      return;
    }
    const { passage, kind, goOn } = ruledAt(place, word);
    const input = { projectId, passage, revision: Number(revision), word };
    act(ruleAlignment, input, ({ ruledPassageId, revision: now, before }) => {
      const undo = { projectId, passage: { ruledPassageId }, revision: now, word: before };
      toastUndo(saidOf(word, kind), () => act(ruleAlignment, undo));
      goOn();
    });
  };
}
