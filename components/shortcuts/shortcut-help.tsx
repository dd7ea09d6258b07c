"use client";

/** The button and the key (`?`) that show every key of this screen. The list itself is fetched when it is asked for. */
import { lazy, Suspense, useState } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import { useShortcut } from "./use-shortcut.ts";

const ShortcutDialog = lazy(() => import("./shortcut-dialog.tsx"));

export function ShortcutHelp() {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useShortcut({ keys: "?", label: "Show every key of this screen", group: "Everywhere", run: open });
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={open}
        className="inline-flex shrink-0 items-center gap-1.5 rounded-s whitespace-nowrap text-ink-3 hover:text-ink"
      >
        <Kbd keys="?" />
        all keys
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <ShortcutDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
