/** "Tens of thousands", "dozens of", "several hundred": numbers without digits, as the interval the words allow. */

export type VagueNumber = { startUtf16: number; endUtf16: number; low: number; high: number | null };

const UNITS: ReadonlyMap<string, number> = new Map([
  ["dozens", 12],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
  ["trillions", 1e12],
]);
const FORM =
  /(?<![\p{L}\d-])(?:(?<many>tens|hundreds|dozens|scores|thousands) of (?<unit>thousands|millions|billions|trillions)|(?<alone>dozens|scores|hundreds|thousands|millions|billions|trillions))(?= of |,| \p{Ll}|[.;])/giu;
/** "several hundred pupils", "a few thousand", "several hundred thousand". */
const FEW_FORM =
  /(?<![\p{L}\d-])(?:several|a few) (?:(?<hundred>hundred) )?(?<one>dozen|hundred|thousand|million|billion)(?= \p{Ll}|[,.;])(?! (?:thousand|million|billion))/giu;
const ONE_OF: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);
/** "a few thousands" and digits in front are not vague in this way. */
const NOT_BEHIND = /(?:\d|\b(?:few|several|two|three|four|five|six|seven|eight|nine|ten|many|couple of)) $/iu;

/** Twice the unit at least: a plural says more than one. At most what would be said by the next word up. */
function intervalFor(many: string, unit: number): { low: number; high: number | null } {
  if (many === "tens") return { low: 20 * unit, high: 100 * unit - 1 };
  if (many === "dozens") return { low: 24 * unit, high: 100 * unit - 1 };
  if (many === "scores") return { low: 40 * unit, high: 100 * unit - 1 };
  if (many === "hundreds") return { low: 200 * unit, high: 1_000 * unit - 1 };
  return { low: 2_000 * unit, high: null };
}

/**
 * Finds numbers told by plural words, or by "several" and "a few", alone.
 *
 * @returns in text order; "thousands" and above have no upper end, since they are said of any larger number too. O(n).
 */
export function findVagueNumbers(text: string): VagueNumber[] {
  return [...findPlurals(text), ...findFew(text)].sort((a, b) => a.startUtf16 - b.startUtf16);
}

/** More than one of them, and fewer than ten. */
function findFew(text: string): VagueNumber[] {
  return [...text.matchAll(FEW_FORM)].map((match) => {
    const { hundred, one = "" } = match.groups ?? {};
    const unit = (ONE_OF.get(one.toLowerCase()) ?? 1) * (hundred === undefined ? 1 : 100);
    const span = { startUtf16: match.index, endUtf16: match.index + match[0].length };
    return { ...span, low: 2 * unit, high: one.toLowerCase() === "dozen" ? 99 : 10 * unit - 1 };
  });
}

function findPlurals(text: string): VagueNumber[] {
  return [...text.matchAll(FORM)].flatMap((match) => {
    if (NOT_BEHIND.test(text.slice(Math.max(0, match.index - 12), match.index))) return [];
    const { many, unit, alone } = match.groups ?? {};
    const interval =
      many !== undefined && unit !== undefined
        ? intervalFor(many.toLowerCase(), UNITS.get(unit.toLowerCase()) ?? 1)
        : aloneInterval((alone ?? "").toLowerCase());
    return [{ startUtf16: match.index, endUtf16: match.index + match[0].length, ...interval }];
  });
}

function aloneInterval(word: string): { low: number; high: number | null } {
  if (word === "dozens" || word === "scores" || word === "hundreds") return intervalFor(word, 1);
  return { low: 2 * (UNITS.get(word) ?? 1), high: null };
}

/** "a dozen", "dozens", "several hundred", "a handful": said of what is near as well. */
const IN_ROUND_WORDS =
  /(?<![\p{L}\d-])(?:dozens?|scores|hundreds|thousands|millions|billions|several|a few)(?!\p{L})/iu;
/** So much of the number either way: 20 may be called dozens, 150 hundreds, and 13 a dozen. */
const PART_OF_NUMBER = 0.3;

/** How far a number told in such words may be from what it stands for; null for any other. */
export function vagueReach(written: string): { most: number; part: number } | null {
  return IN_ROUND_WORDS.test(written) ? { most: Number.POSITIVE_INFINITY, part: PART_OF_NUMBER } : null;
}
