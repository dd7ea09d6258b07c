/**
 * A chat's or channel's export, or a post copied from one, as plain text. A post of an article's length is an article by
 * whoever sent it; what people say to each other in short stays together as one conversation, with names and times.
 */

import { isPersonName } from "../person-name.ts";
import type { RawSpan } from "../planned-article.ts";
import type { LayoutSpan, SourcePart, SourceText, StatedFact } from "../source-text.ts";
import { countWords } from "../unit-shape.ts";
import { isNoticeOfGroup, readMessageLine } from "./message-furniture.ts";
import { type ChatMessage, findMessages } from "./message-heads.ts";

/** So many words make an article of what a channel posts; where several people talk, it takes more. */
const MIN_POST_WORDS = 60;
const MIN_TOLD_WORDS = 150;
/** Fewer words between two posts are no conversation; they stay as notes beside the post above. */
const MIN_TALK_WORDS = 40;
const NOTE_RULE = "short message beside the post";
const HEAD_RULE = "head of a message";
const LINE = /[^\r\n]*(?:\r\n|[\r\n]|$)/g;

type Line = RawSpan & { text: string };
type Message = ChatMessage & { lines: Line[]; isNotice: boolean; words: number };

function linesOf(text: string, startUtf16: number, endUtf16: number): Line[] {
  return [...text.slice(startUtf16, endUtf16).matchAll(LINE)].flatMap(({ 0: line, index }) => {
    const trimmed = line.trim();
    if (trimmed === "") return [];
    const rawStartUtf16 = startUtf16 + index + (line.length - line.trimStart().length);
    return [{ rawStartUtf16, rawEndUtf16: rawStartUtf16 + trimmed.length, text: trimmed }];
  });
}

function readMessage(text: string, message: ChatMessage): Message {
  const lines = linesOf(text, message.textUtf16, message.endUtf16);
  const said = lines.map((line) => line.text).join(" ");
  const isNotice = (message.name === null || message.isMarkedNotice) && isNoticeOfGroup(said);
  const own = isNotice ? [] : lines.filter((line) => readMessageLine(line.text) === null);
  return { ...message, lines, isNotice, words: countWords(own.map((line) => line.text).join(" ")) };
}

/** A message that is an article by itself, or the messages between two of them. */
type Stretch = { kind: "post" | "talk" | "aside"; messages: Message[] };

function wordsOf(messages: readonly Message[]): number {
  return messages.reduce((sum, { words }) => sum + words, 0);
}

/** A conversation is one whole where no post parts it; a few words between posts are none. */
function stretchesOf(messages: readonly Message[], leastWords: number): Stretch[] {
  const found: Stretch[] = [];
  for (const message of messages) {
    const open = found.at(-1);
    if (message.words >= leastWords) found.push({ kind: "post", messages: [message] });
    else if (open?.kind === "talk") open.messages.push(message);
    else found.push({ kind: "talk", messages: [message] });
  }
  const hasPosts = found.some(({ kind }) => kind === "post");
  return found.map((stretch) =>
    hasPosts && stretch.kind === "talk" && wordsOf(stretch.messages) < MIN_TALK_WORDS
      ? { ...stretch, kind: "aside" }
      : stretch,
  );
}

function headSpan({ startUtf16, textUtf16 }: ChatMessage, text: string): RawSpan {
  const head = text.slice(startUtf16, textUtf16).trimEnd();
  return { rawStartUtf16: startUtf16, rawEndUtf16: startUtf16 + head.length };
}

/** What the words of a message are to the article they stand in; of a post the rules of any article say it. */
const SAID_AS: Readonly<Record<Stretch["kind"], Pick<LayoutSpan, "role" | "rule"> | null>> = {
  post: null,
  talk: { role: "article", rule: "message" },
  aside: { role: "note", rule: NOTE_RULE },
};

/** What the lines of a message are; of the first one of a conversation the head belongs to what is said. */
function layoutOfMessage(message: Message, kind: Stretch["kind"], text: string): LayoutSpan[] {
  const own = SAID_AS[kind];
  const notice = { role: "furniture" as const, rule: "notice of the chat program" };
  const lines = message.lines.map((line) => ({
    line,
    mark: message.isNotice ? notice : readMessageLine(line.text),
  }));
  const isSaid = lines.some(({ mark }) => mark === null);
  const head = headSpan(message, text);
  const headMark = own === null || !isSaid ? { role: "furniture" as const, rule: HEAD_RULE } : own;
  const spans = lines.flatMap(({ line: { rawStartUtf16, rawEndUtf16 }, mark }): LayoutSpan[] => {
    // A stand-in in a conversation credits nobody's article.
    const kept = mark?.role === "credit" && kind !== "post" ? own : (mark ?? own);
    return kept === null ? [] : [{ rawStartUtf16, rawEndUtf16, ...kept }];
  });
  return [{ ...head, ...headMark }, ...spans];
}

