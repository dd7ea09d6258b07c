/**
 * Who a quotation is attributed to, read from the words directly beside it. English cue verbs and word order only, and
 * null rather than a guess: a wrong speaker is worse than none.
 */
import type { QuotationSpan } from "#lib/compare/find-quotations.ts";

/** The quotation before this one in the text, for "he added". */
export type PreviousQuotation = { span: QuotationSpan; speaker: string | null };

const CUES =
  "said|says|told|tells|adds|added|stated|states|stressed|warned|warns|asked|asks|wrote|writes|tweeted|insisted|insists|explained|" +
  "explains|noted|notes|continued|declared|announced|claimed|claims|argued|argues|replied|recalled|concluded|confirmed|reported|" +
  "acknowledged|admitted|emphasi[sz]ed|urged|predicted|observed|remarked|answered|called|vowed|testified|posted";
const TITLE = "(?:(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Prof|Gov|Sgt|Maj|Capt|Adm|St)\\.\\s)";
const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}'’\\-]*\\.?";
const PARTICLE = "(?:of|de|del|der|den|al|bin|ibn|van|von|la|le|el|the)";
const NOT_A_NAME =
  "(?!(?:As|In|On|At|By|But|And|Or|So|If|It|Its|I|We|You|When|While|After|Before|This|That|There|The|An?)\\s)";
const NAME = `${NOT_A_NAME}${TITLE}?${CAPITALISED}(?:\\s(?:${PARTICLE}\\s){0,2}${CAPITALISED})*(?:['’]s\\s\\p{Ll}+)?`;
/** "the Russian diplomat and security expert", "a spokesman for the ministry" */
const NOUN_PHRASE_WORD =
  "(?!(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|to|that|which|who|it|not)\\s)[\\p{L}\\p{M}'’\\-]+";
const DESCRIPTION = `(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne)\\s(?:${NOUN_PHRASE_WORD}\\s){0,7}?${NOUN_PHRASE_WORD}`;
const PRONOUN = "(?:[Hh]e|[Ss]he|[Tt]hey)";
const SUBJECT = `(?<who>${PRONOUN}|${DESCRIPTION}|${NAME})`;
const ADVERB = "(?:\\s(?:also|later|then|further|previously|earlier|recently|\\p{Ll}+ly))?";

const pattern = (source: string) => new RegExp(source, "u");

/** Behind the closing mark, best first. */
const BEHIND = [
  pattern(`^\\s*(?:${CUES})\\s(?<who>${NAME}|${DESCRIPTION})(?=[\\s,.;:—–]|$)`),
  pattern(`^\\s*${SUBJECT}(?:,[^,.“"]{1,80},)?${ADVERB}\\s(?:${CUES})(?![\\p{L}])`),
  pattern(`^\\s*according to (?<who>${NAME}|${DESCRIPTION})(?=[,.;:]|$)`),
];
/** In front of the opening mark, reading to its very edge. */
const IN_FRONT = [
  pattern(
    `(?:^|[.!?,;:—–”"]\\s*|\\b(?:and|but|as|when|while)\\s)${SUBJECT}(?:,[^,.“"]{1,80},)?${ADVERB}\\s(?:${CUES})(?:[,:]|\\s[^.!?“”"]{0,60})?$`,
  ),
  pattern(`[Aa]ccording to (?<who>${NAME}|${DESCRIPTION}),[^.!?“”"]{0,40}$`),
];
const REACH_UTF16 = 200;
const OPENING = /["“„«»‘'「『‹]$/u;
const CLOSING = /^[.,!?…]*["”“»«’'」』›][.,]?/u;

function firstMatch(patterns: RegExp[], text: string): string | null {
  for (const candidate of patterns) {
    const who = candidate.exec(text)?.groups?.who;
    if (who) return who;
  }
  return null;
}

function behind(text: string, span: QuotationSpan): string {
  const rest = text.slice(span.endUtf16, span.endUtf16 + REACH_UTF16).split(/\n\s*\n/, 1)[0] ?? "";
  return rest.replace(CLOSING, "");
}

function inFront(text: string, span: QuotationSpan): string {
  const before = text.slice(Math.max(0, span.startUtf16 - REACH_UTF16), span.startUtf16);
  return (before.split(/\n\s*\n/).at(-1) ?? "").trimEnd().replace(OPENING, "").trimEnd();
}

/** "He" is the speaker before when that quotation stands in this paragraph or the one above. */
function resolvePronoun(
  text: string,
  span: QuotationSpan,
  previous: PreviousQuotation | null,
): string | null {
  if (!previous) return null;
  const between = text.slice(previous.span.endUtf16, span.startUtf16);
  const breaks = between.match(/\n[^\S\n]*\n/g)?.length ?? 0;
  return breaks <= 1 ? previous.speaker : null;
}

/**
 * The speaker of the quotation at `span` as the text writes it ("Mr. Vale", "the UN official"); null when the words
 * beside it do not say. `previous` is the quotation before, which a pronoun refers to.
 */
export function findSpeaker(
  text: string,
  span: QuotationSpan,
  previous: PreviousQuotation | null,
): string | null {
  const who = firstMatch(BEHIND, behind(text, span)) ?? firstMatch(IN_FRONT, inFront(text, span));
  if (who === null) return null;
  if (new RegExp(`^${PRONOUN}$`, "u").test(who)) return resolvePronoun(text, span, previous);
  return who.replace(/[.,]$/, "");
}
