"use client";

/** The way to say who took from whom of one passage alone. The dialog is fetched when it is first opened. */
import { lazy, Suspense } from "react";
import type { ServerAction } from "#components/form/run-action.ts";
import type { RuledDirection, Said } from "./ruling-control.tsx";
import type { SideNames } from "./side-names.ts";

const RulingDialog = lazy(() => import("./ruling-dialog.tsx"));

/** Whose passages stand on the page, and what was said of each; by the passage's id. */
export type RuledPassages = {
  pairs: readonly {
    articleAId: string;
    articleBId: string;
    names: SideNames;
    reuseIds: readonly string[];
  }[];
  said: Readonly<Record<string, { revision: number; history: readonly Said[] }>>;
};

export type PassageRulingProps = {
  projectId: string;
  /** The passage that is ruled on; null: none. */
  reuseId: string | null;
  passages: RuledPassages;
  ruleDirection: ServerAction<RuledDirection>;
  onClose: () => void;
};

export function PassageRuling({ reuseId, passages, ...rest }: PassageRulingProps) {
  const pair = passages.pairs.find(({ reuseIds }) => reuseId !== null && reuseIds.includes(reuseId));
  if (reuseId === null || pair === undefined) return null;
  const { articleAId, articleBId, names } = pair;
  const { revision, history } = passages.said[reuseId] ?? { revision: 0, history: [] };
  return (
    <Suspense fallback={null}>
      <RulingDialog
        key={reuseId}
        {...{ articleAId, articleBId, names, revision, history }}
        {...rest}
        passage={{ reuseId }}
      />
    </Suspense>
  );
}
