/**
 * Fingerprints of a text for an index: hashes of word 5-grams, thinned out by winnowing.
 * S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003.
 * Two texts that share a run of GRAM_WORDS + WINDOW_GRAMS − 1 words (8) share a fingerprint.
 */
import { GRAM_WORDS } from "#lib/compare/exact-runs.ts";
import { type Token, tokenize } from "#lib/text/tokens.ts";

export type Fingerprint = {
  /** Signed 64 bits. */
  hash: bigint;
  /** Where the gram's first word begins. */
  startUtf16: number;
};

const WINDOW_GRAMS = 4;

type Halves = { high: number; low: number };

/** Two independent 32-bit FNV-1a hashes, seeded apart, each mixed by the finaliser of MurmurHash3. */
function halfHash(gram: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < gram.length; i++) hash = Math.imul(hash ^ gram.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function gramHashes(tokens: Token[]): Halves[] {
  const hashes: Halves[] = [];
  for (let i = 0; i + GRAM_WORDS <= tokens.length; i++) {
    const gram = tokens
      .slice(i, i + GRAM_WORDS)
      .map((token) => token.norm)
      .join(" ");
    hashes.push({ high: halfHash(gram, 0x811c9dc5), low: halfHash(gram, 0x9747b28c) });
  }
  return hashes;
}

/** Index of the least hash in the window that starts at `from`; the rightmost of equals. */
function leastIn(hashes: Halves[], from: number): number {
  let least = from;
  for (let i = from; i < Math.min(hashes.length, from + WINDOW_GRAMS); i++) {
    const x = hashes[i];
    const y = hashes[least];
    if (x && y && (x.high < y.high || (x.high === y.high && x.low <= y.low))) least = i;
  }
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
    const hash = hashes[index];
    if (index === last || !hash) continue;
    last = index;
    const bits = (BigInt(hash.high) << 32n) | BigInt(hash.low);
    chosen.push({ hash: BigInt.asIntN(64, bits), startUtf16: tokens[index]?.startUtf16 ?? 0 });
  }
  return chosen;
}
