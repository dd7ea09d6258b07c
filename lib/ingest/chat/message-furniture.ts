/** What chat programs print beside what people say: notices, counts of views, stand-ins for what was not exported. */

/** What a line of a message is, where it is no one's words. */
export type MessageLine = { role: "furniture" | "credit"; rule: string };

const MAX_LINE_UTF16 = 400;
const LEFT_OUT =
  /^(?:<(?:media omitted|medien ausgeschlossen|médias? omis|multimedia omitido|attached: .{1,120}|arquivo de mídia oculto)>|(?:image|photo|video|audio|sticker|gif|document|contact card|voice message|video note)s? omitted|.{1,120}\((?:file attached|datei angehängt|fichier joint|archivo adjunto)\)|\[\s?(?:photo|video|album|sticker|gif|file|poll|voice message|audio)\s?(?::.{0,120})?\])$/iu;
const DELETED =
  /^(?:(?:this message was|you) deleted(?: this message)?|diese nachricht wurde gelöscht|ce message a été supprimé|se eliminó este mensaje|null|missed (?:voice|video|group) call.{0,20})\.?$/iu;
const ENCRYPTED =
  /^(?:messages and calls are|messages to this (?:chat|group)(?: and calls)? are|nachrichten und anrufe sind|les messages et (?:les )?appels sont|los mensajes y las llamadas están)\b.{0,60}(?:encrypted|secured|verschlüsselt|chiffrés|cifrados)\b.{0,240}$/iu;
const COUNT = "[\\d.,]{1,9}\\s?[KkMm]?";
const VIEWS = new RegExp(
  `^(?:👁\\uFE0F?\\s?${COUNT}|${COUNT}\\s?(?:👁\\uFE0F?|views?)|views?\\s?:\\s?${COUNT})(?:[\\s,·|]+(?:edited|\\d{1,2}:\\d{2}|${COUNT}\\s?(?:comments?|forwards?|shares?)))*$`,
  "iu",
);
/** "👍 12 ❤ 3": what readers pressed. */
const REACTIONS = /^(?:\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*\s?\d{1,6}\s*)+$/u;
const ADDRESS =
  /^(?:(?:[👉➡▶📢✅]\uFE0F?\s?)*(?:(?:subscribe|join|follow)\b[^.!?]{0,40}\s)?(?:https?:\/\/)?t\.me\/[\w+/]{3,60}|@\w{4,40})$/iu;
const FORWARDED = /^\[?forwarded from\s?:?\s.{1,120}$/iu;
const FORWARDED_BY_NOBODY = /^(?:forwarded(?: many times)?|weitergeleitet|transféré|reenviado)$/iu;
/** What the program says of the group; only where no one is named as saying it. */
const OF_THE_GROUP =
  /^.{1,160}\b(?:joined(?: (?:using|via|from|the)\b.{0,60})?|left(?: the (?:group|channel))?|(?:was|were) (?:added|removed)|added .{1,80}|removed .{1,80}|created (?:this |the )?(?:group|channel)\b.{0,100}|changed (?:the|this|their|to)\b.{0,140}|pinned (?:a message|.{1,100})|security code\b.{0,60}|(?:is|are|'re) now an? admin|turned (?:on|off)\b.{0,80})\.?.{0,60}$|^(?:channel|group) (?:created|photo (?:changed|updated|removed)).{0,40}$/iu;

function plainLine(line: string): string {
  return line.replace(/[\u200e\u200f\u202a-\u202e]/gu, "").trim();
}

/**
 * Reads a line of a message.
 *
 * @param line one line of what the message says
 * @returns what it is and by which rule, or null for words of whoever sent it. O(n).
 */
export function readMessageLine(line: string): MessageLine | null {
  if (line.length > MAX_LINE_UTF16) return null;
  const text = plainLine(line);
  const furniture = (rule: string): MessageLine => ({ role: "furniture", rule });
  if (FORWARDED.test(text)) return { role: "credit", rule: "credit line" };
  if (FORWARDED_BY_NOBODY.test(text)) return furniture("mark of a forwarded message");
  if (LEFT_OUT.test(text)) return furniture("left out of the export");
  if (DELETED.test(text) || ENCRYPTED.test(text)) return furniture("notice of the chat program");
  if (VIEWS.test(text) || REACTIONS.test(text)) return furniture("views and reactions");
  return ADDRESS.test(text) ? furniture("the channel's address") : null;
}

/** True when words that no one is named for are the program's own, about the group. */
export function isNoticeOfGroup(text: string): boolean {
  const plain = plainLine(text);
  return plain.length <= MAX_LINE_UTF16 && (OF_THE_GROUP.test(plain) || ENCRYPTED.test(plain));
}
