/**
 * Words that every newsroom and website uses: how sources are granted anonymity, that someone could not be reached, what
 * stands under every article. Two texts that share them have not read each other. English only; a phrase of another
 * language counts as any other words. Written as patterns over words in their comparable form, parted by single spaces.
 */
import type { Token } from "#lib/text/tokens.ts";

/** Up to six words of whatever it is: "spoke to THE NEWS AGENCY on condition of anonymity". */
const SOME = "(?:\\S+ ){0,6}?";
const OFFICIALS =
  "(?:officials?|sources?|spokes(?:man|woman|person|people)|diplomats?|witnesses|documents?|person|people)";
const ASKED = "(?:asked|requested|wished|wanted|preferred|declined|refused)";

const PHRASES: readonly string[] = [
  // Anonymity
  `(?:who )?(?:(?:has |have |had )?(?:spoken?|speaking|speaks?|talked|talking|told|said) (?:to |with )?${SOME})?(?:on|under) (?:the )?condition (?:of anonymity|that (?:he|she|they) not be (?:named|identified))`,
  `(?:who )?${ASKED} (?:not to be|to remain|to be) (?:named|identified|quoted|anonymous)(?: by name)?`,
  `${ASKED} anonymity`,
  `(?:because|as|since) (?:he|she|they|the \\S+) (?:was|were|is|are) not (?:authori[sz]ed|allowed|permitted|cleared) to ${SOME}(?:speak|talk|comment|discuss|brief|disclose)(?: (?:publicly|openly|about|on|to|with|the|it|this|its|his|her|their|media|press|reporters|journalists|matter|issue|case|situation|details|record))*`,
  "(?:due to|because of|given|citing) the sensitivity of the (?:matter|issue|subject|case|situation)",
  // Not reached, not confirmed
  `(?:did|do|does|has|have|had) not (?:immediately )?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?)(?: to)? ${SOME}(?:requests?|calls?|emails?|messages?|questions?|inquir(?:y|ies))(?: (?:for|seeking) (?:an |further |immediate )?(?:comments?|interviews?|details))?`,
  "could not (?:be )?(?:immediately |independently )*(?:be )?(?:reached|verified|confirmed|contacted)(?: for (?:further |immediate )?comment)?",
  `(?:was|were|is|are) not (?:immediately )?available for (?:further |immediate )?comment`,
  "(?:declined|refused) (?:to (?:comment|elaborate|give (?:further |any )?details|be interviewed)|comment)(?: (?:further|publicly))?",
  "it (?:was|is) not (?:immediately |yet )?clear (?:whether|if|how|why|who|what|when|where)",
  "there (?:was|has been) no (?:immediate )?(?:claim of responsibility|comment|reaction|word|confirmation)(?: (?:from|on|for|by))?",
  // Whose word it is
  `according to (?:a |an |the |two |three |several |one |local |senior |us |government |police )*(?:statement|press release|news release|report|reports|${OFFICIALS})(?: (?:released|issued|published|familiar|with|by|on|the|matter|situation))*`,
  "(?:said|says|announced|wrote|added) in (?:a |an |the |his |her |its |their )?(?:separate |written |joint |brief |emailed |televised |press |news )*(?:statement|release|tweet|post|interview|conference|briefing)",
  `(?:told|tells) (?:reporters|journalists) (?:at|on|in|after|during) (?:a |an |the )?(?:news|press) (?:conference|briefing)`,
  "speaking (?:at|during|in) (?:a |an |the )?(?:news|press) (?:conference|briefing)",
  // Under every article
  "(?:the )?(?:views|opinions)(?: and opinions)? (?:expressed|stated|presented) (?:in this (?:article|piece|post|column|commentary)|here|herein)? ?(?:are|is) (?:solely |strictly )?(?:those of |the )?(?:the )?authors?(?: s)?(?: own)?(?: alone)?(?: and do(?:es)? not (?:necessarily )?(?:reflect|represent) (?:the )?(?:views?|opinions?|position|policy|policies)(?: of)?)?",
  "all rights reserved(?: (?:this|the|material|may|not|be|published|broadcast|rewritten|reproduced|transmitted|or|redistributed|without|prior|written|permission|in|whole|part|any|form))*",
  "(?:this|the) (?:material|content|article|story) may not be (?:published|reproduced|copied|distributed)(?: (?:broadcast|rewritten|or|redistributed|reproduced|transmitted|without|express|prior|written|permission|of|from|the|publisher|in|whole|part|any|form))*",
  "(?:this|the) (?:story|article|report|post|page) (?:has been|was|is) (?:updated|corrected|translated|edited|revised|republished|(?:originally|first) (?:published|appeared))(?: (?:by|in|on|at|with|to|from|additional|more|details|information))*",
  "contributed (?:reporting |to )*(?:this )?(?:report|story|article)",
  "(?:sign up (?:for|to)|subscribe to|follow us on|like us on|click here (?:to|for)|share this (?:on|with|article|story|post)|join the conversation)(?: (?:our|the|your|a|free|daily|weekly|morning|newsletters?|email|emails|alerts?|inbox|mailing|list|updates|headlines|from|region|day|week|every|facebook|twitter|instagram|youtube|whatsapp|telegram|channel|and|or|for|to|in|get|receive|more|news|stories|updates|latest))*",
  "(?:read|see|find|watch|listen to) (?:more|also|the full (?:story|article|report|text))(?: (?:on|at|in|about) (?:our|the|this) (?:web ?site|site|page|app|topic|story)| here| below| (?:stories|news) like this)",
  "(?:we|this (?:web ?)?site) uses? cookies(?: (?:to|and|for|we|you|your|our|the|on|improve|ensure|give|get|best|experience|website|site|possible|personali[sz]e|content|ads|analy[sz]e|traffic))*",
  "for (?:more|further|additional) (?:information|details)(?: (?:please|about|on))* ?(?:visit|contact|call|see|email|go to|click)?",
];

const STOCK = new RegExp(`(?<!\\S)(?:${PHRASES.join("|")})(?!\\S)`, "g");

/**
 * Marks the words of `tokens` from `from` to `to` that stand in a stock phrase: 1 at their index in `marks`. Linear in the
 * words; every repetition in a phrase is over words of a fixed list or bounded.
 */
export function markStockPhrases(
  tokens: readonly Token[],
  from: number,
  to: number,
  marks: Uint8Array,
): void {
  const words = tokens.slice(from, to);
  const starts: number[] = [];
  let length = 0;
  for (const { norm } of words) {
    starts.push(length);
    length += norm.length + 1;
  }
  let at = 0;
  for (const match of words
    .map(({ norm }) => norm)
    .join(" ")
    .matchAll(STOCK)) {
    const end = match.index + match[0].length;
    while (at < starts.length && (starts[at] ?? 0) < match.index) at++;
    for (; at < starts.length && (starts[at] ?? 0) < end; at++) marks[from + at] = 1;
  }
}
