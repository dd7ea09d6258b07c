"use client";

/** Asks for the comparison of articles: a button, and a key where one button stands for all that is not compared. */
import type { ServerAction } from "#components/form/run-action.ts";
import { useAct } from "#components/form/use-act.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import { compareKeys } from "./compare-keys.ts";

export type AskComparison = ServerAction<{ asked: number }>;

export type AskComparisonProps = {
  projectId: string;
  /** Two to four: each two of them. */
  articleIds: readonly string[];
  askComparison: AskComparison;
};

function useAsk({ projectId, articleIds, askComparison }: AskComparisonProps) {
  const { act, isPending } = useAct();
  return { ask: () => act(askComparison, { projectId, articleIds }), isPending };
}

/** The page says what is not compared; this asks for it. */
export function CompareThem(props: AskComparisonProps) {
  const { ask, isPending } = useAsk(props);
  useShortcut({ keys: compareKeys.compare, label: "Compare these articles", group: "Compare", run: ask });
  return (
    <Button
      size="s"
      variant="primary"
      shortcut={compareKeys.compare}
      isPending={isPending}
      onPress={ask}
      className="touch:h-9"
    >
      Compare them
    </Button>
  );
}

export function CompareAgain(props: AskComparisonProps) {
  const { ask, isPending } = useAsk(props);
  return (
    <Button size="s" isPending={isPending} onPress={ask} className="touch:h-9">
      Compare again
    </Button>
  );
}
