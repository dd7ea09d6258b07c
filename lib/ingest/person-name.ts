/** Whether a few words look like a person's name: a form, not a lookup, and so only ever used beside other signs. */

import { hasOutletWord } from "./outlet-names.ts";

const PARTICLES = new Set(
  "al el bin bint ben ibn abu de del della di da das do dos du des la le van von der den ter ten te zu zur y e and und et & y".split(
    " ",
  ),
);
const HONORIFIC = /^(?:Dr|Prof|Mr|Mrs|Ms|Sir|Lt|Col|Gen|Maj|Capt|Rev|Amb)\.?$/;
const NAME_TOKEN = /^(?:\p{Lu}\.)+$|^(?:(?:al|el|ad|an|as|at|ul|d|o)[-’'])?\p{Lu}[\p{L}\p{M}'’.-]*$/u;

/**
 * True for two to eight words that are all capitalised, initials or name particles, at least two of them proper
 * words, none of them typical of an outlet's name.
 */
export function isPersonName(text: string): boolean {
  const tokens = text.trim().replace(/,/g, " ").split(/\s+/);
  if (tokens.length < 2 || tokens.length > 8 || hasOutletWord(text)) return false;
  const proper = tokens.filter((token) => !HONORIFIC.test(token) && NAME_TOKEN.test(token));
  const isEachNamelike = tokens.every(
    (token) => HONORIFIC.test(token) || NAME_TOKEN.test(token) || PARTICLES.has(token.toLowerCase()),
  );
  return isEachNamelike && proper.length >= 2;
}
