/** The list that `?` shows: one row a key and act, under its heading, in the order in which they were registered. */
import type { ShortcutSpec } from "./shortcut-registry.ts";

export type ShortcutGroup = { title: string; rows: ShortcutSpec[] };

/** The general group closes the list: what belongs to the screen comes first. */
const LAST_GROUP = "Everywhere";

/** Takes bindings newest first. A key bound to the same act twice, as rows of a list do, is told once. */
export function groupShortcuts(shortcuts: readonly ShortcutSpec[]): ShortcutGroup[] {
  const groups = new Map<string, Map<string, ShortcutSpec>>();
  for (const shortcut of shortcuts.toReversed()) {
    const rows = groups.get(shortcut.group) ?? new Map<string, ShortcutSpec>();
    rows.set(`${shortcut.keys}\n${shortcut.label}`, shortcut);
    groups.set(shortcut.group, rows);
  }
  return [...groups]
    .map(([title, rows]) => ({ title, rows: [...rows.values()] }))
    .toSorted((a, b) => Number(a.title === LAST_GROUP) - Number(b.title === LAST_GROUP));
}
