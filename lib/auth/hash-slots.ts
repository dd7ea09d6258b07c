/**
 * At most two password hashes at once in this process, and a short queue behind them: each takes 19 MiB and a core for
 * tens of milliseconds, so a burst of sign-ins must not take the machine. Kept on globalThis because the framework may
 * load this module once for routes and once for actions.
 */
import { Refusal } from "#lib/errors.ts";

const slots = 2;
const maxWaiting = 64;

type Queue = { running: number; waiting: (() => void)[] };

const shared = globalThis as { collateHashQueue?: Queue };

function queue(): Queue {
  shared.collateHashQueue ??= { running: 0, waiting: [] };
  return shared.collateHashQueue;
}

async function takeSlot(line: Queue): Promise<void> {
  if (line.running < slots) {
    line.running += 1;
    return;
  }
  if (line.waiting.length >= maxWaiting) {
    throw new Refusal("unavailable", "Too many people are signing in at this moment. Try again in a minute.");
  }
  await new Promise<void>((resolve) => line.waiting.push(resolve));
}

/** Gives the slot to whoever waits longest; it stays counted as running. */
function giveSlot(line: Queue): void {
  const next = line.waiting.shift();
  if (next === undefined) line.running -= 1;
  else next();
}

/** Runs `work` when one of the two slots is free, in the order of asking. Throws Refusal when the queue is full. */
export async function inHashSlot<T>(work: () => Promise<T>): Promise<T> {
  const line = queue();
  await takeSlot(line);
  try {
    return await work();
  } finally {
    giveSlot(line);
  }
}
