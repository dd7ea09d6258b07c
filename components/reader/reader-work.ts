/**
 * The reader's state: what the server has acknowledged, what is on its way, and what both make together. A pure reducer;
 * a refused command simply leaves no trace, which is the way back.
 */
import { applyCommand, type Command, type Me } from "./command.ts";
import { inReadingOrder, type ReaderItem } from "./reader-item.ts";

/** An edit that met a newer one. Neither text is lost: `theirs` is shown, `mine` waits beside it. */
export type Conflict = { mine: Command; theirs: { revision: number; note: string } };

export type ReaderWork = {
  me: Me;
  /** As the server has it. */
  saved: readonly ReaderItem[];
  /** Not yet acknowledged, in the order they were given. */
  pending: readonly Command[];
  /** `saved` with `pending` done to it, in reading order: what is drawn. */
  shown: readonly ReaderItem[];
  /** By the item's id. */
  conflicts: Readonly<Record<string, Conflict>>;
  /** Ids the browser gave out, by which something may still be selected, and what the server called them. */
  realIds: Readonly<Record<string, string>>;
  /** The other way round: what is drawn under the browser's id stays the same thing on the page. */
  firstIds: Readonly<Record<string, string>>;
  /** "id@revision" and the revision that one's own command made of it, so that an edit begun before is not taken for stale. */
  ownSteps: Readonly<Record<string, number>>;
};

export type WorkEvent =
  | { type: "begun"; command: Command }
  | { type: "acknowledged"; key: string; outcome: Outcome }
  | { type: "refused"; key: string }
  | { type: "conflicted"; key: string; theirs: ReaderItem; revision: number }
  | { type: "resolved"; id: string }
  /** Something made beside the commands, already saved. */
  | { type: "added"; item: ReaderItem }
  /** The server's present list. */
  | { type: "received"; items: readonly ReaderItem[] };

/** What the server said of a command it did. */
export type Outcome = { revision: number; id?: string; isWithdrawn?: boolean };

export function newWork(items: readonly ReaderItem[], me: Me, pending: readonly Command[] = []): ReaderWork {
  return redrawn({
    me,
    saved: items,
    pending,
    shown: items,
    conflicts: {},
    realIds: {},
    firstIds: {},
    ownSteps: {},
  });
}

function redrawn(work: ReaderWork): ReaderWork {
  const applied = work.pending.reduce((items, command) => applyCommand(items, command, work.me), work.saved);
  return { ...work, shown: applied.toSorted(inReadingOrder) };
}

const without = (pending: readonly Command[], key: string) =>
  pending.filter((command) => command.key !== key);

/** Commands that name the browser's id now name the server's. */
function renamed(pending: readonly Command[], from: string, to: string): readonly Command[] {
  return pending.map((command) => (command.id === from ? { ...command, id: to } : command));
}

/** The revision that stands now, seen from `revision`, as far as only one's own commands lie between. */
export function followOwnSteps(work: ReaderWork, id: string, revision: number): number {
  let now = revision;
  for (let next = work.ownSteps[`${id}@${now}`]; next !== undefined; next = work.ownSteps[`${id}@${now}`]) {
    now = next;
  }
  return now;
}

function acknowledge(work: ReaderWork, key: string, outcome: Outcome): ReaderWork {
  const command = work.pending.find((one) => one.key === key);
  if (command === undefined) return work;
  const id = outcome.id ?? command.id;
  const known = work.saved.find((item) => item.id === command.id)?.revision ?? 0;
  const before = followOwnSteps(work, command.id, known);
  // A leap means that someone else's revision lies between: what is shown is not yet that one.
  const isNext = outcome.revision === before + 1;
  const finish = (item: ReaderItem): ReaderItem => {
    if (item.id !== command.id) return item;
    const revision = isNext ? outcome.revision : item.revision;
    return { ...item, id, revision, isWithdrawn: outcome.isWithdrawn ?? item.isWithdrawn };
  };
  // Withdrawn, not deleted: it stays to be seen.
  const done = outcome.isWithdrawn ? work.saved : applyCommand(work.saved, command, work.me);
  return redrawn({
    ...work,
    saved: done.map(finish),
    pending: renamed(without(work.pending, key), command.id, id),
    realIds: id === command.id ? work.realIds : { ...work.realIds, [command.id]: id },
    firstIds: id === command.id ? work.firstIds : { ...work.firstIds, [id]: command.id },
    ownSteps: isNext ? { ...work.ownSteps, [`${id}@${before}`]: outcome.revision } : work.ownSteps,
  });
}

function conflict(work: ReaderWork, event: Extract<WorkEvent, { type: "conflicted" }>): ReaderWork {
  const mine = work.pending.find((command) => command.key === event.key);
  if (mine === undefined) return work;
  const { theirs, revision } = event;
  return redrawn({
    ...work,
    saved: work.saved.map((item) => (item.id === theirs.id ? { ...theirs, revision } : item)),
    pending: without(work.pending, event.key),
    conflicts: { ...work.conflicts, [theirs.id]: { mine, theirs: { revision, note: theirs.note } } },
  });
}

/** `incoming` with each item that says the same as before, or less, replaced by the one before, so that nothing is drawn anew. */
export function keepUnchangedItems(
  before: readonly ReaderItem[],
  incoming: readonly ReaderItem[],
): readonly ReaderItem[] {
  const known = new Map(before.map((item) => [item.id, item]));
  return incoming.map((item) => {
    const old = known.get(item.id);
    // A list that was read before the last answer: the answer is newer.
    if (old !== undefined && old.revision > item.revision) return old;
    return old !== undefined && JSON.stringify(old) === JSON.stringify(item) ? old : item;
  });
}

export function reduceWork(work: ReaderWork, event: WorkEvent): ReaderWork {
  switch (event.type) {
    case "begun":
      return redrawn({ ...work, pending: [...work.pending, event.command] });
    case "acknowledged":
      return acknowledge(work, event.key, event.outcome);
    case "refused":
      return redrawn({ ...work, pending: without(work.pending, event.key) });
    case "conflicted":
      return conflict(work, event);
    case "resolved": {
      const { [event.id]: _resolved, ...conflicts } = work.conflicts;
      return { ...work, conflicts };
    }
    case "added":
      return redrawn({ ...work, saved: [...work.saved, event.item] });
    case "received":
      return redrawn({ ...work, saved: keepUnchangedItems(work.saved, event.items) });
  }
}
