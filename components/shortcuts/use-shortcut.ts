"use client";

/** Binds a key for as long as the component is on screen. `run` and `when` may close over fresh state. */
import { useEffect, useEffectEvent } from "react";
import { type Shortcut, shortcutRegistry } from "./shortcut-registry.ts";

export function useShortcut({ keys, label, group, reach, when, run }: Shortcut): void {
  const runNow = useEffectEvent(run);
  const appliesNow = useEffectEvent(() => when?.() ?? true);
  useEffect(
    () =>
      shortcutRegistry.register({ keys, label, group, reach, when: () => appliesNow(), run: () => runNow() }),
    [keys, label, group, reach],
  );
}
