/** English nouns and adjectives that attribute: "his claim that", "fears of", "is confident that". */

const entries = (list: string): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    list
      .trim()
      .split(/\s+/)
      .map((line) => {
        const [word = "", follows = ""] = line.split("|");
        return [word, new Set(follows.split(","))] as const;
      }),
  );

/** Each noun with what may lead on to its content. */
const NOUNS = entries(`
accusation|that,of,against acknowledgment|that,of admission|that,of admiration|for advice|to,that
agreement|to,that,on aim|to,of allegation|that,of,about,against ambition|to announcement|that,of,about
argument|that,for,against assertion|that assessment|that,of assumption|that assurance|that attack|on attempt|to
attitude|toward,towards belief|that,in boast|that,about call|for,to certainty|that charge|that
claim|that,of,about,to comment|that,on,about commitment|to complaint|that,about,of concern|that,about,over
conclusion|that condemnation|of confession|that confidence|that consensus|that,on contempt|for contention|that
conviction|that criticism|of,that decision|to,that,on declaration|that,of defense|of demand|that,for,to
denial|that,of denunciation|of description|of desire|to,for determination|to disagreement|over,with,about
disdain|for disillusionment|with dismissal|of doubt|that,about effort|to embrace|of emphasis|on endorsement|of
estimate|that,of evidence|that expectation|that,of,for explanation|that,of,for fear|that,of,about finding|that
forecast|that,of,for frustration|with,at,over,that goal|of,to hope|that,of,for,to hostility|to,toward,towards
idea|that,of indication|that insistence|that,on instruction|to intention|to,of interest|in interpretation|of
invitation|to judgment|that knowledge|that,of message|that,about mention|of misgiving|about narrative|that
notion|that,of objection|to obsession|with opinion|that,of,on,about opposition|to order|to outrage|over,at
pitch|for,to plan|to,for pledge|to,that position|on,that praise|for,of prediction|that,of proclamation|that
promise|to,that,of proof|that proposal|to,for,that question|about,of,over recognition|that,of
recommendation|that,to reference|to refusal|to rejection|of reluctance|to remark|that,about,on report|that
request|to,that,for resentment|of,at reservation|about resolution|to respect|for response|to rhetoric|about,on
ruling|that rumor|that,of sense|that,of signal|that skepticism|about,of,toward speculation|that,about,on
stance|on,toward statement|that,about,on suggestion|that support|for,of suspicion|that,of talk|of tendency|to
testimony|that theory|that thought|that,of threat|to tweet|that,about understanding|that,of view|that,of,on
vision|for,of vow|to warning|that,of,about,to willingness|to wish|to,that,for worry|that,about,over
`);

/** Each adjective or participle behind "is" with what may lead on to its content. */
const ADJECTIVES = entries(`
against| afraid|that,of alarmed|by,that,at angry|that,about,at,over anxious|to,that,about ashamed|of,that
aware|that,of careful|to,not certain|that,of,about clear|that,about comfortable|with committed|to
concerned|that,about,by,with confident|that,of,in confused|about,by convinced|that,of critical|of curious|about
determined|to,that disappointed|that,by,with,in dismissive|of eager|to enthusiastic|about excited|to,about,by
familiar|with fearful|that,of focused|on frustrated|that,by,with,over furious|that,about,at,over glad|to,that
grateful|to,for,that happy|to,that,with,about hesitant|to hopeful|that,about horrified|by,that,at
impressed|by,with,that intent|on interested|in keen|to,on leery|of mindful|of nervous|about open|to opposed|to
optimistic|that,about passionate|about pleased|that,with,to,by poised|to positive|that prepared|to
proud|to,of,that ready|to reluctant|to sad|that,about satisfied|with,that scared|of,that skeptical|of,that,about
sorry|for,that,about supportive|of sure|that,of,about,how,what,if,whether surprised|that,by,at,to suspicious|of
thrilled|that,to,with,by tired|of unaware|that,of uncertain|about,whether,how,of unconvinced|that,by
unhappy|that,with,about unsure|whether,how,what,about,if unwilling|to upset|that,about,by,with wary|of,about
weary|of willing|to worried|that,about,by
`);

function singular(lower: string): string {
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  return lower.endsWith("s") && !lower.endsWith("ss") ? lower.slice(0, -1) : lower;
}

/** What may lead on from the noun `lower` (one or several) to its content; null when it does not attribute. */
export function cueNounLeads(lower: string): ReadonlySet<string> | null {
  return NOUNS.get(lower) ?? NOUNS.get(singular(lower)) ?? null;
}

/** The same for an adjective behind "is". */
export function cueAdjectiveLeads(lower: string): ReadonlySet<string> | null {
  return ADJECTIVES.get(lower) ?? null;
}

/** "a supporter of": the noun is the source's own description. */
export const ADHERENTS: ReadonlySet<string> = new Set(
  "supporter opponent critic defender advocate proponent admirer backer fan foe champion skeptic".split(" "),
);
