/**
 * English verbs that attribute, with what may follow them as the attributed content. Chosen from reference grammars'
 * classes of reporting, mental, commissive, directive and evaluative verbs.
 */
import { type VerbForm, verbForms } from "#lib/compare/attribution/verb-forms.ts";

/**
 * clause: a clause with or without "that", a question, a quotation. that: only with "that", a question word or a
 * quotation. quotation: only with a quotation. object: a noun phrase. infinitive: "to …". The words a verb takes a
 * noun phrase with are its `particles`.
 */
export type Frame = "clause" | "that" | "quotation" | "object" | "infinitive" | "recipient";

export type CueVerb = { lemma: string; frames: ReadonlySet<Frame>; particles: ReadonlySet<string> };

/** "verb frames particles": c clause, t that, q quotation, o object, i infinitive, r recipient before the rest. */
const ENTRIES = `
accept|o accuse|r|of acknowledge|co address|o add|c admire|o admit|co|to advise|ri|against advocate|to|for
affirm|to agree|ti|to,with,on aim|i allege|co announce|tio answer|q anticipate|to apologize||for appeal||for,to
applaud|o argue|c|for,against,about,over articulate|o ask|qrti|about,for assail|o assert|co assess|t
assume|c assure|rc attack|o attest||to attribute|o back|o balk||at bash|o beg|ri|for believe|ci|in berate|o
bet|c blame|o blast|o boast|c|about,of brag|c|about,of bristle||at call|oq|for,on,upon campaign||for,against
caution|rc|against celebrate|o challenge|o chant|qo characterize|o|as charge|c chastise|o cheer|q choose|i
cite|o claim|cio clamor||for clarify|to commend|o comment|t|on compare|o complain|t|about,of,that concede|co
conclude|c condemn|o confess|tc|to confirm|tco consider|o contemplate|o contend|c contest|o continue|q
convince|r counter|qt criticize|o cry|q debate|o decide|ti|against,on declare|co decline|i decry|o deem|o
defend|o define|o demand|toq demonstrate|t denounce|o deny|cto depict|o deride|o describe|o|as desire|oi
detail|o determine|t disagree||with disavow|o disclose|to discover|t discuss|o dismiss|o dispute|to document|to
double||down doubt|ct downplay|o echo|oq elaborate|q|on embrace|o emphasize|to encourage|ri endorse|o envision|o
estimate|co exclaim|q exhort|r expect|cio explain|tcoq express|o extol|o fault|o favor|o fear|co feel|c figure|c
find|t forecast|co foresee|to go||on,after grill|o gripe|t|about grumble|t|about guess|c hail|o hammer|o hate|o
hear|t highlight|o hint|t|at hope|ci|for identify|o illustrate|o imagine|c implore|r imply|c indicate|c inform|r|of
inquire|t|about insinuate|t insist|c|on instruct|r insult|o intend|i interject|q investigate|o invoke|o
joke|cq|about judge|t justify|o know|ct label|o lambaste|o lambast|o lament|to lash||out laud|o lay||out lead
learn|c liken|o like|o lobby|r|for,against love|o maintain|c marvel|q|at mean|c mention|to mock|o muse|qt
note|co notice|t notify|r object||to observe|tcq offer|qi opine|qt oppose|o order|rt outline|o overrule|o
persuade|r pine||for pitch|o plan|i plead|qi|for,with pledge|tio point||out,to poke||at ponder|t portray|o
posit|t post|qt praise|o predict|co prefer|io pressure|r press||for proclaim|tcq promise|ctiro promote|o
pronounce|o propose|toi protest|to prove|t push||for put||it question|to quip|q quote|o rail||against rally|r
rate|o read|q realize|ct reason|ct reassure|r rebuff|o rebuke|o rebut|o recall|tcoq recite|o reckon|c
recognize|to recommend|to recount|oqt reference|o refer||to refuse|i regard|o reiterate|to reject|o relate|t
remark|tq|on remember|to remind|r renounce|o repeat|qt reply|qt report|tco request|to resist resolve|i
respond|qt|with,to retort|q retract|o retweet|o reveal|to ridicule|o rip|o rule|t|against say|cq scoff|q|at
scold|o scream|q scrutinize|o second see|o seize||on shout|q show|ct side||with sigh|q signal|to sing|q slam|o
smear|o snap|q speak||of,about,against speculate|t|about,on stand||by state|toc stipulate|t stress|to submit|t
suggest|co support|o surmise|c suspect|c swear|cti sympathize||with talk||about,of taunt|o tease tell|rq
testify|tc|about text|q thank|o theorize|t think|c|of,about threaten|i tout|o trumpet|o trust|o tweet|qct
underline|to underscore|to understand|ct unveil|o uphold|o urge|rito vent|q view|o voice|o volunteer|qi vote
vouch||for vow|ti want|ior warn|rct|of,against,about weigh|o welcome|o whisper|q wish|ci wonder|t worry|ct|about
write|cq yell|q
`;

const FRAME_OF: Readonly<Record<string, Frame>> = {
  c: "clause",
  t: "that",
  q: "quotation",
  o: "object",
  i: "infinitive",
  r: "recipient",
};

function readEntry(entry: string): CueVerb {
  const [lemma = "", codes = "", particles = ""] = entry.split("|");
  const frames = [...codes].flatMap((code) => FRAME_OF[code] ?? []);
  return { lemma, frames: new Set(frames), particles: new Set(particles.split(",").filter(Boolean)) };
}

const FORMS = new Map<string, { verb: CueVerb; form: VerbForm }>();
for (const entry of ENTRIES.trim().split(/\s+/)) {
  const verb = readEntry(entry);
  for (const [word, form] of verbForms(verb.lemma)) {
    // "read" and "put" are base and past alike; as a cue they are past.
    if (!FORMS.has(word) || (form === "past" && word === verb.lemma)) FORMS.set(word, { verb, form });
  }
}

/** The cue verb that `lower` (a word in lower case) is a form of, and which form; null for any other word. */
export function cueVerbOf(lower: string): { verb: CueVerb; form: VerbForm } | null {
  return FORMS.get(lower) ?? null;
}
