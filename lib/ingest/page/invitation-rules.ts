/**
 * What pages print between the last paragraph and their foot in whole sentences: invitations to subscribe, follow,
 * write or pay, notices of commissions, and the card of the author. Read only at the edges of a whole page's article:
 * in a plain article such a sentence is text.
 */

export type InvitationRule = { name: string; role: "removed" | "note"; form: RegExp };

const VENUE = "(?:facebook|twitter|instagram|youtube|linkedin|telegram|whatsapp|tiktok|x|threads|flipboard)";
const JOB =
  "(?:writer|reporter|editor|correspondent|journalist|columnist|contributor|author|producer|photographer|curator|critic|analyst|fellow|professor|blogger|freelancer)";

const INVITATION_RULES: readonly InvitationRule[] = [
  {
    name: "subscription",
    role: "removed",
    form: /\b(?:newsletters?|unsubscribe|mailing list|activation link|free trial|(?:your|my) inbox)\b|\b(?:subscribe|sign up|stay up to date|become a (?:member|subscriber))\b.{0,80}\b(?:today|now|here|for|to|with)\b|^get (?:breaking|the latest|our|daily|top|more|unlimited|access)\b|\bbreaking news e-?mails?\b|\bemail with the top stories\b/iu,
  },
  {
    name: "sharing",
    role: "removed",
    form: new RegExp(
      `\\b(?:follow|join|find|like|visit)\\b.{1,90}\\b(?:on|at|via)\\b.{0,40}(?:\\b${VENUE}\\b|@\\w)`,
      "iu",
    ),
  },
  {
    name: "contact line",
    role: "removed",
    form: /\b(?:write|e-?mail|reach(?:ed)?|contact(?:ed)?|tips?|send)\b.{0,120}\S@\S+\.\w{2,}|\b(?:have a (?:news )?tip|got a (?:news )?tip|let us know (?:at|by|in)|tell us what you think|we(?:['’]d| would)? (?:like|love|want) to hear|letters to the editor)\b/iu,
  },
  {
    name: "invitation",
    role: "removed",
    form: /\bclick (?:here|the link|below)\b.{0,60}\b(?:to|for)\b|\b(?:support|donate to)\b.{0,40}\b(?:our (?:work|journalism)|journalism|us today)\b|^(?:for more information|to learn more|learn more|find out more|download)\b.{0,30}\b(?:click|visit|here|app)\b|\bget the .{1,30} app\b/iu,
  },
  {
    name: "affiliate notice",
    role: "removed",
    form: /\b(?:earn|receive|get|collect)s?\b.{0,30}\b(?:commissions?|(?:portion|share|percentage) of (?:the )?(?:sales?|revenue))\b|\baffiliate (?:links?|partner|commission)|\bif you (?:buy|purchase|make a purchase|click)\b.{0,80}\b(?:share of the sale|commission)\b/iu,
  },
  {
    name: "publisher's notice",
    role: "removed",
    form: /\bis (?:an? )?(?:part|brand|division|member|property|trademark|product) of\b.{0,80}\b(?:Inc|Ltd|LLC|plc|GmbH|group|media|network|publishing|company)\b|\bregistered trademarks?\b/iu,
  },
  {
    name: "author's card",
    role: "note",
    form: new RegExp(
      `^(?:\\p{Lu}[\\p{L}\\p{M}.'’-]+ ){1,4}(?:is|was|works as|writes)\\b.{0,90}\\b(?:${JOB}s?|covers|is based in)\\b`,
      "u",
    ),
  },
];

/** A longer paragraph is not an invitation, whatever words are in it. */
const MAX_INVITATION_UTF16 = 420;

/** A list's item is text, as in a release's notes to editors. */
const NUMBERED = /^\(?\d{1,2}[.)]\s/u;

/**
 * Reads a line at the edge of a page's article as an invitation.
 *
 * @param text one unit's text, white space folded
 * @returns the rule it follows, or null when it may be the article's own
 */
export function readInvitation(text: string): InvitationRule | null {
  if (text.length > MAX_INVITATION_UTF16 || NUMBERED.test(text)) return null;
  return INVITATION_RULES.find(({ form }) => form.test(text)) ?? null;
}
