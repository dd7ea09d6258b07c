/** English nouns without a dictionary: which word of a phrase is its plural head, and its singular. */

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["servicemen", "serviceman"],
  ["servicewomen", "servicewoman"],
  ["gunmen", "gunman"],
  ["policemen", "policeman"],
  ["fishermen", "fisherman"],
  ["lives", "life"],
  ["wives", "wife"],
  ["knives", "knife"],
  ["wolves", "wolf"],
  ["halves", "half"],
  ["feet", "foot"],
  ["teeth", "tooth"],
  ["mice", "mouse"],
  ["geese", "goose"],
  ["crises", "crisis"],
  ["analyses", "analysis"],
  ["criteria", "criterion"],
  ["phenomena", "phenomenon"],
  ["movies", "movie"],
  ["cookies", "cookie"],
  ["shoes", "shoe"],
]);
/** Plural or mass without an s. */
const COLLECTIVE = new Set(
  "police personnel staff crew cattle fish sheep aircraft data media livestock poultry offspring horsepower salmon clergy infantry cavalry".split(
    " ",
  ),
);
/** Words in s that are no plural nouns. */
const NOT_PLURAL = new Set(
  (
    "was is has its this as us his hers ours yours theirs does plus across always perhaps sometimes besides towards afterwards " +
    "nowadays thus yes less unless versus news series species previous various famous religious serious dangerous numerous " +
    "begins equals becomes seems appears happens exists continues follows allows adds " +
    "anonymous indigenous autonomous says goes gives gets makes takes comes needs wants means uses includes shows puts lies"
  ).split(" "),
);

/** "businessmen", but not "specimen". */
const MEN = /(?<!speci|regi|abdo|acu|^o|^a|^ye|stamen|lu|cycla|hy|cera)men$/u;

/** "classes", "boxes", "quizzes", "buses"; but "doses", "prizes" and "nurses" end in an e of their own. */
const ENDS_IN_ES =
  /(?:ss|x|zz|tz|[^a]ch|sh|(?:^|mini|trolley)bus|gas|virus|campus|bonus|census|status|lens|iris|canvas|alias|atlas|chorus|surplus|circus|consensus)es$/u;

/** True for a word that looks like a plural noun. */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (IRREGULAR.has(lower) || COLLECTIVE.has(lower) || (lower.length > 4 && MEN.test(lower))) return true;
  return (
    lower.length > 3 && lower.endsWith("s") && !/(?:ss|us|is|’s|'s)$/u.test(lower) && !NOT_PLURAL.has(lower)
  );
}

/** The singular of a noun, in lower case; a word that is none comes back as it is. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  const known = IRREGULAR.get(lower);
  if (known !== undefined) return known;
  if (COLLECTIVE.has(lower) || !isPlural(lower)) return lower;
  if (MEN.test(lower)) return lower.replace(/men$/u, "man");
  if (/[^aeiou]ies$/u.test(lower)) return `${lower.slice(0, -3)}y`;
  if (ENDS_IN_ES.test(lower)) return lower.slice(0, -2);
  if (/oes$/u.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}
