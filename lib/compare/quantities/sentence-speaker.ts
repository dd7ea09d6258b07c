/** To whom a sentence as a whole attributes what it says, without quotation marks. Null rather than a guess. */

const CUES =
  "said|says|told|adds|added|stated|states|estimated?|estimates|reported|reports|announced|confirmed|claimed|claims|noted|warned|counted|put|puts|believes?|found|acknowledged|wrote|tweeted";
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:of|for|the|and|de|al|bin|van|von) \\p{Lu}[\\p{L}\\p{M}'’.-]*| \\p{Lu}[\\p{L}\\p{M}'’.-]*){0,5}";
const DESCRIBED =
  "(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?:[\\p{L}\\p{M}'’-]+ ){0,5}?(?:official|ministry|minister|agency|report|spokes(?:man|woman|person)|police|government|council|army|military|group|monitor|source|authorities|hospital|director|observatory|commission|committee|statement|survey|study|court|mayor|governor|diplomat|commander|chief|officer|team|office|service|department|administration|union|company|bank|institute|centre|center|network|organi[sz]ation)s?(?: (?:of|for|in|at) (?:the )?\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){0,3})?";
const PLURAL_SOURCE =
  "(?:[\\p{L}'’-]+ ){0,2}(?:[Oo]fficials|[Aa]uthorities|[Pp]olice|[Rr]escuers|[Ww]itnesses|[Rr]esidents|[Dd]iplomats|[Aa]ctivists|[Mm]onitors|[Ee]xperts|[Aa]nalysts|[Rr]escue (?:teams|workers)|[Aa]id workers|[Dd]octors|[Ss]ources|[Ii]nvestigators|[Pp]rosecutors|[Rr]esearchers)(?: (?:working |based )?(?:in|at|from|of) (?:the )?[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]*){0,2})?";
const WHO = `(?<who>${DESCRIBED}|${PLURAL_SOURCE}|(?:[Tt]he )?${NAME})`;

const FORMS: readonly RegExp[] = [
  new RegExp(`\\b[Aa]ccording to ${WHO}(?=[,.;:]|$| (?:on|in|released|published|said|and|which|who))`, "u"),
  new RegExp(
    `[,”"] ${WHO}(?:,[^,.]{1,60},)? (?:${CUES})(?: (?:on \\p{Lu}\\p{L}+|in a (?:statement|report|tweet)|earlier|later))?[.,;]`,
    "u",
  ),
  new RegExp(`[,”"] (?:${CUES}) ${WHO}(?=[,.;]|$)`, "u"),
  new RegExp(
    `^${WHO}(?:,[^,.]{1,80},)?(?: (?:also|later|then|earlier|previously|on \\p{Lu}\\p{L}+|has|have|had|now))? (?:${CUES})(?= |:|,)`,
    "u",
  ),
];
const PRONOUN =
  /^(?:He|She|It|They|We|I|You|This|That|These|Those|There|Who|What|But|And|In|On|At|As|If|When|While|After|Before|Since|By|For|From|Some|Many|More|Most|Nearly|About|Almost|Up|No|According|So|Yet|Still|Also|Here)\b|^(?:The|An?|Another|Such|Other|Its|His|Her|Their|Our|My|Your)$/u;

/**
 * The speaker of a sentence.
 *
 * @param sentence one sentence, trimmed
 * @returns the words that name who is said to say it; null when the sentence does not, or names them by a pronoun
 */
export function sentenceSpeaker(sentence: string): string | null {
  for (const form of FORMS) {
    const who = form.exec(sentence)?.groups?.who?.trim();
    if (who === undefined || PRONOUN.test(who)) continue;
    return who.replace(/[.,]$/u, "");
  }
  return null;
}
