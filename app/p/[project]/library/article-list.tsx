"use client";

/**
 * The list around its rows, which the server drew: the keyboard moves the focus from title to title, and the address
 * remembers which one, so that back and reload come to the same row. Marking as done can be undone.
 */
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { useAct } from "#components/form/use-act.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { toastUndo } from "#components/ui/toast-queue.ts";
import type { Result } from "#lib/errors.ts";
import { libraryKeys } from "./library-keys.ts";

type ReadingState = "new" | "reading" | "done";

export type ArticleListProps = {
  projectId: string;
  setReading: (raw: unknown) => Promise<Result<{ before: ReadingState }>>;
  children: ReactNode;
};

const group = "Library";
const rowSelector = "li[data-article]";

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(rowSelector) : null;
}

/** A row's link. It bears the article's id, since a browser that comes to a fragment focuses that very element or none. */
function linkOf(row: HTMLElement | null | undefined): HTMLElement | null {
  return row?.querySelector<HTMLElement>("[data-open]") ?? null;
}

const fragmentOf = (row: HTMLElement) => `#${row.dataset.article}`;

function remember(row: HTMLElement): void {
  const fragment = fragmentOf(row);
  if (location.hash !== fragment) history.replaceState(history.state, "", fragment);
}

/** Sets the state and offers the way back. */
function useReadingState({ projectId, setReading }: ArticleListProps) {
  const { act } = useAct();
  return (row: HTMLElement, state: ReadingState) => {
    const articleId = row.dataset.article;
    const title = row.querySelector("h2")?.textContent ?? "The article";
    const words = state === "done" ? "is done" : "is not done";
    act(setReading, { projectId, articleId, state }, ({ before }) =>
      toastUndo(`“${title}” ${words}`, () => act(setReading, { projectId, articleId, state: before })),
    );
  };
}

export function ArticleList(props: ArticleListProps) {
  const list = useRef<HTMLOListElement>(null);
  const setState = useReadingState(props);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>(rowSelector) ?? [])];
  const current = () => {
    const focused = rowOf(document.activeElement);
    return focused ?? rows().find((row) => fragmentOf(row) === location.hash) ?? null;
  };
  const step = (by: 1 | -1) => {
    const all = rows();
    const from = current();
    const at = from === null ? -1 : all.indexOf(from);
    linkOf(all[from === null ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)])?.focus();
  };
  useShortcut({ keys: libraryKeys.next, label: "Next article", group, run: () => step(1) });
  useShortcut({ keys: libraryKeys.previous, label: "Previous article", group, run: () => step(-1) });
  useShortcut({
    keys: libraryKeys.open,
    label: "Open the article",
    group,
    when: () => current() !== null,
    run: () => linkOf(current())?.click(),
  });
  useShortcut({
    keys: libraryKeys.done,
    label: "Mark as done, and go on",
    group,
    when: () => current() !== null,
    run: () => {
      const row = current();
      if (row === null) return;
      step(1);
      setState(row, "done");
    },
  });
  useEffect(() => {
    if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.focus();
  }, []);
  const onClick = (event: MouseEvent) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-set-reading]") : null;
    const row = rowOf(button);
    if (row !== null) setState(row, button?.dataset.setReading === "done" ? "done" : "reading");
  };
  return (
    // The rows' own buttons and links are the controls; the list only listens for them.
    <ol
      ref={list}
      onClickCapture={onClick}
      onFocusCapture={(event) => {
        const row = rowOf(event.target);
        if (row !== null) remember(row);
      }}
      className="border-b border-line"
    >
      {props.children}
    </ol>
  );
}
