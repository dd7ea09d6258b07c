/**
 * Fingerprints of a text for an index: hashes of word 5-grams, thinned out by winnowing.
 * S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003.
 * Two texts that share a run of GRAM_WORDS + WINDOW_GRAMS − 1 words (8) share a fingerprint.
 */
import { type Token, tokenize } from "#lib/text/tokens.ts";

export type Fingerprint = {
  /** Signed 64 bits. */
  hash: bigint;
  /** Where the gram's first word begins. */
  startUtf16: number;
};

/** Changes whenever the same text may give other hashes; stored fingerprints of another version are made anew. */
export const FINGERPRINT_VERSION = "2";

const GRAM_WORDS = 5;
const WINDOW_GRAMS = 4;

/** Unsigned 32-bit halves of each gram's hash. */
type GramHashes = { high: Uint32Array; low: Uint32Array; length: number };

/** The finaliser of MurmurHash3: every bit of its input moves every bit of its output. */
function mixed(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** FNV-1a of a word from a seed, mixed. */
function wordHash(word: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** One half of every gram's hash: its words' hashes, each hashed once, folded in order. */
function halves(tokens: readonly Token[], length: number, seed: number): Uint32Array {
  const words = Int32Array.from(tokens, (token) => wordHash(token.norm, seed));
  const grams = new Uint32Array(length);
  for (let from = 0; from < length; from++) {
    let hash = seed;
    for (let i = from; i < from + GRAM_WORDS; i++) hash = Math.imul(hash, 0x9e3779b1) ^ (words[i] ?? 0);
    grams[from] = mixed(hash);
  }
  return grams;
}

function gramHashes(tokens: readonly Token[]): GramHashes {
  const length = Math.max(0, tokens.length - GRAM_WORDS + 1);
  return { length, high: halves(tokens, length, 0x811c9dc5), low: halves(tokens, length, 0x9747b28c) };
}

/** Whether the gram at `i` comes before or with the one at `j`. */
function isLeast({ high, low }: GramHashes, i: number, j: number): boolean {
  const [x = 0, y = 0] = [high[i], high[j]];
  return x < y || (x === y && (low[i] ?? 0) <= (low[j] ?? 0));
}

/** Index of the least hash in the window that starts at `from`; the rightmost of equals. */
function leastIn(hashes: GramHashes, from: number): number {
  let least = from;
  const end = Math.min(hashes.length, from + WINDOW_GRAMS);
  for (let i = from + 1; i < end; i++) if (isLeast(hashes, i, least)) least = i;
  return least;
}

/**
 * The fingerprints of `text` in order; none for a text of fewer than five words. The same words give the same hashes
 * whatever the typography, on every machine. Linear.
 */
export function fingerprints(text: string): Fingerprint[] {
  const tokens = tokenize(text);
  const hashes = gramHashes(tokens);
  const chosen: Fingerprint[] = [];
  let last = -1;
  const windows = hashes.length === 0 ? 0 : Math.max(1, hashes.length - WINDOW_GRAMS + 1);
  for (let from = 0; from < windows; from++) {
    const index = leastIn(hashes, from);
    if (index === last) continue;
    last = index;
    const bits = (BigInt(hashes.high[index] ?? 0) << 32n) | BigInt(hashes.low[index] ?? 0);
    chosen.push({ hash: BigInt.asIntN(64, bits), startUtf16: tokens[index]?.startUtf16 ?? 0 });
  }
  return chosen;
}

/** The distinct hashes of `text`'s fingerprints, in the order of their first places. */
export function distinctHashes(text: string): bigint[] {
  return [...new Set(fingerprints(text).map(({ hash }) => hash))];
}
