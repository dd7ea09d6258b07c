"use client";

/** `j` and `k` step through the ledger's claims; the browser opens the one that has the focus. */
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";

const group = "Claims";

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-ledger-row]")];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? rows.indexOf(focused) : -1;
  const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
  rows[next]?.focus();
}

export function LedgerKeys() {
  useShortcut({ keys: "j", label: "Next claim", group, run: () => step(1) });
  useShortcut({ keys: "k", label: "Previous claim", group, run: () => step(-1) });
  return null;
}
