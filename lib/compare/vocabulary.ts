/** Names as small integers: those of one text in the order they first stand there, and those of two over one numbering. */

export type Vocabulary = {
  /** The different names, in the order they first stand in the text; a name's number is its place here. */
  names: readonly string[];
  numbers: ReadonlyMap<string, number>;
  /** The number at each element of the text. */
  at: Int32Array;
};

/** Numbers what `nameOf` gives for each element. Linear. */
export function numberNames<T>(elements: readonly T[], nameOf: (element: T) => string): Vocabulary {
  const numbers = new Map<string, number>();
  const at = new Int32Array(elements.length);
  elements.forEach((element, index) => {
    const name = nameOf(element);
    let number = numbers.get(name);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(name, number);
    }
    at[index] = number;
  });
  return { names: [...numbers.keys()], numbers, at };
}

/** `numbers`: of each name of the second its number over both. `at`: the same at each element. `count`: different names of both. */
export type Joined = { numbers: Int32Array; at: Int32Array; count: number };

/**
 * Numbers the names of `second` over both: as `first` does those it has, then the others in the order they first stand.
 * Linear in the second's different names and its elements.
 */
export function joinVocabularies(first: Vocabulary, second: Vocabulary): Joined {
  let count = first.names.length;
  const numbers = Int32Array.from(second.names, (name) => first.numbers.get(name) ?? count++);
  return { numbers, at: second.at.map((own) => numbers[own] ?? 0), count };
}
