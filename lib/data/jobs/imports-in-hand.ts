/**
 * How many imports this process works on at the moment. Comparing waits for them: somebody waits for an import, and the
 * two together would take the memory of both.
 */
import "server-only";

let inHand = 0;
let waiting: (() => void)[] = [];

/** Runs a part of an import's work. */
export async function withImportInHand<T>(run: () => T | Promise<T>): Promise<T> {
  inHand += 1;
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

/** Resolves when there is none, which may be at once; by then there may be another. */
export async function untilNoImport(): Promise<void> {
  if (inHand > 0) await new Promise<void>((resolve) => waiting.push(resolve));
}
