/**
 * A mail as an article: its body, with what its headers state. Of a message that is passed on, the message is the
 * article, and what the one who passed it on wrote above it is a note.
 */

import { type FileProblem, TOO_LONG } from "../file-problem.ts";
import { treatMojibake } from "../mojibake/undo-mojibake.ts";
import type { FormatReader, ReadResult } from "../read-source.ts";
import type { LayoutSpan, Reading, SourceText, SourceWarning, StatedFact } from "../source-text.ts";
import { TextBuilder } from "../text-builder.ts";
import { findAnsweredMessage, findForwardedHeader } from "./forwarded-header.ts";
import { BodyTooLong, bodyText } from "./mail-body.ts";
import { arrivalFacts, forwardedFacts, isForwardSubject, messageFacts } from "./mail-facts.ts";
import { type Mail, parseMail } from "./parse-mail.ts";
import { ANSWERED_RULE, HEADER_RULE, lineSpans, NOTE_RULE } from "./passed-on.ts";

export const UNREADABLE: FileProblem = {
  code: "broken",
  message:
    "The mail cannot be taken apart: its parts nest too deeply, its headers are longer than any mail's, or it has more lines than the longest article.",
  line: null,
};

const NO_BODY: FileProblem = {
  code: "no_article",
  message: "The mail has no text: it holds attachments at most. Save those and import them by themselves.",
  line: null,
};

const MAX_NAMED = 20;
/** An attached message is the article when the mail itself says less than this above it. */
const MAX_NOTE_UTF16 = 2_000;
/** A message passed on by a message passed on, and so forth. */
const MAX_PASSED_ON = 4;

/** Names what is attached and not read. */
export function attachmentWarnings({ attachments }: Pick<Mail, "attachments">): SourceWarning[] {
  if (attachments.length === 0) return [];
  const named = attachments.slice(0, MAX_NAMED).join(", ");
  const more = attachments.length > MAX_NAMED ? ` and ${attachments.length - MAX_NAMED} more` : "";
  const count = attachments.length === 1 ? "a file that is" : `${attachments.length} files that are`;
  return [{ code: "other", message: `The mail comes with ${count} not read: ${named}${more}.`, line: null }];
}

type Body = { text: string; layout: LayoutSpan[]; facts: StatedFact[] };

/** The mail's own text, without the message it answers; or the message that stands in it below its own header lines. */
function readBody(mail: Mail, text: string): Body {
  const lines = text.split("\n");
  const spanOf = lineSpans(lines);
  const header = findForwardedHeader(lines, isForwardSubject(mail.header("subject")));
  if (header === null) {
    const answered = findAnsweredMessage(lines);
    const quoted =
      answered === null
        ? []
        : [{ ...spanOf(answered, lines.length - 1), role: "furniture" as const, rule: ANSWERED_RULE }];
    return { text, layout: quoted, facts: messageFacts(mail) };
  }
  const note: LayoutSpan[] = lines
    .slice(0, header.first)
    .flatMap((line, at) =>
      line.trim() === "" ? [] : [{ ...spanOf(at, at), role: "note", rule: NOTE_RULE }],
    );
  const headerSpan: LayoutSpan = {
    ...spanOf(header.first, header.last),
    role: "furniture",
    rule: HEADER_RULE,
  };
  return { text, layout: [...note, headerSpan], facts: forwardedFacts(header, mail) };
}

/** The text of a mail with the message it passes on as an attachment below its own, which is then a note. */
function withNote(note: string, inner: Body): Body {
  if (note === "") return inner;
  const builder = new TextBuilder();
  for (const line of note.split("\n")) builder.block(line, { role: "note", rule: NOTE_RULE });
  const above = builder.finish();
  const shift = above.text.length + 2;
  const moved = inner.layout.map((span) => ({
    ...span,
    rawStartUtf16: span.rawStartUtf16 + shift,
    rawEndUtf16: span.rawEndUtf16 + shift,
  }));
  return { text: `${above.text}\n\n${inner.text}`, layout: [...above.layout, ...moved], facts: inner.facts };
}

type Read = Body & { warnings: SourceWarning[] };

async function readMessage(mail: Mail, reading: Reading, passedOn: number): Promise<Read | null> {
  const { text, warnings } = treatMojibake(bodyText(mail), reading.repairMojibake ?? false);
  const named = [...warnings, ...attachmentWarnings(mail)];
  const [message] = mail.messages;
  if (message !== undefined && text.length <= MAX_NOTE_UTF16 && passedOn < MAX_PASSED_ON) {
    const attached = await parseMail(message);
    const inner = attached === null ? null : await readMessage(attached, reading, passedOn + 1);
    if (inner !== null) return { ...withNote(text, inner), warnings: [...named, ...inner.warnings] };
  }
  return text === "" ? null : { ...readBody(mail, text), warnings: named };
}

function emlSource({ text, layout, facts, warnings }: Read, mail: Mail): SourceText {
  const stated = [...facts, ...arrivalFacts(mail)];
  return {
    format: "eml",
    encoding: "utf-8",
    text,
    layout,
    parts: null,
    facts: stated,
    warnings,
    columns: null,
  };
}

async function readMail(bytes: Uint8Array, reading: Reading): Promise<ReadResult> {
  const mail = await parseMail(bytes);
  if (mail === null) return { ok: false, error: UNREADABLE };
  const read = await readMessage(mail, reading, 0);
  if (read === null) return { ok: false, error: NO_BODY };
  return { ok: true, source: emlSource(read, mail) };
}

/** What a body that is too long is refused with; any other error is a bug. */
export function refuseTooLong(error: unknown): ReadResult {
  if (error instanceof BodyTooLong) return { ok: false, error: TOO_LONG };
  throw error;
}

/** Reads a mail (RFC 5322, MIME). */
export const readEml: FormatReader = (bytes, reading) => readMail(bytes, reading).catch(refuseTooLong);
