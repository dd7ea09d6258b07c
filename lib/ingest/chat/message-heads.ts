/**
 * The heads of messages in chats and channels that were exported or copied as text: when and by whom each was sent. Three
 * forms: "[14.03.31, 09:12:44] Ida Roe: …", "14/03/2031, 09:12 - Ida Roe: …" and "Dam Watch, [14 Mar 2031 at 09:12:44]: …".
 */

export type ChatMessage = {
  /** Where its first line begins, where what it says does, and where the next message begins. */
  startUtf16: number;
  textUtf16: number;
  endUtf16: number;
  /** The day and time as stated. */
  sent: string;
  /** Null in a notice of the program's own. */
  name: string | null;
  /** True where the program set its own sign in front of the words: they are its notice and nobody's. */
  isMarkedNotice: boolean;
  /** Whether the program has channels, whose name stands where a person's does. */
  form: "chat" | "chat or channel";
};

const TIME = "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[\\s\\u202f]?[AaPp]\\.?[Mm]\\.?)?";
const FIGURES = "\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}";
const WORDS = "(?:\\d{1,2}\\.?\\s\\p{L}{3,12}\\.?,?\\s\\d{4}|\\p{L}{3,12}\\s\\d{1,2},\\s\\d{4})";
const SIGNS = "[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]*";
const SENT = `(?:${FIGURES}|${WORDS})(?:,|\\s(?:at|um|à|a las|в))?\\s${TIME}`;
const NAME = "[^:\\[\\]\\n]{1,60}?";

type Form = { head: RegExp; leastMessages: number; form: ChatMessage["form"] };

const FORMS: readonly Form[] = [
  {
    head: new RegExp(`^${SIGNS}\\[(?<sent>${FIGURES},?\\s${TIME})\\]\\s(?:(?<name>${NAME}):(?:\\s|$))?`, "u"),
    leastMessages: 1,
    form: "chat",
  },
  {
    head: new RegExp(
      `^${SIGNS}(?<sent>${FIGURES},?\\s${TIME})\\s[-–]\\s(?:(?<name>${NAME}):(?:\\s|$))?`,
      "u",
    ),
    leastMessages: 2,
    form: "chat",
  },
  {
    head: new RegExp(`^${SIGNS}(?<name>[^\\[\\]\\n]{1,80}?),\\s\\[(?<sent>${SENT})\\]:?(?:\\s|$)`, "u"),
    leastMessages: 1,
    form: "chat or channel",
  },
];
/** A line whose head is longer is none. */
const LOOKED_AT_UTF16 = 200;
/** Lines an export may begin with: the chat's name, the day. */
const MAX_LINES_ABOVE = 3;
const LINE = /[^\r\n]*(?:\r\n|[\r\n]|$)/g;

function messageAt(line: string, startUtf16: number, { head: headForm, form }: Form): ChatMessage | null {
  const head = headForm.exec(line.slice(0, LOOKED_AT_UTF16).replace(/[\r\n]+$/, ""));
  const { sent, name } = head?.groups ?? {};
  if (head === null || sent === undefined) return null;
  const text = line.slice(head[0].length);
  return {
    startUtf16,
    textUtf16: startUtf16 + head[0].length,
    endUtf16: startUtf16,
    sent,
    name: name?.replace(/^[~\s\u200e\u202a-\u202e]+|[\s\u202a-\u202e]+$/gu, "") || null,
    isMarkedNotice: text.startsWith("\u200e"),
    form,
  };
}

function messagesOfForm(text: string, form: Form): ChatMessage[] {
  const found: ChatMessage[] = [];
  let above = 0;
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (line.trim() === "") continue;
    const message = messageAt(line, index, form);
    const last = found.at(-1);
    if (message === null && last === undefined) above += 1;
    if (above > MAX_LINES_ABOVE) return [];
    if (message === null) continue;
    if (last !== undefined) last.endUtf16 = index;
    found.push(message);
  }
  const last = found.at(-1);
  if (last !== undefined) last.endUtf16 = text.length;
  return found.length >= (above === 0 ? form.leastMessages : 2) ? found : [];
}

/**
 * Finds the messages of a chat's or channel's text.
 *
 * @param text the decoded text
 * @returns the messages in their order, each up to the next one; none where the text does not begin as such. O(n).
 */
export function findMessages(text: string): ChatMessage[] {
  for (const form of FORMS) {
    const found = messagesOfForm(text, form);
    if (found.length > 0) return found;
  }
  return [];
}
