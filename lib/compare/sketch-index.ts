/**
 * Which texts of a list may be near copies of earlier ones in it: an inverted index of their sketches (sketch.ts), filled as
 * it is asked. It holds places and keys, no texts; how much two of them share is counted elsewhere.
 */
import { leastShared } from "./sketch.ts";

/** Of one key, the first so many texts that have it are asked: a form letter's are had by all. */
const MOST_CARRIERS = 20;

/** `text`: equal for texts that are the same, which are no candidates. */
export type Sketched = { sketch: readonly number[]; text: string };

export class SketchIndex {
  readonly #most: number;
  /** By key, the place of the only text that has it, or of the first few. */
  readonly #carriers = new Map<number, number | number[]>();
  readonly #texts: string[] = [];
  readonly #sizes: number[] = [];

  /** @param most told of for each text */
  constructor(most: number) {
    this.#most = most;
  }

  #sharedWith(sketch: readonly number[]): Map<number, number> {
    const shared = new Map<number, number>();
    for (const key of sketch) {
      const known = this.#carriers.get(key);
      if (known === undefined) continue;
      for (const place of typeof known === "number" ? [known] : known)
        shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    return shared;
  }

  #carry(key: number, place: number): void {
    const known = this.#carriers.get(key);
    if (known === undefined) this.#carriers.set(key, place);
    else if (typeof known === "number") this.#carriers.set(key, [known, place]);
    else if (known.length < MOST_CARRIERS) known.push(place);
  }

  /**
   * Adds the next text.
   *
   * @returns the places, from 0, of earlier texts that share much of its sketch, those that share the most first. Linear in
   *   the sketch, however many texts there are
   */
  add({ sketch, text }: Sketched): number[] {
    const least = (place: number) => leastShared(sketch.length, this.#sizes[place] ?? 0);
    const like = [...this.#sharedWith(sketch)]
      .filter(([place, shared]) => shared >= least(place) && this.#texts[place] !== text)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, this.#most);
    const place = this.#texts.push(text) - 1;
    this.#sizes.push(sketch.length);
    for (const key of sketch) this.#carry(key, place);
    return like.map(([earlier]) => earlier);
  }
}
