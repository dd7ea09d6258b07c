"use client";

/** Every key that works on this screen right now, from the registry itself. */
import { useSyncExternalStore } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { groupShortcuts } from "./group-shortcuts.ts";
import { type Shortcut, shortcutRegistry } from "./shortcut-registry.ts";

const NONE: readonly Shortcut[] = [];
const subscribe = (listener: () => void) => shortcutRegistry.subscribe(listener);
const list = () => shortcutRegistry.list();

export default function ShortcutDialog({ onClose }: { onClose: () => void }) {
  const groups = groupShortcuts(useSyncExternalStore(subscribe, list, () => NONE));
  return (
    <Dialog title="Keys on this screen" isOpen onOpenChange={onClose}>
      <div className="gap-x-10 sm:columns-2">
        {groups.map((group) => (
          <section key={group.title} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-12 font-medium text-ink-3">{group.title}</h3>
            <dl>
              {group.rows.map((row) => (
                <div
                  key={`${row.keys} ${row.label}`}
                  className="flex items-center justify-between gap-4 border-t border-line py-1.5"
                >
                  <dt>{row.label}</dt>
                  <dd>
                    <Kbd keys={row.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
