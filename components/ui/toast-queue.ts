"use client";

/**
 * Messages that come and go, and the undo they carry. Anything may add one; the region that shows them is
 * in the document once (toast-host.tsx) and is fetched with the first message.
 */
import { ToastQueue } from "react-stately/useToastState";

export type ToastTone = "neutral" | "error";

export type ToastAction = { label: string; run: () => void };

export type ToastContent = {
  title: string;
  detail?: string;
  tone: ToastTone;
  action?: ToastAction;
  /** What else can be done, behind the first. */
  more?: ToastAction;
};

/** Long enough to read and reach for undo; the region holds the clock while the pointer or focus is in it. */
const SHOWN_MS = 8_000;
const SHOWN_WITH_ACTION_MS = 12_000;

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/** Says that something was done. Returns the key, with which `toastQueue.close` takes it back. */
export function toast(title: string, more: Partial<Omit<ToastContent, "title">> = {}): string {
  const content: ToastContent = { title, tone: "neutral", ...more };
  return toastQueue.add(content, { timeout: content.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS });
}

/** Says that something was taken away, with the way back. */
export function toastUndo(title: string, undo: () => void): string {
  return toast(title, { action: { label: "Undo", run: undo } });
}

/** Says that something failed; it stays until it is closed. */
export function toastError(title: string, detail?: string): string {
  return toastQueue.add({ title, detail, tone: "error" });
}
