/**
 * Whether two texts name the same speaker. Names only: an office ("the minister") may be whoever is named elsewhere, so
 * it is never said to be somebody else.
 */
import type { SpeakerMatch } from "#lib/compare/comparison.ts";
import { tokenize } from "#lib/text/tokens.ts";

const TITLES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss dr prof professor sir lady lord gen general lt lieutenant col colonel sgt sergeant maj major capt captain adm " +
    "admiral commander sen senator rep representative gov governor president minister chancellor ambassador secretary judge justice " +
    "inspector chief deputy commissioner mayor pope king queen prince princess sheikh ayatollah imam rabbi father sister brother " +
    "engineer director envoy spokesman spokeswoman spokesperson lawyer analyst witness coordinator chairman chairwoman chair prime " +
    "vice acting former undersecretary officer"
  ).split(" "),
);
const PARTICLES: ReadonlySet<string> = new Set(
  "al el bin ibn de del der den van von la le of the".split(" "),
);
/** "the Ministry of Health", "EUROPOL": who speaks for it may well have a name in the other text. */
const BODY =
  /\b(?:ministry|office|department|agency|army|police|government|council|committee|commission|company|party|group|union|court|bank|board|state|house|bureau|force|forces|university|institute|embassy|authority|news|radio|network|times|post)\b/iu;

/** "a spokesman for Brandt", "the mayor of Belmont": the name behind it is not the speaker's. */
const SPEAKS_FOR = /\s(?:for|of the|from|at|in|with|to)\s|^(?:the|an?)\s.*\sof\s/iu;
/** "al-Rashid", "van Dorn": names that begin in lower case. */
const LOWER_CASE_NAME = /^(?:al|el|bin|ibn|de|del|der|den|van|von|la|le)[-\s]\p{Lu}/u;

const isAcronym = (name: string) => /^(?:the\s)?\p{Lu}[\p{Lu}.\d-]+$/u.test(name);

/** "Karel Benda of the water board": the name, without where the person belongs. */
function withoutBelonging(speaker: string): string {
  return (
    /^((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}.'’-]*)\s(?:of|from|at|with)\s(?:the|an?)\s/u.exec(
      speaker,
    )?.[1] ?? speaker
  );
}

/** "Finance Minister Jarek Novy", "opposition leader Lea Brandt": the name without what the person is. */
function withoutOffice(speaker: string): string {
  const words = speaker
    .replace(/['’]s$/u, "")
    .trim()
    .split(/\s+/);
  const isTitle = (word: string) => TITLES.has(word.toLowerCase().replace(/\.$/, ""));
  const lastTitle = words.findLastIndex(isTitle);
  const lastRole = words.findLastIndex(
    (word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word.split("-", 1)[0] ?? ""),
  );
  const name = words.slice(Math.max(lastTitle, lastRole) + 1);
  return name.length > 0 ? name.join(" ") : speaker;
}

/** The words of a person's name without titles and particles, lower case; null when it is not plainly a person's. */
function personWords(speaker: string): string[] | null {
  const bare = withoutBelonging(speaker);
  const name = withoutOffice(bare);
  if (BODY.test(name) || SPEAKS_FOR.test(bare) || isAcronym(name)) return null;
  if (/^\p{Ll}/u.test(name) && !LOWER_CASE_NAME.test(name)) return null;
  if (/^(?:The|An?|His|Her|Their|One)\s/.test(name)) return null;
  const isName = name
    .split(/\s+/)
    .every((word) => /^\P{Ll}/u.test(word) || PARTICLES.has(word.split("-", 1)[0] ?? ""));
  const words = tokenize(name)
    .map(({ norm }) => norm)
    .filter((norm) => !TITLES.has(norm) && !PARTICLES.has(norm));
  return isName && words.length > 0 ? words : null;
}

/** Whether it is plainly a person's name of more than one word, titles aside. */
export function isFullName(speaker: string): boolean {
  return (personWords(speaker)?.length ?? 0) > 1;
}

/** Word for word the same, titles and articles aside where that leaves anything. */
function fold(speaker: string): string {
  const norms = tokenize(speaker).map(({ norm }) => norm);
  const bare = norms.filter((norm) => norm !== "the" && !TITLES.has(norm));
  return (bare.length > 0 ? bare : norms.filter((norm) => norm !== "the")).join(" ");
}

function isInitialOf(short: string, long: string): boolean {
  return short === long || (short.length === 1 && long.startsWith(short));
}

/** "Anna Vale", "Vale", "A. Vale": the last words are one, and first names do not speak against it. */
function areOnePerson(a: string[], b: string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.at(-1) !== long.at(-1)) return short.length === 1 && long.includes(short[0] ?? "");
  const first = short[0] ?? "";
  return short.length === 1 || isInitialOf(first, long[0] ?? "") || isInitialOf(long[0] ?? "", first);
}

function matchNames(a: string, b: string): SpeakerMatch {
  const left = fold(a);
  if (left !== "" && left === fold(b)) return "same";
  const [one, other] = [personWords(a), personWords(b)];
  if (one === null || other === null) return "unknown";
  return areOnePerson(one, other) ? "same" : "different";
}

/** A speaker by the first of the names that a project knows for it; any other as it is. */
export type SpeakerNames = (speaker: string) => string;

/**
 * same: one name, or word for word the same description; different: two names of persons that cannot be one; unknown:
 * anything else, above all a description against a name. What a project calls by one name is the same; that two are not
 * in its lists says nothing. Symmetric.
 */
export function matchSpeakers(a: string | null, b: string | null, named?: SpeakerNames): SpeakerMatch {
  if (a === null || b === null) return "unknown";
  const match = matchNames(a, b);
  if (match === "same" || named === undefined) return match;
  return matchNames(named(a), named(b)) === "same" ? "same" : match;
}
