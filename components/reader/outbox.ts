/**
 * Sends commands one after the other, in order, and keeps what could not be sent until it can. Knows no React and no
 * DOM: sending, storing, waiting and telling are given to it.
 */
import type { Failure, Result } from "#lib/errors.ts";
import type { Command } from "./command.ts";
import type { Outcome } from "./reader-work.ts";

export type OutboxState = "saved" | "saving" | "waiting";

export type OutboxPorts = {
  /** Fills in what is only known when its turn has come; sent again, it is sent as it was. */
  prepare: (command: Command) => Command;
  /** Rejects when the server was not reached. */
  send: (command: Command) => Promise<Result<Outcome>>;
  acknowledged: (command: Command, outcome: Outcome) => void;
  refused: (command: Command, failure: Failure) => void;
  /** Kept for later; `failure` is null when the server was not reached. */
  held: (failure: Failure | null) => void;
  store: (commands: readonly Command[]) => void;
  changed: (state: OutboxState) => void;
  /** Runs later; used to try again. */
  later: (run: () => void, delayMs: number) => void;
};

/** Failures that pass: the command is right and is tried again. */
const PASSING: readonly Failure["code"][] = [
  "unauthenticated",
  "password_change_required",
  "too_many",
  "unavailable",
];
const FIRST_DELAY_MS = 2_000;
const LONGEST_DELAY_MS = 60_000;

export class Outbox {
  #waiting: Command[] = [];
  #isSending = false;
  #delayMs = FIRST_DELAY_MS;
  readonly #ports: OutboxPorts;

  constructor(ports: OutboxPorts, left: readonly Command[] = []) {
    this.#ports = ports;
    this.#waiting = [...left];
  }

  add(command: Command): void {
    this.#waiting.push(command);
    this.#ports.store(this.#waiting);
    void this.flush();
  }

  /** Gives the commands that wait another id to speak of. */
  rename(from: string, to: string): void {
    this.#waiting = this.#waiting.map((command) => (command.id === from ? { ...command, id: to } : command));
    this.#ports.store(this.#waiting);
  }

  /** Sends what waits, in order; stops at the first that cannot be sent now. Does nothing while it runs. */
  async flush(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    let isStuck = false;
    for (let next = this.#waiting[0]; next !== undefined && !isStuck; next = this.#waiting[0]) {
      this.#ports.changed("saving");
      isStuck = !(await this.#sendOne(next));
    }
    this.#isSending = false;
    this.#ports.changed(isStuck ? "waiting" : "saved");
    if (isStuck) this.#tryLater();
  }

  /** False when it must be tried again. */
  async #sendOne(waiting: Command): Promise<boolean> {
    const command = this.#ports.prepare(waiting);
    this.#waiting = this.#waiting.map((one) => (one.key === command.key ? command : one));
    this.#ports.store(this.#waiting);
    const result = await this.#ports.send(command).catch(() => null);
    if (result === null || (!result.ok && PASSING.includes(result.code))) {
      this.#ports.held(result);
      return false;
    }
    this.#delayMs = FIRST_DELAY_MS;
    this.#waiting = this.#waiting.filter(({ key }) => key !== command.key);
    this.#ports.store(this.#waiting);
    if (result.ok) this.#ports.acknowledged(command, result.value);
    else this.#ports.refused(command, result);
    return true;
  }

  #tryLater(): void {
    this.#ports.later(() => void this.flush(), this.#delayMs);
    this.#delayMs = Math.min(LONGEST_DELAY_MS, this.#delayMs * 2);
  }
}
