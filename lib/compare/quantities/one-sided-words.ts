/**
 * What one text says of its number and the other does not, so that two numbers for one day may both be right: a part of
 * those counted, a part of the place, what is planned, who is left, a first count, all until a day against those of the
 * day. English, from the words of the number's own clause. Not what the words beside the numbers tell (counted-side.ts).
 */
import type { CountedSide } from "./counted-side.ts";
import { otherTellings } from "./other-tellings.ts";
import type { CountedState } from "./quantity.ts";

const CLAUSE_BREAK = /[,;:—–()“”"]|\b(?:and|but|while|whereas|that|said|says|who|which)\b/iu;

type Clause = { before: string; behind: string };

/** The words of the number's clause on either side of it. */
function clauseOf({ before, behind }: CountedSide): Clause {
  return { before: before.split(CLAUSE_BREAK).at(-1) ?? "", behind: behind.split(CLAUSE_BREAK, 1)[0] ?? "" };
}

/** Right behind what is counted; "who were killed" narrows nothing. */
const NARROWED =
  /^,? ?(?:aged\b|(?:(?:all|most|some) )?(?:under|over|below|above) (?:the age|\d|age)|(?:younger|older|taller|larger|smaller) than|between the ages|among (?!them)|involving\b|whose\b|without\b|suspected of|accused of|convicted of|loyal to|belonging to|armed with|trained\b|eligible\b|born\b|(?:who|that) (?!(?:had |have |has )?(?:were|was|are|is|been|died|lost|fled|remain|perished|drowned|went|disappeared)))/iu;

/** "2,800 murders of women". */
const OF_SOME = /^ of (?:the |its |their )?(?!(?:whom|which|them|all|those|these)(?!\p{L}))\p{Ll}{3,}/u;

const PLANNED =
  /\b(?:will|would|shall|may|might|could|(?:plan|intend|aim|hope|expect|propose|pledge|promise|threaten|vow|want|need|seek|decide|agree|prepare|order)(?:s|ed|d|ned)?(?: \p{L}+)? to|(?:is|are|was|were) (?:to|due to|set to|going to|(?:expected|likely|about|ready|scheduled|forecast|projected|predicted|estimated) to)|(?:forecasts?|projects|predicts?|expects?) |(?:asked|asks|asking|applied) for|requested|sought|demand(?:s|ed)|propos(?:es|ed)|offer(?:s|ed)|(?:target|goal|aim) (?:of|is|was)|if|unless)\b/iu;

/** "another 6", "6 more people": beside others that were counted before. */
const ADDED = /\b(?:another|further|additional|extra|more(?! than)|others?)\b/iu;
/** "800 new cases"; no name with a capital. */
const NEW = /\b(?:new|fresh)\b/u;

/** Right behind what is counted: to, from or against whom; a day is nobody. */
const TOWARDS =
  /^ (?<towards>(?:to|from|on|against|by|for|with|into)(?: the)? (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}[\p{L}-]+|(?:for|against|in favou?r of|abroad)(?!\p{L}))/u;

/** "$800 million on weapons". */
const SPENT_ON =
  /^ (?<thing>on (?:the |its |their )?(?!(?:average|condition|behalf|record)(?!\p{L}))\p{Ll}+)/u;

function towardsWhom({ behind, quantity }: CountedSide): string {
  const on = quantity.kind === "money" ? SPENT_ON.exec(behind) : null;
  return (on ?? TOWARDS.exec(behind))?.slice(1).find((part) => part !== undefined) ?? "";
}

/** The month is no "may". */
const isPlanned = (words: string) => PLANNED.test(words.replace(/\bMay\b/gu, ""));

const STILL = /\b(?:still|remain(?:s|ed|ing)?|left behind|are left|were left|no longer)\b/iu;
/** Of these it is the same whether they are so or still so. */
const LASTING: ReadonlySet<CountedState | null> = new Set<CountedState | null>(["missing", "in the field"]);

const FIRST_COUNT =
  /\b(?:first|early|initial|preliminary|provisional) (?:\p{L}+ )?(?:reports?|counts?|figures?|estimates?|toll|tally|results?)\b|\b(?:initially|originally|provisionally|at first|first (?:said|reported|put|told|announced))\b/iu;

/** Right in front of the number: it is not had but lost, won or wanted. */
const CHANGED_HANDS =
  /\b(?:lost|los(?:e|es|ing)|shed|lack(?:s|ed|ing)?|short of|need(?:s|ed|ing)?|want(?:s|ed)?|gain(?:s|ed|ing)?|won|add(?:s|ed|ing)?|(?:room|space|capacity|places|beds|licensed|built|designed|certified|approved|meant|intended) for|capacity of|(?:licensed|built|designed|certified|allowed|meant) to (?:carry|hold|house|seat))(?: \p{L}+){0,2} ?$/iu;

/** These happen on a day, and are counted for the day or until it. */
const EVENTS: ReadonlySet<CountedState | null> = new Set<CountedState | null>([
  "dead",
  "injured",
  "displaced",
  "detained",
  "rescued",
  "infected",
  "returned",
  "joined",
]);
const BY_A_DATE =
  "by (?:(?:the )?(?:end|start|beginning|middle|evening|morning|afternoon|early|late|mid)|\\d+|noon|midnight|dawn|dusk|then|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*)";
const HAVING = "(?<!\\bto )(?:had|has|have)(?: (?:been|already|now|since))? (?:\\p{L}+(?:ed|en)|died|fled)";
const UNTIL = new RegExp(
  `\\b(?:${BY_A_DATE}|${HAVING}|as of|until|till|up to|so far|to date|since|toll|total|in all|altogether|number of)(?!\\p{L})`,
  "iu",
);

/** The same of what has no state: cases, arrivals, votes. */
const ALL_UNTIL = new RegExp(
  `\\b(?:${BY_A_DATE}|until|till|so far|to date|since|in total|a total of|in all|altogether|cumulative(?:ly)?)(?!\\p{L})`,
  "iu",
);

const OFFICIAL =
  /^(?:city|town|village|district|province|region|state|country|valley|municipality|capital|island|county|republic|whole|rest|government|battle|siege|shelling|fall|people|streets)$/u;
const PART_NOUN =
  /\b(?:in|at|on|near|across|around|inside|outside|from) (?:the |a |one )?(?<part>(?:[\p{Ll}-]+ ){0,2}?(?:part|parts|half|side|outskirts|suburbs?|cent(?:re|er)|town|quarter|district|neighbou?rhood|port|harbou?r|market|village|villages|north|south|east|west|edge|corner|heart|hills|countryside|coast)) of (?=(?:the )?\p{Lu})/gu;
const PART_ALONE =
  /\b(?:in|at|on|near|across|around|inside|outside|from) the (?<part>north|south|east|west|(?:north|south)-?(?:east|west)|suburbs|outskirts|countryside|old town|city cent(?:re|er)|town cent(?:re|er))(?! of\b)(?!\p{L})/gu;
const PART_ADJECTIVE =
  /\b(?<part>(?:northern|southern|eastern|western|central|north-?eastern|north-?western|south-?eastern|south-?western|greater|rural|downtown|upper|lower|old|inner|outer)) (?=\p{Lu})/giu;

/** The parts of places a sentence names, in order: "old town", "northern". */
function partsNamed({ sentence }: CountedSide): string {
  const nouns = [...sentence.matchAll(PART_NOUN)].map(({ groups }) => groups?.part ?? "");
  const alone = [...sentence.matchAll(PART_ALONE)].map(({ groups }) => groups?.part ?? "");
  const adjectives = [...sentence.matchAll(PART_ADJECTIVE)].map(({ groups }) => groups?.part ?? "");
  return [...nouns.filter((part) => !OFFICIAL.test(part)), ...alone, ...adjectives]
    .map((part) => part.toLowerCase())
    .toSorted()
    .join(", ");
}

/** Right in front of the number: it may be so many. */
const PERHAPS = /\b(?:possibly|perhaps|maybe|potentially|conceivably)(?: (?:as many as|up to))? ?$/iu;

/** "perhaps 12" is read as a bound. */
const PERHAPS_SO_MANY = /^perhaps\b/iu;

/** Set free they are hostages no more. */
const FREED =
  /\b(?:fre(?:ed|es|eing)|releas(?:e[sd]?|ing)|escap(?:e[sd]?|ing)|liberat(?:e[sd]?|ing)|ransomed|let go|exchang(?:e[sd]?|ing)|swapp?(?:ed|s|ing)|broke out|got away)\b/iu;

/** "three bombings": so many of what the other text may tell one of. */
const SEVERAL_EVENTS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|multiple|separate|both|twin|dozens of|(?:series|string|wave|spate) of) (?:\p{Ll}+ ){0,2}(?:attacks|bombings|bombs|blasts|explosions|strikes|airstrikes|shootings|raids|clashes|ambushes|crashes|collisions|accidents|incidents|fires|protests|rallies|marches)\b/iu;

