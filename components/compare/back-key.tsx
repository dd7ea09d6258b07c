"use client";

/** Escape goes from a picture back to the texts. */
import { useRouter } from "next/navigation";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { compareKeys } from "./compare-keys.ts";

export function BackKey({ href }: { href: string }) {
  const router = useRouter();
  useShortcut({
    keys: compareKeys.back,
    label: "Back to the texts",
    group: "Compare",
    run: () => router.push(href),
  });
  return null;
}
