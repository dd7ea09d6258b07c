"use client";

/** The place of messages in the document. Weighs next to nothing until the first message comes. */
import { lazy, Suspense, useSyncExternalStore } from "react";
import { toastQueue } from "./toast-queue.ts";

const ToastRegion = lazy(() => import("./toast-region.tsx"));

const subscribe = (notify: () => void) => toastQueue.subscribe(notify);
const isAnyVisible = () => toastQueue.visibleToasts.length > 0;

export function ToastHost() {
  const isNeeded = useSyncExternalStore(subscribe, isAnyVisible, () => false);
  return isNeeded ? (
    <Suspense fallback={null}>
      <ToastRegion />
    </Suspense>
  ) : null;
}
