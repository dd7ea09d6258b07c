/** Byline lines: "By Jane Roe", "Von …", "Author: …", with the outlet where the line names it too. */

import { hasOutletWord } from "./outlet-names.ts";
import { isPersonName } from "./person-name.ts";

export type BylineLine = {
  /** The authors as stated, without their jobs, places and addresses. */
  byline: string;
  source: string | null;
};

const PREFIX =
  /^(?:(?:(?:written|reported|posted|published|report|story|text|words|opinion|analysis|commentary)\s+)?(?:by|von|par|por|di|door|oleh|af|av|przez|автор|بقلم|מאת)\s*:?\s+|(?:byline|authors?|autor(?:in|es)?|auteur|autore|text|texte|texto|testo|written by|story by|автор(?:ы)?|الكاتب|كتبت?|מחבר)\s*:\s*)(?<rest>\S.{1,160})$/iu;
const GROUP =
  /^(?:our|staff|the|a|special|agence|agencies|wire|news|redaktion|la|el)\b.{0,60}(?:staff|reporters?|correspondents?|writers?|desk|team|bureau|agencies|rédaction|redaktion|redacción)$/iu;
const JOB_WORD =
  "(?:writers?|reporters?|correspondents?|editors?|staff|producers?|journalists?|redakteur(?:in)?|columnists?|bureau chief|analysts?|contributors?|fellow|photographers?|director|professor|lecturer|researcher|intern|freelancer?)";
const JOB = new RegExp(JOB_WORD, "iu");
/** "AP Sports Writer": the job behind an outlet's letters or name. */
const JOB_TITLE = new RegExp(`\\s+(?:\\p{Lu}\\p{Ll}+\\s+){0,3}${JOB_WORD}.*$`, "iu");
/** "Chief Correspondent Jo Roe": a job in front of the name. */
const JOB_BEFORE = new RegExp(`^(?:our\\s+|the\\s+)?(?:\\p{L}+\\s+){0,3}${JOB_WORD}\\s+(?=\\p{Lu})`, "iu");
/** "Jo RoeStaff Writer": a scrape glued the job to the name. Seams inside names (McDonald) are none. */
const GLUED_JOB =
  /(?<=\p{Ll})(?<!\bMa?c|\bDe|\bLa|\bLe|\bFitz)(?=\p{Lu}\p{L}*(?:\s+\p{L}+){0,3}$)(?=(?:\p{L}+\s+){0,3}(?:Writer|Reporter|Correspondent|Editor|Columnist|Journalist|Contributor|Producer)\b)/u;
