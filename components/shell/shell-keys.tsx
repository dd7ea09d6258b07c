"use client";

/** The keys that lead from place to place, and the listener all keys of the page depend on. */
import { useRouter } from "next/navigation";
import { ShortcutListener } from "#components/shortcuts/shortcut-listener.tsx";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";

type Target = { keys: string; label: string; href: string };

export function ShellKeys({ targets }: { targets: Target[] }) {
  return (
    <>
      <ShortcutListener />
      {targets.map((target) => (
        <GoKey key={target.keys} {...target} />
      ))}
    </>
  );
}

function GoKey({ keys, label, href }: Target) {
  const router = useRouter();
  useShortcut({ keys, label, group: "Go to", run: () => router.push(href) });
  return null;
}
