"use client";

/** An import while it is written: how far it is, the way to stop it, and, where it stopped by itself, why and the way on. */
import { useAct } from "#components/form/use-act.ts";
import { countOf } from "#components/import/count-of.ts";
import { ProgressBar } from "#components/import/progress-bar.tsx";
import { sayWriting } from "#components/import/progress-words.ts";
import { useImportProgress } from "#components/import/use-import-progress.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import type { ImportProgress } from "#lib/data/import/import-view.ts";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import type { Result } from "#lib/errors.ts";

export type ImportWritingProps = {
  keys: ImportKey;
  href: string;
  progress: ImportProgress;
  canAct: boolean;
  cancelImport: (raw: unknown) => Promise<Result<{ number: number; articles: number }>>;
  retryImport: (raw: unknown) => Promise<Result<{ number: number }>>;
};

export function ImportWriting(props: ImportWritingProps) {
  const { keys, href, canAct, cancelImport, retryImport } = props;
  const progress = useImportProgress(href, props.progress);
  const { act, isPending } = useAct();
  const { planned, written } = progress.articles;
  const cancel = () =>
    act(cancelImport, keys, () => toast("Stopped. It is a plan again, and nothing of it is written."));
  return (
    <section
      aria-label="Being written"
      className="flex flex-col gap-3 border-b border-line px-5 py-4 max-sm:px-4"
    >
      {progress.failure === null ? (
        <div className="flex items-center gap-4">
          <p role="status" className="min-w-0 flex-1 truncate">
            {sayWriting(progress)}
          </p>
          <ProgressBar label="Articles written" share={planned === 0 ? 0 : written / planned} />
          {canAct ? (
            <Button isPending={isPending} onPress={cancel}>
              Cancel
            </Button>
          ) : null}
        </div>
      ) : (
        <Banner
          tone="error"
          title="Writing this import stopped"
          actions={
            canAct ? (
              <>
                <Button isPending={isPending} onPress={() => act(retryImport, keys)}>
                  Go on
                </Button>
                <Button isPending={isPending} onPress={cancel}>
                  Take it back
                </Button>
              </>
            ) : undefined
          }
        >
          {progress.failure} {written} of {countOf(planned, "article")} written. It goes on where it stopped.
        </Banner>
      )}
    </section>
  );
}
