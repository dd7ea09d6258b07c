/**
 * The one registry of keys: what a screen registers is what works and what `?` lists. Knows no DOM and no clock; the
 * listener feeds it strokes and times.
 */

export type ShortcutSpec = {
  /** Notation of keystroke.ts; strokes of a sequence apart by a space: "g l". */
  keys: string;
  /** What it does, as read in the list: "Open the article". */
  label: string;
  /** Heading in the list: "Library". */
  group: string;
};

export type Shortcut = ShortcutSpec & {
  /** Asked at the moment of pressing; absent means always. What does not apply lets an older binding of the key through. */
  when?: () => boolean;
  run: () => void;
  /** `anywhere` also works while typing and over dialogs, for instance "mod+enter" to save. */
  reach?: "page" | "anywhere";
};

/** `pending`: the stroke begins a sequence, and the next one decides. */
export type PressOutcome = Shortcut | "pending" | null;

const SEQUENCE_MS = 1_200;

export class ShortcutRegistry {
  #shortcuts: Shortcut[] = [];
  #listeners = new Set<() => void>();
  #begun = { strokes: "", atMs: Number.NEGATIVE_INFINITY };

  /** Newer bindings of a key come before older ones. Returns the way to take it back. */
  register(shortcut: Shortcut): () => void {
    this.#change([shortcut, ...this.#shortcuts]);
    return () => this.#change(this.#shortcuts.filter((known) => known !== shortcut));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** All bindings, newest first. The same array until something changes. */
  list(): readonly Shortcut[] {
    return this.#shortcuts;
  }

  /** What a stroke at `nowMs` means. `typing` leaves only what reaches anywhere. O(bindings). */
  press(stroke: string, nowMs: number, focus: "page" | "typing"): PressOutcome {
    const isInTime = nowMs - this.#begun.atMs <= SEQUENCE_MS;
    const begun = isInTime ? this.#begun.strokes : "";
    this.#begun = { strokes: "", atMs: Number.NEGATIVE_INFINITY };
    const live = this.#shortcuts.filter((shortcut) => focus === "page" || shortcut.reach === "anywhere");
    return (begun && this.#resolve(live, `${begun} ${stroke}`, nowMs)) || this.#resolve(live, stroke, nowMs);
  }

  #resolve(live: Shortcut[], strokes: string, nowMs: number): PressOutcome {
    const applies = live.filter((shortcut) => shortcut.when?.() ?? true);
    const exact = applies.find((shortcut) => shortcut.keys === strokes);
    if (exact) return exact;
    if (!applies.some((shortcut) => shortcut.keys.startsWith(`${strokes} `))) return null;
    this.#begun = { strokes, atMs: nowMs };
    return "pending";
  }

  #change(shortcuts: Shortcut[]): void {
    this.#shortcuts = shortcuts;
    for (const listener of this.#listeners) listener();
  }
}

/** The browser's registry. Only effects write to it, so on the server it stays empty. */
export const shortcutRegistry = new ShortcutRegistry();
