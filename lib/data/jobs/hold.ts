/** What threads are held by while something else needs their memory. */
import "server-only";

/** What keeps a pool from beginning tasks for a while. */
export type Hold = {
  isHeld(): boolean;
  /** Resolves when it is free, which may be at once. */
  untilFree(): Promise<void>;
  /** Calls the listener each time that it is held from now on. */
  onHeld(listener: () => void): void;
};

export const neverHeld: Hold = {
  isHeld: () => false,
  untilFree: () => Promise.resolve(),
  onHeld: () => undefined,
};
