"use client";

/** The facts of an article to come, and in their place, when asked for, the form that corrects them. */
import { Pencil } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Corrections } from "#lib/data/import/corrections.ts";
import type { PlannedEdit } from "#lib/data/import/planned-article-of.ts";
import type { Result } from "#lib/errors.ts";
import { CorrectionForm, type PlannedValues } from "./correction-form.tsx";

export type CorrectArticleProps = {
  edit: PlannedEdit;
  planned: PlannedValues;
  suggestion: { name: string; why: string } | null;
  corrections: Corrections;
  correctPlannedArticle: (raw: unknown) => Promise<Result<{ revision: number }>>;
  /** The facts as they stand. */
  children: ReactNode;
};

export function CorrectArticle({ children, ...form }: CorrectArticleProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <CorrectionForm {...form} onClose={() => setOpen(false)} />;
  return (
    <>
      {children}
      <Button size="s" onPress={() => setOpen(true)} className="mt-2">
        <Pencil aria-hidden="true" className="size-3" />
        Correct title, date or source
      </Button>
    </>
  );
}