const SINGLE_NAME = /^\p{Lu}[\p{L}\p{M}'’-]+$/u;
/** A site's name in one word with a figure or a full stop in it: "g1", "valley.example". */
const SITE_NAME = /^(?=.*\p{L})(?=.*[\d.])[\p{L}\d][\p{L}\d.-]{0,30}[\p{L}\d]$/u;
const AND = /\s+(?:and|und|et|y|e|en|og|och|и|و)\s+|\s*[;&]\s*/iu;
/** An author's place ("Jo Roe in Orla") and ways to reach him. */
const PLACE = /\s+(?:in|at|aus|à|em|из|في)\s+\p{Lu}[\p{L}\p{M}'’. -]*$/u;
const CONTACT = /\s*\(?(?:@\w{2,}|<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?)\)?/gu;
const BETWEEN = /\s*[,|•·]\s*(?:and\s+)?|\s+[–—-]\s+|\s+(?:for|für|pour|para)\s+/iu;

/** Of a script without capitals a few words behind "by" are a name by their place alone. */
const UNCASED_NAME = /^[\p{Lo}\p{M}'’.-]{2,}(?:\s+[\p{Lo}\p{M}'’.-]{2,}){1,4}$/u;

function isAuthor(text: string): boolean {
  return isPersonName(text) || UNCASED_NAME.test(text) || GROUP.test(text) || SINGLE_NAME.test(text);
}

/** "Jo Roe in Orla and Ana Haddad" as its authors; null when a part is none. */
function authorsOf(part: string): string[] | null {
  const names = part.split(AND).map((name) => name.replace(PLACE, "").trim());
  return names.every(isAuthor) ? names : null;
}

type Part = { names: string[]; source: string | null };

const NOTHING: Part = { names: [], source: null };

/** A part behind the first author: an outlet, a job with or without its outlet, more authors, a place; else null. */
function readPart(part: string, isOutlet: (name: string) => boolean): Part | null {
  if (JOB.test(part)) {
    const employer = part.replace(JOB_TITLE, "").trim();
    return employer !== part && isOutlet(employer) ? { names: [], source: employer } : NOTHING;
  }
  if (isOutlet(part)) return { names: [], source: part };
  const names = part.split(AND).map((name) => name.replace(PLACE, "").trim());
  if (names.every(isPersonName)) return { names, source: null };
  return SINGLE_NAME.test(part) || SITE_NAME.test(part) ? NOTHING : null;
}

/** All parts behind the first author; null when one is of another kind. */
function readParts(others: readonly string[], isOutlet: (name: string) => boolean): Part | null {
  const parts = others.map((part) => readPart(part, isOutlet));
  if (parts.includes(null)) return null;
  const read = parts.filter((part) => part !== null);
  return {
    names: read.flatMap(({ names }) => names),
    source: read.find(({ source }) => source !== null)?.source ?? null,
  };
}

/** The authors in the words of the line where they stand together, else joined. */
function asStated(rest: string, names: readonly string[]): string {
  const [first = ""] = names;
  const last = names.at(-1) ?? first;
  const from = rest.indexOf(first);
  const stretch = rest.slice(from, rest.indexOf(last, from) + last.length);
  const between = names.reduce((left, name) => left.replace(name, ""), stretch);
  if (/^(?:[\s,;&]|and|und|et|y|e|en|og|och|и|و)*$/iu.test(between)) return stretch;
  return names.length === 2 ? names.join(" and ") : names.join(", ");
}

/** Agencies whose name stands behind an author's without a sign between ("Jo Roe Associated Press"). */
const AGENCY_BEHIND =
  /^(?:(?:The )?Associated Press|Agence France-Presse|Reuters|Bloomberg(?: News)?|Interfax|Xinhua|[A-Z]{2,4}(?: [A-Z]{2,})?)$/u;

function withOutletBehind(part: string, isKnown: (name: string) => boolean): BylineLine | null {
  const words = part.split(" ");
  for (let at = words.length - 1; at >= 2; at -= 1) {
    const [names, outlet] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    if (!isKnown(outlet) && !AGENCY_BEHIND.test(outlet)) continue;
    if (names.split(AND).every((name) => isPersonName(name))) return { byline: names, source: outlet };
  }
  return null;
}

/**
 * Reads authors as a byline names them.
 *
 * @param text the words behind "By"
 * @param knownNames names of known sources, which need no word of an outlet's
 * @returns the authors and their outlet, or null when the text is no list of authors
 */
export function readAuthors(text: string, knownNames: readonly string[] = []): BylineLine | null {
  const whole = text.replace(CONTACT, "").replace(GLUED_JOB, ", ").trim();
  const rest = GROUP.test(whole) ? whole : whole.replace(JOB_BEFORE, "");
  const isKnown = (name: string) => knownNames.some((known) => known.toLowerCase() === name.toLowerCase());
  const isOutlet = (name: string) => isKnown(name) || hasOutletWord(name);
  const [first = "", ...others] = rest.split(BETWEEN).filter((part) => part !== "");
  const authors = authorsOf(first);
  const parts = readParts(others, isOutlet);
  if (authors === null && others.length === 0) return withOutletBehind(first, isKnown);
  if (authors === null || parts === null) return null;
  return { byline: asStated(rest, [...authors, ...parts.names]), source: parts.source };
}

const LINK = /\[(?<text>[^[\]]{1,200})\]\([^()\s]{0,500}\)/gu;
const MARK_UP = /<\/?[a-z][^<>]{0,300}>|(?<![\p{L}\p{N}])[*_]{1,3}|[*_]{1,3}(?![\p{L}\p{N}])/giu;

/** The words of a line with links and emphasis in it. */
function plainWords(line: string): string {
  return line.replace(LINK, "$<text>").replace(MARK_UP, "").trim();
}

const ACCOUNT_LINE =
  /^(?:(?:[Pp]osted|[Ww]ritten|[Ss]ubmitted) )?(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i)\s+@?[\p{Ll}\p{Nd}][\p{Ll}\p{Nd}_.-]{1,29}$/u;

/** "by admin", "Posted by jroe_31": an account, which is nobody's name to sign with. */
export function isAccountLine(line: string): boolean {
  return ACCOUNT_LINE.test(line);
}

/** Who keeps a live report, and who did: "Ines Calder (now) and Rob Teale (earlier)". */
const ON_DUTY =
  /^\p{Lu}[^()]{2,60} \((?:now|earlier)\)(?:(?:[,;]| and| &) \p{Lu}[^()]{2,60} \((?:now|earlier)\)){0,3}$/u;

/**
 * Reads a line as a byline.
 *
 * @param line one unit's text, white space folded, from above the running text; mark-up in it is passed over
 * @param knownNames names of known sources
 * @returns author and outlet as stated, or null when the line says anything else
 */
export function readByline(line: string, knownNames: readonly string[] = []): BylineLine | null {
  if (line.length > 200) return null;
  const plain = plainWords(line);
  const isOnDuty = ON_DUTY.test(plain);
  const rest = isOnDuty ? plain.replace(/ \((?:now|earlier)\)/g, "") : PREFIX.exec(plain)?.groups?.rest;
  return rest === undefined ? null : readAuthors(rest, knownNames);
}

const TIME = "(?:[A-Z]{2,4}\\s+)?\\d{1,2}[:.h]\\d{2}";
const FOOTER = new RegExp(
  `^(?:posted|written|filed|eingestellt|gepostet|verfasst|publicado|publicada|publié|pubblicato)(?:\\s+(?:by|von|por|par|da)\\s+(?<rest>.{2,60}?))?\\s+(?:at|@|um|a las|à|às|alle(?: ore)?)[\\s|]+${TIME}.{0,60}$`,
  "iu",
);

/** A post's last line; its author may stay unnamed. */
export type Footer = { byline: string | null };

/** "Posted by Jo Roe at 9:10 PM", as blogs print it below a post; null for any other line. */
export function readFooter(line: string): Footer | null {
  const match = line.length > 200 ? null : FOOTER.exec(line);
  if (match === null) return null;
  const rest = match.groups?.rest;
  return { byline: rest === undefined ? null : (readAuthors(rest)?.byline ?? rest) };
}
