"use client";

/** The reader's state in the browser, outside React so that a command sees what the one before it did. */
import type { Failure, Json } from "#lib/errors.ts";
import type { Command, CommandBody, Me } from "./command.ts";
import type { KeptText } from "./kept-text.ts";
import { Outbox, type OutboxState } from "./outbox.ts";
import type { ReaderItem } from "./reader-item.ts";
import { followOwnSteps, newWork, type ReaderWork, reduceWork, type WorkEvent } from "./reader-work.ts";
import { type Place, type ReaderActions, sendCommand } from "./send-command.ts";

export type StoreTellings = {
  /** A command the server refused; the state has been taken back. */
  refused: (command: Command, failure: Failure) => void;
  held: (failure: Failure | null) => void;
  acknowledged: (command: Command, work: ReaderWork) => void;
  changed: (state: OutboxState) => void;
};

export class ReaderStore {
  #work: ReaderWork;
  #listeners = new Set<() => void>();
  #outbox: Outbox | null = null;
  /** By the page's clock: the last answer to a command, and the last time the page was asked for anew. */
  #answeredAtMs = 0;
  #askedAtMs = 0;

  constructor(items: readonly ReaderItem[], me: Me) {
    this.#work = newWork(items, me);
  }

  readonly get = (): ReaderWork => this.#work;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  dispatch(event: WorkEvent): void {
    this.#work = reduceWork(this.#work, event);
    for (const listener of this.#listeners) listener();
  }

  /** The page is about to be asked for anew. */
  asked(nowMs: number): void {
    this.#askedAtMs = nowMs;
  }

  /** Something was answered; every answer is followed by asking for the page anew. */
  answered(nowMs: number): void {
    this.#answeredAtMs = nowMs;
  }

  /** Takes in the server's list, unless it was asked for before the last answer: a newer one is on its way then. */
  receive(items: readonly ReaderItem[]): void {
    if (this.#answeredAtMs > this.#askedAtMs || this.#work.saved === items) return;
    this.dispatch({ type: "received", items });
  }

  /** Connects the store to the server, beginning with what an earlier visit left unsent. */
  connect(actions: ReaderActions, place: Place, kept: KeptText, tellings: StoreTellings): Outbox {
    const left = kept.takeCommands();
    for (const command of left) this.dispatch({ type: "begun", command });
    this.#outbox = new Outbox(
      {
        prepare: (command) => this.#prepare(command),
        send: (command) => sendCommand(actions, place, command),
        acknowledged: (command, outcome) => {
          this.dispatch({ type: "acknowledged", key: command.key, outcome });
          if (outcome.id !== undefined) this.#outbox?.rename(command.id, outcome.id);
          tellings.acknowledged(command, this.#work);
        },
        refused: (command, failure) => {
          if (!this.#meetConflict(command, failure)) this.dispatch({ type: "refused", key: command.key });
          tellings.refused(command, failure);
        },
        held: tellings.held,
        store: (commands) => kept.keepCommands(commands),
        changed: tellings.changed,
        later: (run, delayMs) => setTimeout(run, delayMs),
      },
      left,
    );
    return this.#outbox;
  }

  /** Shows a command at once and sends it. Resolves nothing: what comes of it is told. */
  do(body: CommandBody): Command {
    const command = { ...body, key: crypto.randomUUID() };
    this.dispatch({ type: "begun", command });
    this.#outbox?.add(command);
    return command;
  }

  #prepare(command: Command): Command {
    if (!("revision" in command)) return command;
    return { ...command, revision: followOwnSteps(this.#work, command.id, command.revision) };
  }

  /** Takes in the newer state that a conflict came with; false when it is no conflict. */
  #meetConflict(command: Command, failure: Failure): boolean {
    const item = this.#work.saved.find(({ id }) => id === command.id);
    if (failure.code !== "conflict" || item === undefined) return false;
    const theirs = withCurrent(item, failure.current ?? null);
    this.dispatch({ type: "conflicted", key: command.key, theirs, revision: theirs.revision });
    return true;
  }
}

/** The item as the conflict's answer states it; what the answer leaves out stays. */
function withCurrent(item: ReaderItem, current: Json): ReaderItem {
  if (current === null || typeof current !== "object" || Array.isArray(current)) return item;
  const { revision, note, tagIds } = current;
  return {
    ...item,
    revision: typeof revision === "number" ? revision : item.revision,
    note: typeof note === "string" ? note : item.note,
    ...(item.kind === "annotation" && Array.isArray(tagIds)
      ? { tagIds: tagIds.filter((id): id is string => typeof id === "string") }
      : {}),
  };
}
