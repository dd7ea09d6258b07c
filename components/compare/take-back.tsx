"use client";

/** Takes back what was said of something that is no longer found, with the way back to it. */
import type { MouseEvent } from "react";
import type { ServerAction } from "#components/form/run-action.ts";
import { useAct } from "#components/form/use-act.ts";
import { toastUndo } from "#components/ui/toast-queue.ts";
import { wordToolStyle } from "./rule-button.tsx";
import type { RuledDirection } from "./ruling-control.tsx";
import type { UnmatchedWord } from "./unmatched-words.ts";
import type { RuledAlignment } from "./use-ruling-on.ts";

/** The two articles, and where rulings on them are sent. */
export type RulingActions = {
  projectId: string;
  articleAId: string;
  articleBId: string;
  ruleAlignment: ServerAction<RuledAlignment>;
  ruleDirection: ServerAction<RuledDirection>;
};

type TakeBackProps = RulingActions & {
  ruling: Pick<UnmatchedWord, "ruledPassageId" | "subject" | "word" | "revision" | "reason" | "says">;
};

/** The button that follows in the list, or the one before it where it is the last: what is taken back leaves the list. */
function neighbourOf(button: HTMLElement): HTMLElement | null {
  const all = [...(button.closest("ul")?.querySelectorAll<HTMLElement>("[data-take-back]") ?? [])];
  const at = all.indexOf(button);
  return all[at + 1] ?? all[at - 1] ?? null;
}

export function TakeBack({ ruling, ...actions }: TakeBackProps) {
  const { act, isPending } = useAct();
  const { projectId, articleAId, articleBId, ruleAlignment, ruleDirection } = actions;
  const { ruledPassageId, subject, word, revision, reason, says } = ruling;
  const isAlignment = subject === "alignment";
  const action: ServerAction<{ revision: number }> = isAlignment ? ruleAlignment : ruleDirection;
  const place = {
    projectId,
    passage: { ruledPassageId },
    ...(isAlignment ? {} : { articleAId, articleBId }),
  };
  const takeBack = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const next = neighbourOf(currentTarget);
    act(action, { ...place, revision, word: "none", reason: "" }, ({ revision: now }) => {
      toastUndo("The ruling was taken back", () => act(action, { ...place, revision: now, word, reason }));
      next?.focus();
    });
  };
  return (
    <button
      type="button"
      data-take-back
      aria-disabled={isPending}
      onClick={takeBack}
      className={wordToolStyle}
    >
      Take back<span className="sr-only">: {says}</span>
    </button>
  );
}
