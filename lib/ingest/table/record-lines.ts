/** In which lines of a JSON text the records of a list begin. `JSON.parse` gives values without their places. */

import { LineCounter, stringEnd } from "./json-pieces.ts";

/** Reads along a text that is known to be JSON; places are UTF-16 offsets. */
class JsonWalk {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  #matchEnd(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(this.#text) ? pattern.lastIndex : at;
  }

  afterSpace(at: number): number {
    return this.#matchEnd(/\s*/y, at);
  }

  /** Behind the value that begins at `at`. Braces and brackets inside strings are passed over with the strings. */
  #valueEnd(at: number): number {
    const mark = /["{}[\]]/g;
    if (!/["{[]/.test(this.#text.charAt(at))) return this.#matchEnd(/[^\s,\]}]+/y, at);
    mark.lastIndex = at;
    let depth = 0;
    for (let found = mark.exec(this.#text); found !== null; found = mark.exec(this.#text)) {
      if (found[0] === '"') mark.lastIndex = stringEnd(this.#text, mark.lastIndex) ?? this.#text.length;
      else depth += found[0] === "{" || found[0] === "[" ? 1 : -1;
      if (depth === 0) return mark.lastIndex;
    }
    return this.#text.length;
  }

  /** Behind the comma that follows a value, or null at the end of its list or object. */
  #nextAfter(valueAt: number): number | null {
    const end = this.afterSpace(this.#valueEnd(valueAt));
    return this.#text[end] === "," ? this.afterSpace(end + 1) : null;
  }

  /** Where the value of a key begins; of a key written twice the last, which is the one that counts. */
  valueOf(key: string, objectAt: number): number | null {
    let found: number | null = null;
    let at: number | null = this.afterSpace(objectAt + 1);
    while (at !== null && this.#text[at] === '"') {
      const keyEnd = stringEnd(this.#text, at + 1) ?? this.#text.length;
      const valueAt = this.afterSpace(this.afterSpace(keyEnd) + 1);
      if (JSON.parse(this.#text.slice(at, keyEnd)) === key) found = valueAt;
      at = this.#nextAfter(valueAt);
    }
    return found;
  }

  /** Where the values of a list begin. */
  *elements(listAt: number): Generator<number> {
    let at: number | null = this.afterSpace(listAt + 1);
    if (this.#text[at] === "]") return;
    while (at !== null) {
      yield at;
      at = this.#nextAfter(at);
    }
  }
}

/**
 * Finds the lines of records.
 *
 * @param text that `JSON.parse` reads
 * @param path the keys by which the records' list is reached, outermost first; null: the one record is the whole value
 * @returns the 1-based line that each record begins in, in order. O(n · path).
 */
export function recordLines(text: string, path: readonly string[] | null): number[] {
  const walk = new JsonWalk(text);
  const lines = new LineCounter(text);
  let at: number | null = walk.afterSpace(0);
  if (path === null) return [lines.lineAt(at)];
  for (const key of path) at = at === null ? null : walk.valueOf(key, at);
  return at === null ? [] : [...walk.elements(at)].map((start) => lines.lineAt(start));
}
