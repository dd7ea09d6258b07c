/**
 * Many names looked for in one pass over a text, in place of a pass a name: a trie (prefix tree) of the names' words and
 * signs, which is walked from every word of the text. How often a name is meant as a credit is for others to say. Pure.
 */

type Node = { next: Map<string, Node>; names: string[] };

/** Names ready to be looked for. */
export type NameIndex = { root: Node };

/** A known name in a text; UTF-16 units. */
export type NamedPlace = { names: readonly string[]; startUtf16: number; endUtf16: number };

type Atom = { folded: string; isWord: boolean; startUtf16: number; endUtf16: number };

const ATOM = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu;
/** Short capital names are acronyms, which other words hold in small letters. */
const ACRONYM = /^[\p{Lu}\d.]{2,6}$/u;
const LEAST_UNITS = 2;

/** Words whole, white space as one blank, every other sign by itself. Linear. */
function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (const { 0: exact, index } of text.matchAll(ATOM)) {
    const isWord = /^[\p{L}\p{N}]/u.test(exact);
    const folded = isWord ? exact.toLowerCase() : /^\s/u.test(exact) ? " " : exact;
    atoms.push({ folded, isWord, startUtf16: index, endUtf16: index + exact.length });
  }
  return atoms;
}

/** Names of one letter and empty ones are left out; the same name twice is one. Linear in their letters. */
export function indexNames(names: Iterable<string>): NameIndex {
  const root: Node = { next: new Map(), names: [] };
  for (const name of new Set([...names].map((one) => one.trim()))) {
    if (name.length < LEAST_UNITS) continue;
    let node = root;
    for (const { folded } of atomsOf(name)) {
      const next = node.next.get(folded) ?? { next: new Map(), names: [] };
      node.next.set(folded, next);
      node = next;
    }
    node.names.push(name);
  }
  return { root };
}

/** The longest of the names that begins with this word or sign. */
function longestAt(
  text: string,
  atoms: readonly Atom[],
  from: number,
  { root }: NameIndex,
): NamedPlace | null {
  const startUtf16 = atoms[from]?.startUtf16 ?? 0;
  if (atoms[from - 1]?.isWord) return null;
  let longest: NamedPlace | null = null;
  let node: Node | undefined = root;
  for (let at = from; at < atoms.length; at++) {
    const atom = atoms[at];
    node = atom && node.next.get(atom.folded);
    if (atom === undefined || node === undefined) break;
    if (node.names.length === 0 || atoms[at + 1]?.isWord) continue;
    const exact = text.slice(startUtf16, atom.endUtf16);
    const names = node.names.filter((name) => !ACRONYM.test(name) || name === exact);
    if (names.length > 0) longest = { names, startUtf16, endUtf16: atom.endUtf16 };
  }
  return longest;
}

/**
 * Where the names stand as whole words, in the order of the text. Letters' case does not matter but in acronyms, nor how
 * white space is written; of names within one another the longest is meant. O(text · words of the longest name), whatever
 * the number of names.
 */
export function namesIn(text: string, index: NameIndex): NamedPlace[] {
  const atoms = atomsOf(text);
  const found: NamedPlace[] = [];
  for (const from of atoms.keys()) {
    const place = longestAt(text, atoms, from, index);
    if (place !== null && place.endUtf16 > (found.at(-1)?.endUtf16 ?? 0)) found.push(place);
  }
  return found;
}
