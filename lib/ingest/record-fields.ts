/**
 * Fields that press databases, mails and their digests print on lines of their own above and below a text
 * ("BYLINE: Jo Roe", "LENGTH: 401 words", "From: …"). By name: a title may well begin with a word and a colon.
 */

import { readDateLine } from "./date-line.ts";
import type { UnitMark, UnitRole } from "./unit-marks.ts";

type Field = { role: UnitRole; value: string };

const ROLE_OF_NAME: readonly (readonly [UnitRole, string])[] = [
  ["title", "headline title subject betreff objet asunto oggetto assunto onderwerp"],
  ["byline", "byline author authors from by von de verfasser auteur autor"],
  ["date", "date sent published datum gesendet envoyé envoyé-le enviado enviado-el fecha inviato verzonden"],
  ["source", "publication newspaper"],
  ["caption", "graphic photo"],
  [
    "removed",
    "section length words load-date language publication-type document-type journal-code geographic organization person " +
      "ticker company industry city state country acc-no correction-date labels to an à para cc bcc reply-to message-id x-mailer " +
      "dateline edition page pages keywords categories category filed-under body type list-id content-type mime-version",
  ],
];

const ROLES = new Map(
  ROLE_OF_NAME.flatMap(([role, names]) => names.split(" ").map((name) => [name, role] as const)),
);
const FIELD =
  /^(?<name>\p{Lu}[\p{L}-]{0,16}(?: (?:\p{Lu}+|for this post|under|le|el)){0,2})\s*:\s*(?<value>\S.*)$/u;
const MAX_LINE_UTF16 = 400;

/** Fewer such lines may be anything. */
export const MIN_FIELDS = 2;
export const FIELD_RULE = "record field";

/** Reads a line as a field; null when it is none by its name. */
export function readField(line: string): Field | null {
  const groups = line.length > MAX_LINE_UTF16 ? undefined : FIELD.exec(line)?.groups;
  const role = ROLES.get(
    (groups?.name ?? "")
      .toLowerCase()
      .replace(/ for this post$/, "")
      .replaceAll(" ", "-"),
  );
  return role === undefined || groups?.value === undefined ? null : { role, value: groups.value };
}

/** What a field's line is to its article. */
export function fieldMark(line: string): UnitMark {
  const role = readField(line)?.role ?? "removed";
  // A date that cannot be read is a field like any other.
  const isRead = role !== "date" || readDateLine(line) !== null;
  return { role: isRead ? role : "removed", rule: FIELD_RULE };
}
