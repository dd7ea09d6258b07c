/**
 * The files that jobs of this process are planning at this moment, so that no two plan the same. A worker is one process;
 * were there two, a file would be planned twice and kept once.
 */
import "server-only";

const inHand = new Map<string, Promise<unknown>>();

export const listInHand = (): string[] => [...inHand.keys()];

/** Resolves when no job has the file in hand, however it went. */
export async function untilFree(fileId: string): Promise<void> {
  await inHand.get(fileId);
}

/** Does `work` with those of the files that nobody has in hand, and holds them until it is over. */
export async function takeInHand(
  fileIds: readonly string[],
  work: (free: string[]) => Promise<unknown>,
): Promise<void> {
  const free = fileIds.filter((id) => !inHand.has(id));
  if (free.length === 0) return;
  const working = work(free);
  const over = working.then(
    () => undefined,
    () => undefined,
  );
  for (const id of free) inHand.set(id, over);
  try {
    await working;
  } finally {
    for (const id of free) inHand.delete(id);
  }
}

type Turn = () => void;

let isLargeInHand = false;
/** Who waits for a turn: somebody looks at what comes next, and the others wait behind it. */
const next: Turn[] = [];
const later: Turn[] = [];

async function takeTurn<T>(line: Turn[], work: () => Promise<T>): Promise<T> {
  if (isLargeInHand) await new Promise<void>((begin) => line.push(begin));
  isLargeInHand = true;
  try {
    return await work();
  } finally {
    const begin = next.shift() ?? later.shift();
    // The turn goes over without a moment in which nobody has it.
    if (begin === undefined) isLargeInHand = false;
    else begin();
  }
}

/** Does `work` on a large file when no other large one is worked on: each takes the memory of many small ones. */
export function takeAlone<T>(work: () => Promise<T>): Promise<T> {
  return takeTurn(later, work);
}

/** The same before all that wait: for what somebody waits for at this moment. */
export function takeAloneNext<T>(work: () => Promise<T>): Promise<T> {
  return takeTurn(next, work);
}
