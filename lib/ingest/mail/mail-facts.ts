/** What a mail's headers state of its text. Who forwards a message is not who wrote it. */

import { isPersonName } from "../person-name.ts";
import type { Confidence } from "../planned-article.ts";
import type { FactField, StatedFact } from "../source-text.ts";
import type { ForwardedHeader } from "./forwarded-header.ts";
import type { Mail } from "./parse-mail.ts";

export const SUBJECT_RULE = "forwarded message’s Subject";

const PREFIXES = /^(?:\s*(?:re|fwd?|aw|wg|tr|rv|vs|sv|vb|enc|res|odp|doorst)\s*(?:\[\d+\])?\s*:)+\s*/iu;
const REPLY = /^\s*(?:re|aw|sv|vs|antw|res|odp)\s*(?:\[\d+\])?\s*:/iu;
const FORWARD = /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|wg|tr|rv|vb|enc|doorst)\s*:/iu;

/** True for a subject by which a mail program marks a message that is passed on. */
export function isForwardSubject(subject: string | null): boolean {
  return FORWARD.test(subject ?? "");
}

/** True for a subject by which a mail program marks an answer. */
export function isReplySubject(subject: string | null): boolean {
  return REPLY.test(subject ?? "");
}

function stated(field: FactField, value: string | null, rule: string, confidence: Confidence): StatedFact[] {
  const text = value?.trim() ?? "";
  return text === "" ? [] : [{ field, value: text, rule, confidence, span: null }];
}

/** A name that is a person's is the author's; any other is the outlet's. An address alone names neither. */
function senderFacts(name: string, rule: string): StatedFact[] {
  const bare = name.replace(/^["'\s]+|["'\s]+$/g, "");
  if (!/\p{L}/u.test(bare) || bare.includes("@")) return [];
  return stated(isPersonName(bare) ? "byline" : "source", bare, rule, "medium");
}

function withoutPrefixes(subject: string | null): string | null {
  return subject === null ? null : subject.replace(PREFIXES, "");
}

/** When the mail came, from the newest line of its way (RFC 5321, 4.4: the time stands behind the last semicolon). */
function receivedOn(mail: Mail): string | null {
  return (
    mail
      .header("received")
      ?.split(";")
      .at(-1)
      ?.replace(/\([^()]*\)\s*$/, "")
      .trim() ?? null
  );
}

function archivedAt(mail: Mail): string | null {
  return mail.header("archived-at")?.replace(/^<|>$/g, "") ?? null;
}

/** Of the mail as it came, however it came. */
export function arrivalFacts(mail: Mail): StatedFact[] {
  return [
    ...stated("retrieved", receivedOn(mail), "header Received", "high"),
    ...stated("retrievedHow", "e-mail", "mail headers", "high"),
    ...stated("archiveUrl", archivedAt(mail), "header Archived-At", "high"),
    ...stated("language", mail.header("content-language"), "header Content-Language", "medium"),
  ];
}

/** Of a message as its sender wrote it. */
export function messageFacts(mail: Mail): StatedFact[] {
  return [
    ...stated("title", withoutPrefixes(mail.header("subject")), "header Subject", "high"),
    ...stated("published", mail.header("date"), "header Date", "high"),
    ...senderFacts(mail.from?.name ?? "", "header From"),
  ];
}

/**
 * Of a message that stands in another's text below its own header lines.
 *
 * @param subject what it is called where its own lines do not say
 */
export function innerFacts(header: ForwardedHeader, subject: string | null): StatedFact[] {
  const name = header.from?.replace(/\s*[<[(][^<>[\]()]*@[^<>[\]()]*[>\])].*$/u, "") ?? "";
  return [
    ...stated("title", withoutPrefixes(header.subject ?? subject), SUBJECT_RULE, "medium"),
    ...stated("published", header.date, "forwarded message’s Date", "medium"),
    ...senderFacts(name, "forwarded message’s From"),
  ];
}

/** The same in a mail, whose own date is when the message was passed on. */
export function forwardedFacts(header: ForwardedHeader, mail: Mail): StatedFact[] {
  return [
    ...innerFacts(header, mail.header("subject")),
    ...stated("retrieved", mail.header("date"), "header Date of the mail that forwards it", "high"),
  ];
}
