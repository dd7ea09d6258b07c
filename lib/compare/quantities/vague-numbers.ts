/** "Tens of thousands", "dozens of": numbers without digits, as the interval the words allow. */

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
 * Finds numbers told by plural words alone.
 *
 * @returns in text order; "thousands" and above have no upper end, since they are said of any larger number too. O(n).
 */
export function findVagueNumbers(text: string): VagueNumber[] {
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
