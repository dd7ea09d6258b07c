"use client";

/** What is done to all selected articles in one press: source, date, capture, whether and as what they are written. */
import { lazy, Suspense, useState } from "react";
import { useAct } from "#components/form/use-act.ts";
import type { ArticleRow } from "#components/import/article-rows.ts";
import { countOf } from "#components/import/count-of.ts";
import { Button } from "#components/ui/button.tsx";
import { toastUndo } from "#components/ui/toast-queue.ts";
import type { Corrections } from "#lib/data/import/corrections.ts";
import { usePlanScreen } from "./plan-context.tsx";

const BulkDialog = lazy(() => import("./bulk-dialog.tsx"));

export type BulkField = "source" | "date" | "capture";

/** What is sent beside the articles; see correct-many.ts. */
export type BulkChange = {
  corrections?: Corrections;
  decide?: "new" | "version" | "copy";
  isIncluded?: boolean;
};

export type BulkBarProps = { rows: readonly ArticleRow[]; onClear: () => void };

/** Sends a change of many and offers the way back. */
export function useBulk(rows: readonly ArticleRow[]) {
  const { projectId, importId, actions } = usePlanScreen();
  const { act, isPending } = useAct();
  const planned = rows.map(({ plannedId, revision }) => ({ plannedId, revision }));
  const send = (change: BulkChange, done: string) => {
    act(
      actions.correctMany,
      { projectId, importId, planned, corrections: {}, ...change },
      ({ articles, before }) =>
        toastUndo(`${countOf(articles, "article")} ${done}`, () =>
          act(actions.restoreMany, { projectId, importId, planned: before }),
        ),
    );
  };
  return { send, isPending };
}

function Decisions({
  rows,
  send,
}: {
  rows: readonly ArticleRow[];
  send: ReturnType<typeof useBulk>["send"];
}) {
  const isKnown = rows.length > 0 && rows.every((row) => row.canBe.copy);
  const isVersion = rows.length > 0 && rows.every((row) => row.canBe.version);
  if (!isKnown) return null;
  return (
    <>
      <Button onPress={() => send({ decide: "copy" }, "will be written as copies")}>As copies</Button>
      {isVersion ? (
        <Button onPress={() => send({ decide: "version" }, "will be written as new versions")}>
          As new versions
        </Button>
      ) : null}
      <Button onPress={() => send({ decide: "new" }, "will be written as their own")}>As their own</Button>
    </>
  );
}

export function BulkBar({ rows, onClear }: BulkBarProps) {
  const [field, setField] = useState<BulkField | null>(null);
  const { send } = useBulk(rows);
  if (rows.length === 0) return null;
  return (
    <section
      aria-label="What is done to the selected articles"
      className="sticky bottom-[calc(var(--foot-height)+12px)] z-10 mx-5 my-3 flex flex-wrap items-center gap-2 rounded-m border border-line-strong bg-surface px-3 py-2 shadow-lift max-sm:bottom-[calc(var(--bar-height)+8px)] max-sm:mx-4"
    >
      <p role="status" className="tabular pe-2 font-medium">
        {rows.length} selected
      </p>
      <Button onPress={() => setField("source")}>Source…</Button>
      <Button onPress={() => setField("date")}>Date…</Button>
      <Button onPress={() => setField("capture")}>Capture…</Button>
      {rows.some((row) => row.isIncluded) ? (
        <Button onPress={() => send({ isIncluded: false }, "left out")}>Leave out</Button>
      ) : null}
      {rows.some((row) => !row.isIncluded) ? (
        <Button onPress={() => send({ isIncluded: true }, "will be committed")}>Commit them</Button>
      ) : null}
      <Decisions rows={rows} send={send} />
      <Button variant="ghost" shortcut="escape" onPress={onClear} className="ms-auto">
        Select none
      </Button>
      {field === null ? null : (
        <Suspense fallback={null}>
          <BulkDialog
            field={field}
            count={rows.length}
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
