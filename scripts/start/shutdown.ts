/** Stops what was started, the last first, once, however often it is asked to. */
import { oneLine, StartFailure } from "#scripts/start/failure.ts";

type Step = () => Promise<void> | void;

export class Shutdown {
  readonly #steps: Step[] = [];
  #running: Promise<never> | undefined;
  readonly #exit: (code: number) => never;

  /** @param exit ends the process; another one only in tests */
  constructor(exit: (code: number) => never = (code) => process.exit(code)) {
    this.#exit = exit;
  }

  get hasBegun(): boolean {
    return this.#running !== undefined;
  }

  /** For between two steps of a start: nothing more is started once a shutdown has begun. @throws then */
  throwIfBegun(): void {
    if (this.hasBegun) throw new StartFailure("The start was interrupted.");
  }

  /** Adds what stops something just started. Returns a function that takes it off again. */
  add(step: Step): () => void {
    this.#steps.push(step);
    return () => {
      const index = this.#steps.indexOf(step);
      if (index >= 0) this.#steps.splice(index, 1);
    };
  }

  /** A terminal's Ctrl-C reaches this process twice, once through npm: the second finds the first under way. */
  onSignals(signals: NodeJS.Signals[]): void {
    for (const signal of signals) {
      process.on(signal, () => {
        if (!this.hasBegun) console.log("Stopping …");
        void this.run(0);
      });
    }
  }

  /** Runs every step, the failing ones too, then exits: with 1 when one failed. */
  run(code: number): Promise<never> {
    this.#running ??= this.#stopAll(code);
    return this.#running;
  }

  async #stopAll(code: number): Promise<never> {
    let failed = false;
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        failed = true;
        console.error(oneLine(error));
      }
    }
    return this.#exit(failed ? 1 : code);
  }
}
