/**
 * Credits that their form alone makes plain, whoever is named in them: an agency's letters in a dateline or behind the last
 * sentence, a line that says "Source: …". What is no more than a word in brackets is none. Pure.
 */
import { creditFormAt, type MetForm } from "./credit-forms.ts";

export type FormalCredit = MetForm & { name: string };

/** Letters as agencies have them, two of them at least; and the agencies that write a name. */
const AGENCY =
  "\\p{Lu}{2,6}|Reuters|Bloomberg|Xinhua|Interfax|(?:The\\s+)?Associated Press|Agence France-Presse";
const inBrackets = new RegExp(`\\(\\s*(?<name>${AGENCY})\\s*\\)`, "gu");
const behindDash = new RegExp(`(?:[—–―]|-{1,3})\\s*(?<name>${AGENCY})\\.?[ \\t]*(?=\\n|$)`, "gu");
const contributing = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<name>${AGENCY})(?=\\s[^\\n.;]{0,100}contributed\\s)`,
  "gu",
);
const reportingBy = new RegExp(`reporting\\s+by\\s+(?:the\\s+)?(?<name>${AGENCY})(?![\\p{L}\\p{N}])`, "giu");
/** A line of its own; whose name it is may be anything of a few words. */
const sourceLine =
  /(?<=^|\n)[ \t]*\(?[Ss]ource:[ \t]+(?<name>\p{Lu}[\p{L}\p{N}.&’'-]*(?:[ \t]+[\p{L}\p{N}.&’'-]+){0,5}?)\)?\.?[ \t]*(?=\n|$)/gu;

/** What stands in capitals and brackets and is nobody. */
const NOBODY = new Set(
  "END ENDS MORE PDF UPDATE VIDEO PHOTO PHOTOS LIVE WATCH AUDIO MAP ET EST EDT PST PDT GMT UTC CET AM PM".split(
    " ",
  ),
);

type Named = { name: string; startUtf16: number; endUtf16: number };

function named(text: string, form: RegExp): Named[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const name = match.groups?.name ?? "";
    const startUtf16 = match.index + match[0].lastIndexOf(name);
    return name === "" || NOBODY.has(name) ? [] : [{ name, startUtf16, endUtf16: startUtf16 + name.length }];
  });
}

type Accepts = (met: MetForm) => boolean;

/** In the order of the text, each place once. Linear. */
export function findFormalCredits(text: string): FormalCredit[] {
  const isAtAnEnd: Accepts = ({ form }) => form !== "attribution";
  const isSaid: Accepts = ({ startUtf16, endUtf16 }) =>
    /reporting\s+by\s|contributed\s/iu.test(text.slice(startUtf16, endUtf16));
  const credits = new Map<number, FormalCredit>();
  const add = (forms: readonly RegExp[], accepts: Accepts) => {
    for (const place of forms.flatMap((form) => named(text, form))) {
      const met = creditFormAt(text, place, 0);
      if (met !== null && accepts(met))
        credits.set(place.startUtf16, { ...met, name: place.name.replace(/\s+/gu, " ") });
    }
  };
  add([inBrackets, behindDash, sourceLine], isAtAnEnd);
  add([contributing, reportingBy], isSaid);
  return [...credits.values()].sort((x, y) => x.startUtf16 - y.startUtf16);
}
