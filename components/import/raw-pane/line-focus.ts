/**
 * Which raw line the keyboard is on and which the pointer is over. A store outside React's tree: of thousands of lines only
 * the two that change are drawn anew.
 */

export type LineFocus = {
  /** Start of the line the keyboard is on, or was last; null before it was on any. */
  focusedUtf16: number | null;
  hoveredUtf16: number | null;
};

export class LineFocusStore {
  #now: LineFocus = { focusedUtf16: null, hoveredUtf16: null };
  #listeners = new Set<() => void>();

  read(): LineFocus {
    return this.#now;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  change(part: Partial<LineFocus>): void {
    const next = { ...this.#now, ...part };
    const isSame =
      next.focusedUtf16 === this.#now.focusedUtf16 && next.hoveredUtf16 === this.#now.hoveredUtf16;
    if (isSame) return;
    this.#now = next;
    for (const listener of this.#listeners) listener();
  }
}
