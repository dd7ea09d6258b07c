"use client";

/** Joins the parts of the reader: its state, what is selected, what is done with it. */
import { type RefObject, useCallback, useMemo, useState } from "react";
import { toastError, toastUndo } from "#components/ui/toast-queue.ts";
import type { Failure } from "#lib/errors.ts";
import { firstOffsetInView } from "./body-offsets.ts";
import type { Command } from "./command.ts";
import { cycleMark } from "./cycle-marks.ts";
import type { ReaderProps } from "./reader.tsx";
import type { ReaderScope } from "./reader-context.ts";
import type { ReaderItem, ReaderTag } from "./reader-item.ts";
import type { ReaderKeysProps } from "./reader-keys.tsx";
import type { ReaderStore } from "./reader-store.ts";
import { usePassage } from "./use-passage.ts";
import { useReaderStore } from "./use-reader-store.ts";
import { useSelectedItem } from "./use-selected-item.ts";
import { useVisibilityChoice } from "./use-visibility-choice.ts";

export function useReader(props: ReaderProps, bodyRef: RefObject<HTMLElement | null>) {
  const { items, me, actions, place, text, claims } = props;
  const { body } = text;
  const { tags, tagsById, addTag } = useTags(props.tags);
  const [message, announce] = useState("");
  const { store, work, kept } = useReaderStore({ items, me, actions, place, onRefused: tellRefused });
  const selection = useSelectedItem(store, work);
  const { select } = selection;
  const passage = usePassage(bodyRef, body, select);
  const [visibility, setVisibility] = useVisibilityChoice(me.id);

  const annotate = useCallback<ReaderScope["annotate"]>(
    (range, { tagIds = [], note = "" }) => {
      const exact = body.slice(range.startUtf16, range.endUtf16);
      const id = `new-${crypto.randomUUID()}`;
      const at = new Date().toISOString();
      store.do({ act: "annotate", id, ...range, exact, tagIds, note, visibility, at });
      select(id);
      announce(visibility === "draft" ? "Marked, draft" : "Marked and shared");
    },
    [body, select, store, visibility],
  );
  const remove = useCallback((item: ReaderItem) => removeWithUndo(store, item), [store]);

  const scope = useMemo<ReaderScope>(
    () => ({
      store,
      kept,
      actions,
      place,
      body,
      tags,
      addTag,
      claims,
      visibility,
      setVisibility,
      annotate,
      remove,
      select,
      announce,
    }),
    [
      store,
      kept,
      actions,
      place,
      body,
      tags,
      addTag,
      claims,
      visibility,
      setVisibility,
      annotate,
      remove,
      select,
    ],
  );
  const keys = useKeys(scope, selection, passage, bodyRef);
  return { scope, work, tagsById, selection, passage, keys, message };
}

type Selection = ReturnType<typeof useSelectedItem>;
type Passage = ReturnType<typeof usePassage>;

function useKeys(
  scope: ReaderScope,
  selection: Selection,
  passage: Passage,
  bodyRef: RefObject<HTMLElement | null>,
): ReaderKeysProps {
  const { store, tags, visibility, setVisibility, annotate } = scope;
  const { shown } = store.get();
  const selected = shown.find((item) => item.id === selection.selectedId) ?? null;
  return {
    tags,
    hasRange: passage.range !== null,
    selected,
    onStep: passage.step,
    onStart: passage.start,
    onTag: (tagId) => {
      if (passage.range) {
        annotate(passage.range, { tagIds: [tagId] });
        passage.release();
      } else if (selected?.kind === "annotation") toggleTag(store, selected, tagId);
    },
    onPanel: (panel) => {
      if (passage.range === null && selected) passage.claimFrom(selected);
      else passage.openPanel(panel);
    },
    onCycle: (by) => {
      const from = bodyRef.current ? firstOffsetInView(bodyRef.current, 56) : 0;
      const next = cycleMark(shown, selection.selectedId, by, passage.range?.startUtf16 ?? from);
      if (next) selection.reveal(next);
    },
    onVisibility: () => setVisibility(visibility === "draft" ? "shared" : "draft"),
    onRelease: selection.release,
    onReuse: () => bodyRef.current && openReuseInView(bodyRef.current, passage.range?.startUtf16 ?? null),
  };
}

/** Presses the badge of the paragraph that holds the offset, or of the first one in view that has one. */
function openReuseInView(body: HTMLElement, offsetUtf16: number | null): void {
  const from = offsetUtf16 ?? firstOffsetInView(body, 56);
  const paragraphs = [...body.querySelectorAll<HTMLElement>("p[data-start]")];
  const holding = paragraphs.findLastIndex((paragraph) => Number(paragraph.dataset.start) <= from);
  const badge = paragraphs
    .slice(Math.max(0, holding))
    .map((paragraph) => paragraph.querySelector<HTMLElement>("[data-also]"))
    .find((button) => button !== null);
  badge?.click();
}

function toggleTag(store: ReaderStore, item: ReaderItem & { kind: "annotation" }, tagId: string): void {
  const change = item.tagIds.includes(tagId) ? "remove" : "add";
  store.do({ act: "tag", id: item.id, tagId, change });
}

/** Deletes at once and offers the way back; what others rely on comes back as withdrawn, which the server decides. */
function removeWithUndo(store: ReaderStore, item: ReaderItem): void {
  const { id, kind, revision } = item;
  store.do({ act: "delete", id, kind, revision });
  toastUndo(kind === "annotation" ? "Annotation deleted" : "Evidence deleted", () => {
    const now = store.get().realIds[id] ?? id;
    store.do({ act: "restore", id: now, kind, revision, item: { ...item, id: now } });
  });
}

function useTags(given: readonly ReaderTag[]) {
  const [made, setMade] = useState<readonly ReaderTag[]>([]);
  const tags = useMemo(() => {
    const known = new Set(given.map((tag) => tag.id));
    return [...given, ...made.filter((tag) => !known.has(tag.id))];
  }, [given, made]);
  const tagsById = useMemo(() => new Map(tags.map((tag) => [tag.id, tag])), [tags]);
  const addTag = useCallback((tag: ReaderTag) => setMade((before) => [...before, tag]), []);
  return { tags, tagsById, addTag };
}

const REFUSED: Record<Command["act"], string> = {
  annotate: "The mark was not saved",
  tag: "The tag was not changed",
  editAnnotation: "The annotation was not changed",
  editEvidence: "The evidence was not changed",
  share: "The mark was not shared",
  delete: "The mark was not deleted",
  restore: "The mark was not restored",
};

/** The state is as before; a note that was typed is still kept for its passage. */
function tellRefused(command: Command, failure: Failure): void {
  if (failure.code === "conflict") return;
  const hasNote = command.act === "annotate" && command.note !== "";
  const kept = hasNote ? " Your note is kept: select the same passage and press n." : "";
  toastError(REFUSED[command.act], `${failure.message}${kept}`);
}
