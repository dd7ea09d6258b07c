/**
 * One spelling for words that British and American papers write differently: a house's style, not a change of what was
 * said. Rules for the regular endings, and a list. The spelling made is not always a word; equal ones are one word.
 */
import { tokenize } from "#lib/text/tokens.ts";

const LISTED: ReadonlyMap<string, string> = new Map(
  (
    "defence:defense defences:defenses offence:offense offences:offenses licence:license licences:licenses licenced:licensed " +
    "pretence:pretense practise:practice practises:practices practised:practiced practising:practicing grey:gray greys:grays " +
    "tyre:tire tyres:tires kerb:curb kerbs:curbs plough:plow ploughs:plows ploughed:plowed ploughing:plowing sceptic:skeptic " +
    "sceptics:skeptics sceptical:skeptical scepticism:skepticism cheque:check cheques:checks storey:story storeys:stories " +
    "draught:draft draughts:drafts mould:mold moulds:molds moustache:mustache pyjamas:pajamas aluminium:aluminum " +
    "aeroplane:airplane aeroplanes:airplanes manoeuvre:maneuver manoeuvres:maneuvers manoeuvred:maneuvered " +
    "manoeuvring:maneuvering cosy:cozy jewellery:jewelry towards:toward afterwards:afterward backwards:backward " +
    "forwards:forward upwards:upward downwards:downward amongst:among whilst:while learnt:learned burnt:burned dreamt:dreamed " +
    "spelt:spelled spoilt:spoiled leant:leaned leapt:leaped sulphur:sulfur judgement:judgment judgements:judgments " +
    "acknowledgement:acknowledgment ageing:aging programme:program programmes:programs kilogramme:kilogram " +
    "kilogrammes:kilograms fuelled:fueled fuelling:fueling dialled:dialed skilful:skillful skilfully:skillfully wilful:willful " +
    "wilfully:willfully fulfil:fulfill fulfils:fulfills enrol:enroll enrols:enrolls enrolment:enrollment instalment:installment " +
    "instalments:installments centred:centered centring:centering marvellous:marvelous woollen:woolen artefact:artifact " +
    "artefacts:artifacts furore:furor enquiry:inquiry enquiries:inquiries gaol:jail ok:okay adviser:advisor advisers:advisors"
  )
    .split(" ")
    .map((entry): [string, string] => {
      const [one = "", other = ""] = entry.split(":");
      return [one, other];
    }),
);

/** Of each rule the words are at least this long, so that "four" is not "for" and "shoe" not "she". */
const LEAST_LETTERS = 5;

const RULES: readonly (readonly [RegExp, string])[] = [
  [/[ao]e(?!ing)(?=[a-z]{3})/u, "e"],
  // A vowel before it: not "pour" and "por", "scouring" and "scoring".
  [/([aeiouy][a-z]*)our(?=$|s$|ed$|ing|er|ab|ful|less|it|hood|ly|al|ous)/u, "$1or"],
  [/is(e|ed|es|ing|er|ers|ation|ations|ational)$/u, "iz$1"],
  [/lys(e|ed|es|ing|er|ers)$/u, "lyz$1"],
  [/([bt])re(s?)$/u, "$1er$2"],
  [/logue(s?)$/u, "log$1"],
  // Of two syllables: not "filled" and "filed".
  [/([aeiou][a-z]*[^aeiou][aeu])ll(ed|ing|er|ers|or|ors)$/u, "$1l$2"],
];

/** The one spelling of `norm`, a word in lower case. */
export function oneSpelling(norm: string): string {
  const listed = LISTED.get(norm);
  if (listed !== undefined) return listed;
  if (/s$/u.test(norm) && LISTED.has(norm.slice(0, -1))) return `${LISTED.get(norm.slice(0, -1))}s`;
  if (norm.length < LEAST_LETTERS) return norm;
  return RULES.reduce((word, [pattern, to]) => word.replace(pattern, to), norm);
}

/** Whether the words of `a` and `b` differ in nothing but their spelling. */
export function isSpellingAlone(a: string, b: string): boolean {
  const spelled = (words: string) =>
    tokenize(words)
      .map(({ norm }) => oneSpelling(norm))
      .join(" ");
  return a !== "" && b !== "" && spelled(a) === spelled(b);
}