/** "900 suspected cases": not each of them is known to be one. */
const OF_A_SORT = /\b(?:suspected|probable|possible|potential|alleged|confirmed|severe|serious)\b/iu;
/** "homes and businesses": more than the one sort is counted. */
const AND_OTHERS = /^ (?:and|or) (?:the |their |its )?(?:\p{Ll}+ )?\p{Ll}{3,}s(?!\p{L})/u;
/** "rose by $20 billion", "rose 8 percent": how far it went, and not where to. */
const CHANGED_BY =
  /\b(?:r(?:o|i)se[ns]?|rising|f[ae]ll(?:s|en|ing)?|gr(?:ew|ow|own|owing)|dropp?(?:ed|s|ing)?|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|increas(?:ed|es|ing)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|plung(?:ed|es|ing)|shr[au]nk|soar(?:ed|s|ing)?|surg(?:ed|es|ing)|slid|up|down)(?: \p{L}+ly)?(?: by)? ?$/iu;

type Rule = { reason: string; tells: (side: CountedSide, clause: Clause) => boolean };

const RULES: readonly Rule[] = [
  {
    reason: "only one text narrows down what it counts",
    tells: ({ behind, quantity }) =>
      NARROWED.test(behind) || (quantity.kind === "count" && OF_SOME.test(behind)),
  },
  {
    reason: "only one text tells of what may yet come",
    tells: (_, { before, behind }) => isPlanned(before) || isPlanned(behind),
  },
  {
    reason: "only one text tells of those that are left",
    tells: ({ state }, { before, behind }) =>
      !LASTING.has(state) && (STILL.test(before) || STILL.test(behind)),
  },
  {
    reason: "only one text leaves open whether there are so many",
    tells: ({ quantity }, { before }) => PERHAPS.test(before) || PERHAPS_SO_MANY.test(quantity.text),
  },
  { reason: "only one text gives a first count", tells: ({ sentence }) => FIRST_COUNT.test(sentence) },
  {
    reason: "only one text counts those that were added",
    tells: ({ quantity }, { before }) =>
      ADDED.test(quantity.text) || NEW.test(quantity.text) || ADDED.test(before.slice(-16)),
  },
  {
    reason: "only one text tells of a loss, a gain or a need",
    tells: ({ state }, { before }) => state === null && CHANGED_HANDS.test(before),
  },
  {
    reason: "only one text says how sure or severe they are",
    tells: ({ quantity }) => OF_A_SORT.test(quantity.text),
  },
  {
    reason: "only one text counts something else with them",
    tells: ({ behind }) => AND_OTHERS.test(behind),
  },
  {
    reason: "only one text tells by how much it changed",
    tells: ({ state }, { before }) => state === null && CHANGED_BY.test(before),
  },
  {
    reason: "only one text tells of those set free",
    tells: ({ state }, { before, behind }) =>
      state === "detained" && (FREED.test(before) || FREED.test(behind)),
  },
  {
    reason: "only one text tells of several events",
    tells: ({ sentence }) => SEVERAL_EVENTS.test(sentence),
  },
  {
    reason: "one may count those of the day and the other all until then",
    tells: ({ state, sentence }) =>
      (EVENTS.has(state) && UNTIL.test(sentence)) || (state === null && ALL_UNTIL.test(sentence)),
  },
];

/**
 * Reasons not to hold two numbers for one day against each other, in words that are the same from either side; empty where
 * both texts speak alike. Linear in the two sentences.
 */
export function oneSidedWords(a: CountedSide, b: CountedSide): string[] {
  const [inA, inB] = [clauseOf(a), clauseOf(b)];
  const found = RULES.filter(({ tells }) => tells(a, inA) !== tells(b, inB)).map(({ reason }) => reason);
  if (partsNamed(a) !== partsNamed(b)) found.push("they may speak of different parts of the place");
  if (towardsWhom(a) !== towardsWhom(b)) found.push("they may be to, for or against something else");
  return [...found, ...otherTellings(a, b)];
}
