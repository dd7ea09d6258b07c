/** The lines by which a mail program says whose message it forwards: "From: …", "Date: …", "Subject: …" in a row. */

export type ForwardedHeader = {
  /** Positions of its first and last line, the line that announces it included. */
  first: number;
  last: number;
  from: string | null;
  date: string | null;
  subject: string | null;
  /** The words above it: "Forwarded message", "Original message"; null where there are none. */
  announcedBy: "forward" | "original" | null;
  /** Positions of the lines these three stand in. */
  lineOf: ReadonlyMap<Field, number>;
};

type Field = "from" | "date" | "subject" | "to";

const FIELD_NAMES: readonly (readonly [Field, RegExp])[] = [
  ["from", /^(?:from|von|de|da|van|från|fra|od|от|от кого)$/iu],
  [
    "date",
    /^(?:date|sent|gesendet|datum|envoyé|envoyé le|fecha|enviado|enviado el|enviada em|data|inviato|verzonden|verzonden op|skickat|дата|отправлено)$/iu,
  ],
  ["subject", /^(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|тема)$/iu],
  ["to", /^(?:to|an|à|para|a|aan|till|кому|cc|kopie|reply-to)$/iu],
];
const LINE = /^[>\s*]*(?<name>\p{L}[\p{L}\u00a0 -]{0,14})\s*\*?\s*:\s*\*?\s*(?<value>\S.*)$/u;
const ANNOUNCED =
  /^[-_>*\s]*(?:(?:begin )?forwarded message|forwarded by .{1,80}|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|message transféré|début du message (?:transféré|réexpédié)|mensaje reenviado|inicio del mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|пересылаемое сообщение)\s*:?[-_*\s]*$/iu;
const ANSWERED =
  /^[-_>*\s]*(?:original message|ursprüngliche nachricht|(?:message d['’]origine|message original)|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|исходное сообщение)\s*:?[-_*\s]*$/iu;
/** "On Fri, 14 March 2031, Ida Roe wrote:" */
const WROTE =
  /^[>\s]*(?:on|am|le|el|em|il|op|den)\b.{5,200}\b(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev)\b.{0,80}:$/iu;
/** Between the line that announces it and the header. */
const MAX_BLANK_LINES = 2;
const MIN_FIELDS = 3;

function fieldOf(line: string): { field: Field; value: string } | null {
  const { name, value } = LINE.exec(line)?.groups ?? {};
  const field = FIELD_NAMES.find(([, names]) => names.test(name?.trim() ?? ""))?.[0];
  return field === undefined || value === undefined ? null : { field, value: value.trim() };
}

/** The header that begins at a line, or null. */
export function headerAt(lines: readonly string[], first: number): ForwardedHeader | null {
  const values = new Map<Field, string>();
  const lineOf = new Map<Field, number>();
  let last = first - 1;
  let count = 0;
  for (let at = first; at < lines.length && at <= last + 2; at += 1) {
    const line = lines[at] ?? "";
    const found = fieldOf(line);
    if (found === null && line.trim() !== "") break;
    if (found === null) continue;
    if (!values.has(found.field)) {
      values.set(found.field, found.value);
      lineOf.set(found.field, at);
    }
    last = at;
    count += 1;
  }
  const isHeader = count >= MIN_FIELDS && values.has("from") && (values.has("date") || values.has("subject"));
  if (!isHeader) return null;
  const [from, date, subject] = (["from", "date", "subject"] as const).map(
    (field) => values.get(field) ?? null,
  );
  return {
    first,
    last,
    from: from ?? null,
    date: date ?? null,
    subject: subject ?? null,
    lineOf,
    announcedBy: null,
  };
}

function announcement(line: string, isForwarded: boolean): ForwardedHeader["announcedBy"] {
  if (ANNOUNCED.test(line)) return "forward";
  return isForwarded && ANSWERED.test(line) ? "original" : null;
}

/**
 * Finds the header of a forwarded message.
 *
 * @param lines the mail's text by lines
 * @param isForwarded true when the mail's subject says it forwards one; then no line need announce it, and "Original
 *   message" announces it too
 * @returns the first such header; null for a reply, which quotes the message it answers. O(n).
 */
export function findForwardedHeader(lines: readonly string[], isForwarded: boolean): ForwardedHeader | null {
  for (const [at, line] of lines.entries()) {
    const announcedBy = announcement(line, isForwarded);
    if (announcedBy === null && !(isForwarded && fieldOf(line) !== null)) continue;
    let first = announcedBy === null ? at : at + 1;
    while (first <= at + MAX_BLANK_LINES && (lines[first] ?? "").trim() === "") first += 1;
    const header = headerAt(lines, first);
    if (header !== null) return { ...header, first: at, announcedBy };
  }
  return null;
}

/**
 * Where the message begins that a reply answers and quotes at its end.
 *
 * @param lines the mail's text by lines
 * @returns the position of its first line; null when nothing is quoted, or nothing stands above it. O(n).
 */
export function findAnsweredMessage(lines: readonly string[]): number | null {
  let isBelowText = false;
  for (const [at, line] of lines.entries()) {
    if (isBelowText && (ANSWERED.test(line) || headerAt(lines, at) !== null)) return at;
    if (isBelowText && WROTE.test(line) && isQuotedBelow(lines, at)) return at;
    isBelowText ||= line.trim() !== "";
  }
  return null;
}

/** True when all lines below one are set as quoted. */
function isQuotedBelow(lines: readonly string[], at: number): boolean {
  const below = lines.slice(at + 1).filter((line) => line.trim() !== "");
  return below.length > 0 && below.every((line) => line.startsWith(">"));
}
