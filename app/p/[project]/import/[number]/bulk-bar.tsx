"use client";

/** What is done to all selected articles in one press: source, date, capture, whether and as what they are written. */
import { lazy, Suspense, useState } from "react";
import { useAct } from "#components/form/use-act.ts";
import type { Chosen, ListedArticles } from "#components/import/chosen-articles.ts";
import { countOf } from "#components/import/count-of.ts";
import { Button } from "#components/ui/button.tsx";
import { toastUndo } from "#components/ui/toast-queue.ts";
import type { Corrections } from "#lib/data/import/corrections.ts";
import { usePlanScreen } from "./plan-context.tsx";
import type { ArticleSelection } from "./use-article-selection.ts";

const BulkDialog = lazy(() => import("./bulk-dialog.tsx"));

const grouped = new Intl.NumberFormat("en-GB");

export type BulkField = "source" | "date" | "capture";

/** What is sent beside the articles; see correct-many.ts. */
export type BulkChange = {
  corrections?: Corrections;
  decide?: "new" | "version" | "copy";
  isIncluded?: boolean;
};

export type BulkBarProps = {
  selection: Pick<
    ArticleSelection,
    "chosen" | "elsewhere" | "canTakeAll" | "takeAll" | "clear" | "wasChanged" | "dropElsewhere"
  >;
  listed: Pick<ListedArticles, "articles">;
};

/** Sends a change of many and offers the way back. */
export function useBulk({ chosen, wasChanged, dropElsewhere }: BulkBarProps["selection"]) {
  const { projectId, importId, actions } = usePlanScreen();
  const { act, isPending } = useAct();
  // The rows of other pages are not drawn anew: where one of them is another by now, they are dropped.
  const correctMany: typeof actions.correctMany = async (raw) => {
    const result = await actions.correctMany(raw);
    if (!result.ok && result.code === "conflict") dropElsewhere();
    return result;
  };
  const send = (change: BulkChange, done: string) => {
    const { planned } = chosen;
    act(
      correctMany,
      { projectId, importId, planned, corrections: {}, ...change },
      ({ articles, changeId }) => {
        wasChanged(change.isIncluded);
        toastUndo(`${countOf(articles, "article")} ${done}`, () =>
          act(actions.restoreMany, { projectId, importId, changeId }, dropElsewhere),
        );
      },
    );
  };
  return { send, isPending };
}

/** A press while one is under way would do nothing: the buttons say so. */
type Sending = ReturnType<typeof useBulk>;

function Decisions({ canBe, send, isPending }: Pick<Chosen, "canBe"> & Sending) {
  if (!canBe.copy && !canBe.version) return null;
  return (
    <>
      {canBe.copy ? (
        <Button isPending={isPending} onPress={() => send({ decide: "copy" }, "will be written as copies")}>
          As copies
        </Button>
      ) : null}
      {canBe.version ? (
        <Button
          isPending={isPending}
          onPress={() => send({ decide: "version" }, "will be written as new versions")}
        >
          As new versions
        </Button>
      ) : null}
      <Button isPending={isPending} onPress={() => send({ decide: "new" }, "will be written as their own")}>
        As their own
      </Button>
    </>
  );
}

/** Whether they are written at all. */
function Inclusion({
  hasIncluded,
  hasLeftOut,
  send,
  isPending,
}: Omit<Chosen, "canBe" | "planned" | "articles"> & Sending) {
  return (
    <>
      {hasIncluded ? (
        <Button isPending={isPending} onPress={() => send({ isIncluded: false }, "left out")}>
          Leave out
        </Button>
      ) : null}
      {hasLeftOut ? (
        <Button isPending={isPending} onPress={() => send({ isIncluded: true }, "will be committed")}>
          Commit them
        </Button>
      ) : null}
    </>
  );
}

/** How many are selected, and of a page that is selected whole the step to all that is listed. */
function Count({ selection: { chosen, elsewhere, canTakeAll, takeAll }, listed }: BulkBarProps) {
  return (
    <>
      <p role="status" className="tabular pe-2 font-medium">
        {grouped.format(chosen.articles)} selected
        {elsewhere === 0 ? null : (
          <span className="font-normal text-ink-2">, {grouped.format(elsewhere)} on other pages</span>
        )}
      </p>
      {canTakeAll ? (
        <Button variant="ghost" onPress={takeAll} className="text-accent">
          Select all {countOf(listed.articles, "article")}
        </Button>
      ) : null}
    </>
  );
}

export function BulkBar({ selection, listed }: BulkBarProps) {
  const [field, setField] = useState<BulkField | null>(null);
  const { chosen, clear } = selection;
  const { send, isPending } = useBulk(selection);
  if (chosen.articles === 0) return null;
  return (
    <section
      aria-label="What is done to the selected articles"
      className="sticky bottom-[calc(var(--foot-height)+12px)] z-10 mx-5 my-3 flex flex-wrap items-center gap-2 rounded-m border border-line-strong bg-surface px-3 py-2 shadow-lift max-sm:bottom-[calc(var(--bar-height)+8px)] max-sm:mx-4"
    >
      <Count selection={selection} listed={listed} />
      <Button isPending={isPending} onPress={() => setField("source")}>
        Source…
      </Button>
      <Button isPending={isPending} onPress={() => setField("date")}>
        Date…
      </Button>
      <Button isPending={isPending} onPress={() => setField("capture")}>
        Capture…
      </Button>
      <Inclusion hasIncluded={chosen.hasIncluded} hasLeftOut={chosen.hasLeftOut} {...{ send, isPending }} />
      <Decisions canBe={chosen.canBe} {...{ send, isPending }} />
      <Button variant="ghost" shortcut="escape" onPress={clear} className="ms-auto">
        Select none
      </Button>
      {field === null ? null : (
        <Suspense fallback={null}>
          <BulkDialog
            field={field}
            count={chosen.articles}
            onClose={() => setField(null)}
            onSend={(corrections, done) => {
              setField(null);
              send({ corrections }, done);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
