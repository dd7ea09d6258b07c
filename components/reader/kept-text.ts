/**
 * What is typed and not yet saved, kept in the browser so that a reload or a closed lid loses nothing. Keys carry the
 * user and the version: another person on the same machine is never offered it. Storage that is full or forbidden loses
 * only this safety, never the work itself.
 */
import type { Command } from "./command.ts";

export type KeptStore = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

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
  readonly #outbox: string;

  /** `pageId`: another for every page that is open, since each sends its own commands. */
  constructor(store: KeptStore | null, userId: string, versionId: string, pageId: string) {
    this.#store = store;
    this.#outbox = `outbox:${pageId}`;
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

  /**
   * Commands that no server has acknowledged, of whatever page; from here on they are this page's. A page that is still
   * open may send one of them too: under the same key, so it is done once.
   */
  takeCommands(): Command[] {
    const names = this.#outboxes();
    const commands = names.flatMap((name) => {
      const parsed = this.#read(name);
      return Array.isArray(parsed) ? parsed.filter(isCommand) : [];
    });
    this.keepCommands(commands);
    for (const name of names) if (name !== this.#outbox) keep(this.#store, `${this.#prefix}:${name}`, null);
    return commands;
  }

  #outboxes(): string[] {
    const start = `${this.#prefix}:outbox:`;
    const keys = Array.from(
      { length: this.#store?.length ?? 0 },
      (_, index) => this.#store?.key(index) ?? "",
    );
    return keys.filter((key) => key.startsWith(start)).map((key) => key.slice(this.#prefix.length + 1));
  }

  keepCommands(commands: readonly Command[]): void {
    keep(
      this.#store,
      `${this.#prefix}:${this.#outbox}`,
      commands.length === 0 ? null : JSON.stringify(commands),
    );
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
