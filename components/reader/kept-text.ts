/**
 * What is typed and not yet saved, kept in the browser so that a reload or a closed lid loses nothing. Keys carry the
 * user and the version: another person on the same machine is never offered it. Storage that is full or forbidden loses
 * only this safety, never the work itself.
 */
import type { Command } from "./command.ts";

export type KeptStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The browser's storage; null where it is forbidden. */
export function browserStore(): KeptStore | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function keep(store: KeptStore | null, key: string, value: string | null): void {
  try {
    if (value === null) store?.removeItem(key);
    else store?.setItem(key, value);
  } catch {
    // Full: what was kept before stays.
  }
}

export class KeptText {
  readonly #store: KeptStore | null;
  readonly #prefix: string;

  constructor(store: KeptStore | null, userId: string, versionId: string) {
    this.#store = store;
    this.#prefix = `collate:${userId}:${versionId}`;
  }

  /** Fields typed for a thing: an item's id, or "new 120-184". Null when nothing is kept. */
  fields(thing: string): Record<string, string> | null {
    const parsed = this.#read(`typed:${thing}`);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return null;
    const fields = Object.entries(parsed).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    return Object.fromEntries(fields);
  }

  keepFields(thing: string, fields: Record<string, string> | null): void {
    keep(this.#store, `${this.#prefix}:typed:${thing}`, fields && JSON.stringify(fields));
  }

  /** Commands that no server has acknowledged. */
  commands(): Command[] {
    const parsed = this.#read("outbox");
    return Array.isArray(parsed) ? parsed.filter(isCommand) : [];
  }

  keepCommands(commands: readonly Command[]): void {
    keep(this.#store, `${this.#prefix}:outbox`, commands.length === 0 ? null : JSON.stringify(commands));
  }

  #read(name: string): unknown {
    try {
      return JSON.parse(this.#store?.getItem(`${this.#prefix}:${name}`) ?? "null");
    } catch {
      return null;
    }
  }
}

/** Written by this program, perhaps by an older one: what lacks the common parts is passed over. */
function isCommand(value: unknown): value is Command {
  if (typeof value !== "object" || value === null) return false;
  const { act, key, id } = value as Record<string, unknown>;
  return typeof act === "string" && typeof key === "string" && typeof id === "string";
}
