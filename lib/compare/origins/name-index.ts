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

const BLANK = /\s+/uy;
const WORD = /[\p{L}\p{N}]+/uy;
const WORD_BEFORE = /[\p{L}\p{N}]$/u;
const isAsciiLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isAsciiWord = (code: number) => isAsciiLetter(code) || (code >= 48 && code <= 57);

function endOf(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : at;
}

/** Where the word that begins here ends; the same place where none begins. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (isAsciiWord(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) > 127 ? endOf(WORD, text, at) : end;
}

/** The word, blank or sign that begins here, as `atomsOf` has it. */
function atomAt(text: string, startUtf16: number): Atom {
  const end = wordEnd(text, startUtf16);
  if (end > startUtf16)
    return { folded: text.slice(startUtf16, end).toLowerCase(), isWord: true, startUtf16, endUtf16: end };
  const blank = endOf(BLANK, text, startUtf16);
  if (blank > startUtf16) return { folded: " ", isWord: false, startUtf16, endUtf16: blank };
  const folded = String.fromCodePoint(text.codePointAt(startUtf16) ?? 0);
  return { folded, isWord: false, startUtf16, endUtf16: startUtf16 + folded.length };
}

/** The longest of the names that begins with this word or sign, of which some name does. */
function longestFrom(text: string, first: Atom, { root }: NameIndex): NamedPlace | null {
  const { startUtf16 } = first;
  if (!first.isWord && WORD_BEFORE.test(text.slice(Math.max(0, startUtf16 - 2), startUtf16))) return null;
  let longest: NamedPlace | null = null;
  let atom = first;
  for (let node = root.next.get(atom.folded); node !== undefined; node = node.next.get(atom.folded)) {
    const { endUtf16 } = atom;
    if (node.names.length > 0 && wordEnd(text, endUtf16) === endUtf16) {
      const exact = text.slice(startUtf16, endUtf16);
      const names = node.names.filter((name) => !ACRONYM.test(name) || name === exact);
      if (names.length > 0) longest = { names, startUtf16, endUtf16 };
    }
    if (endUtf16 >= text.length) break;
    atom = atomAt(text, endUtf16);
  }
  return longest;
}

/**
 * Where the names stand as whole words, in the order of the text. Letters' case does not matter but in acronyms, nor how
 * white space is written; of names within one another the longest is meant. O(text · words of the longest name), whatever
 * the number of names.
 */
export function namesIn(text: string, index: NameIndex): NamedPlace[] {
  const found: NamedPlace[] = [];
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === 0x20) {
      at++;
      continue;
    }
    const atom = atomAt(text, at);
    at = atom.endUtf16;
    if (!index.root.next.has(atom.folded)) continue;
    const place = longestFrom(text, atom, index);
    if (place !== null && place.endUtf16 > (found.at(-1)?.endUtf16 ?? 0)) found.push(place);
  }
  return found;
}
