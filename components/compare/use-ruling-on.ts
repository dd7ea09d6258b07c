"use client";

/** A word on an alignment of the page, sent as soon as it is said, with the way back; then on to the next. */
import type { ServerAction } from "#components/form/run-action.ts";
import { useAct } from "#components/form/use-act.ts";
import { toast, toastUndo } from "#components/ui/toast-queue.ts";
import type { FoundRuling } from "./comparison-view.ts";
import { findingAfter } from "./current-place.ts";
import { differenceAfter, goTo } from "./difference-keys.tsx";
import { type AlignmentWord, type RuledState, wordOfState } from "./passage-place.ts";
import { bothWords } from "./stale-ruling-words.ts";

/** What a ruling answers: the place it was said of and what stood there, by which it is taken back. */
export type RuledAlignment = { ruledPassageId: string; revision: number; before: AlignmentWord };

type RulingOptions = { projectId: string; ruleAlignment: ServerAction<RuledAlignment> };

/** `names`: of which two articles, where others stand beside them. */
function saidOf(word: AlignmentWord, kind: string, names: string | undefined): string {
  const of = names === undefined ? "" : ` (${names})`;
  if (word === "none") return `The ruling was taken back${of}`;
  return word === "same" ? `Confirmed as the same ${kind}${of}` : `Rejected: not the same ${kind}${of}`;
}

type Ruled = { passage: object; kind: string; goOn: () => void };

/** What is ruled on, and where one is then: what is rejected leaves its place, so the next is found while it stands there. */
function ruledAt(place: HTMLElement, word: AlignmentWord): Ruled {
  const { reuse, finding, state } = place.dataset;
  if (place.matches("li[data-reuse]")) {
    const next = word === "notSame" || state === "rejected" ? findingAfter(place) : null;
    return { passage: { reuseId: reuse }, kind: "passage", goOn: () => next?.querySelector("a")?.focus() };
  }
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
    const { revision, state, names } = place.dataset;
    if (wordOfState[(state ?? "suspected") as RuledState] === word) {
      toast("That is what stands already");
      return;
    }
    const { passage, kind, goOn } = ruledAt(place, word);
    const input = { projectId, passage, revision: Number(revision), word };
    const said = ({ ruledPassageId, revision: now, before }: RuledAlignment) => {
      const undo = { projectId, passage: { ruledPassageId }, revision: now, word: before };
      toastUndo(saidOf(word, kind, names), () => act(ruleAlignment, undo));
      goOn();
    };
    act(ruleAlignment, input, said, (failure) => bothWords(failure, word, kind));
  };
}
