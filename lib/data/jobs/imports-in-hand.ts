/**
 * How many imports this process works on at the moment. Comparing waits for them: somebody waits for an import, and the
 * two together would take the memory of both.
 */
import "server-only";
import type { Hold } from "./hold.ts";

let inHand = 0;
let waiting: (() => void)[] = [];
const listeners: (() => void)[] = [];

/** Runs a part of an import's work. */
export async function withImportInHand<T>(run: () => T | Promise<T>): Promise<T> {
  inHand += 1;
  if (inHand === 1) for (const begins of listeners) begins();
  try {
    return await run();
  } finally {
    inHand -= 1;
    if (inHand === 0) {
      for (const go of waiting) go();
      waiting = [];
    }
  }
}

export function isImportInHand(): boolean {
  return inHand > 0;
}

/** While an import is in hand. By the time one has waited for it, there may be another. */
export const heldByImports: Hold = {
  isHeld: isImportInHand,
  async untilFree() {
    if (inHand > 0) await new Promise<void>((resolve) => waiting.push(resolve));
  },
  onHeld(listener) {
    listeners.push(listener);
  },
};
