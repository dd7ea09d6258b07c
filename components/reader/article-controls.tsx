"use client";

/** What one does with the article itself: correct its head, and say that one has read it. Opening it makes it one being read. */
import { Check, PenLine } from "lucide-react";
import { useRouter } from "next/navigation";
import {
  lazy,
  Suspense,
  use,
  useEffect,
  useEffectEvent,
  useOptimistic,
  useState,
  useTransition,
} from "react";
import type { CorrectableHead } from "#components/article/correctable-head.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import { toastError, toastUndo } from "#components/ui/toast-queue.ts";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";
import type { Result } from "#lib/errors.ts";

const CorrectArticleDialog = lazy(() => import("#components/article/correct-article-dialog.tsx"));

type ReadingState = "new" | "reading" | "done";

export type ArticleControlsProps = {
  head: CorrectableHead;
  /** The date as the text states it. */
  stated: string | null;
  reading: ReadingState;
  sources: Promise<SourceOption[]>;
  actions: {
    correctArticle: (raw: unknown) => Promise<Result<{ revision: number }>>;
    openArticle: (raw: unknown) => Promise<Result<{ state: "reading" | "done" }>>;
    setReading: (raw: unknown) => Promise<Result<{ before: ReadingState }>>;
  };
};

export function ArticleControls(props: ArticleControlsProps) {
  const { head, stated, sources, actions } = props;
  const [isCorrecting, setCorrecting] = useState(false);
  return (
    <div className="reader-controls">
      <ReadingControl {...props} />
      <Button size="s" variant="ghost" onPress={() => setCorrecting(true)}>
        <PenLine aria-hidden="true" className="size-3.5" />
        Correct
      </Button>
      {isCorrecting ? (
        <Suspense fallback={null}>
          <Correcting
            {...{ head, stated, sources }}
            correctArticle={actions.correctArticle}
            onOpenChange={setCorrecting}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

type CorrectingProps = Pick<ArticleControlsProps, "head" | "stated" | "sources"> & {
  correctArticle: ArticleControlsProps["actions"]["correctArticle"];
  onOpenChange: (isOpen: boolean) => void;
};

function Correcting({ sources, ...rest }: CorrectingProps) {
  return <CorrectArticleDialog {...rest} sources={use(sources)} isOpen />;
}

function ReadingControl({ head, reading, actions }: ArticleControlsProps) {
  const router = useRouter();
  const { projectId, articleId } = head;
  const [, startTransition] = useTransition();
  const [shown, show] = useOptimistic(reading);
  useOpenedOnce(reading, () => actions.openArticle({ projectId, articleId }));

  const set = (state: ReadingState) =>
    startTransition(async () => {
      show(state);
      const input = { projectId, articleId, state, requestKey: crypto.randomUUID() };
      const result = await actions.setReading(input).catch(() => null);
      if (!result?.ok)
        toastError("Your reading state was not changed", result?.message ?? "The server was not reached.");
      router.refresh();
    });
  const toggle = () => {
    if (shown === "done") return set("reading");
    set("done");
    toastUndo("Marked as done", () => set("reading"));
  };
  useShortcut({ keys: "x", label: "Done with this article, or not", group: "Article", run: toggle });
  return (
    <Button
      size="s"
      variant={shown === "done" ? "secondary" : "ghost"}
      shortcut="x"
      aria-pressed={shown === "done"}
      onPress={toggle}
    >
      <Check aria-hidden="true" className="size-3.5" />
      Done
    </Button>
  );
}

/** Tells the server once that a new article was opened. That it could not be told is no harm. */
function useOpenedOnce(reading: ReadingState, open: () => Promise<unknown>): void {
  const tell = useEffectEvent(() => void open().catch(() => null));
  useEffect(() => {
    if (reading === "new") tell();
  }, [reading]);
}
