"use client";

/** What every part of a plan's screen needs: where it is, whether it may be changed, the project's sources, the actions. */
import { createContext, type ReactNode, use } from "react";
import type { ServerAction } from "#components/form/run-action.ts";
import type { EditPlanAction } from "#components/import/use-plan-edits.ts";
import type { CorrectedMany } from "#lib/data/import/correct-many.ts";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";

export type PlanActions = {
  editPlan: EditPlanAction;
  correctPlannedArticle: ServerAction<{ revision: number }>;
  includePlannedArticle: ServerAction<{ revision: number }>;
  correctMany: ServerAction<CorrectedMany>;
  restoreMany: ServerAction<{ articles: number }>;
};

export type PlanScreen = {
  projectId: string;
  importId: string;
  /** "/p/orla", before articles and imports. */
  projectHref: string;
  /** "/p/orla/import/3" */
  importHref: string;
  /** What the address of all articles together says of the file; see listFileId. */
  listFileId: string | null;
  /** The plan may be changed by this member. */
  isOpen: boolean;
  /** All that the articles could be like has been looked through. */
  isLookedUp: boolean;
  sources: readonly SourceOption[];
  actions: PlanActions;
};

const Screen = createContext<PlanScreen | null>(null);

export function PlanScreenProvider({ value, children }: { value: PlanScreen; children: ReactNode }) {
  return <Screen value={value}>{children}</Screen>;
}

export function usePlanScreen(): PlanScreen {
  const screen = use(Screen);
  if (screen === null) throw new Error("A part of a plan is drawn outside its screen.");
  return screen;
}