/** Where a unit has to begin: a message, and of a post or a notice what stands behind its head. */
function cutsOf(message: Message, kind: Stretch["kind"]): number[] {
  const isWhole = kind !== "post" && message.lines.some(({ text }) => readMessageLine(text) === null);
  const first = message.lines[0];
  const second = message.lines[1];
  const starts = isWhole && !message.isNotice ? [second] : [first];
  return [message.startUtf16, ...starts.flatMap((line) => (line === undefined ? [] : [line.rawStartUtf16]))];
}

type Sender = "person" | "channel";

function fact(field: StatedFact["field"], value: string, span: RawSpan, rule: string): StatedFact {
  return { field, value, rule, confidence: "medium", span };
}

/** A channel, where all is by one sender, is an outlet; else a person's name is an author's. */
function senderFact(name: string, span: RawSpan, sender: Sender): StatedFact {
  const field = sender === "person" && isPersonName(name) ? "byline" : "source";
  return fact(field, name, span, "name in the message’s head");
}

function postFacts(message: Message, text: string, sender: Sender): StatedFact[] {
  const span = headSpan(message, text);
  const sent = fact("published", message.sent, span, "time in the message’s head");
  const isNamed = message.name !== null && /\p{L}/u.test(message.name);
  return [sent, ...(isNamed ? [senderFact(message.name ?? "", span, sender)] : [])];
}

/** A conversation of one day is dated by it. */
function talkFacts(messages: readonly Message[], text: string): StatedFact[] {
  const [first] = messages;
  const dayOf = ({ sent }: Message) =>
    sent.replace(/[,\s]*(?:\s(?:at|um|à|a las|в))?\s*\d{1,2}[:.]\d{2}[^\s]*(?:\s?[AaPp]\.?[Mm]\.?)?$/u, "");
  if (first === undefined || messages.some((message) => dayOf(message) !== dayOf(first))) return [];
  return [fact("published", first.sent, headSpan(first, text), "day of all messages")];
}

/** An aside stands with the post above it; above the first post, with that one. */
function partsOf(stretches: readonly Stretch[], text: string, sender: Sender): SourcePart[] {
  const parts: SourcePart[] = [];
  for (const { kind, messages } of stretches) {
    if (kind === "aside") continue;
    const [first] = messages;
    if (first === undefined) continue;
    const facts = kind === "post" ? postFacts(first, text, sender) : talkFacts(messages, text);
    const above = parts.at(-1);
    if (above !== undefined) above.rawEndUtf16 = first.startUtf16;
    parts.push({
      rawStartUtf16: above === undefined ? 0 : first.startUtf16,
      rawEndUtf16: text.length,
      facts,
    });
  }
  return parts;
}

/**
 * Reads a text as a chat's or a channel's.
 *
 * @param text the decoded text
 * @returns its articles as parts, what its lines are as layout, and where units begin inside lines; null for any other
 *   text. O(n).
 */
export function readChat(text: string): Pick<SourceText, "layout" | "parts" | "blockStarts"> | null {
  const messages = findMessages(text).map((message) => readMessage(text, message));
  const [first] = messages;
  if (first === undefined || wordsOf(messages) === 0) return null;
  const names = new Set(messages.flatMap(({ name, words }) => (name === null || words === 0 ? [] : [name])));
  const isOneVoice = names.size <= 1;
  const sender = isOneVoice && first.form === "chat or channel" ? "channel" : "person";
  const stretches = stretchesOf(messages, isOneVoice ? MIN_POST_WORDS : MIN_TOLD_WORDS);
  const above = linesOf(text, 0, first.startUtf16).map(({ rawStartUtf16, rawEndUtf16 }) => ({
    rawStartUtf16,
    rawEndUtf16,
    role: "furniture" as const,
    rule: "above the first message",
  }));
  const all = stretches.flatMap(({ kind, messages: own }) => own.map((message) => ({ kind, message })));
  return {
    layout: [...above, ...all.flatMap(({ kind, message }) => layoutOfMessage(message, kind, text))],
    parts: partsOf(stretches, text, sender),
    blockStarts: all.flatMap(({ kind, message }) => cutsOf(message, kind)),
  };
}
