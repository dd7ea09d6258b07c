"use client";

/** The facts of an article to come, and in their place, when asked for, the form that corrects them. */
import { Pencil } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { ArticleCard } from "#components/import/plan-view.ts";
import { Button } from "#components/ui/button.tsx";

const CorrectionForm = lazy(() => import("./correction-form.tsx"));

export type CorrectArticleProps = {
  card: ArticleCard;
  /** The facts as they stand. */
  children: ReactNode;
};

export function CorrectArticle({ card, children }: CorrectArticleProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return (
      <Suspense fallback={children}>
        <CorrectionForm card={card} onClose={() => setOpen(false)} />
      </Suspense>
    );
  return (
    <>
      {children}
      <Button size="s" data-correct="" onPress={() => setOpen(true)} className="mt-2">
        <Pencil aria-hidden="true" className="size-3" />
        Correct<span className="sr-only"> this article</span>
      </Button>
    </>
  );
}
