/** A web page saved as one file in mail's form (MHTML, RFC 2557): its first page, and how and when it was taken. */

import { isWebAddress } from "../html/addresses.ts";
import { readPage } from "../html/read-html.ts";
import { treatMojibake } from "../mojibake/undo-mojibake.ts";
import { type FormatReader, plainSource, type ReadResult } from "../read-source.ts";
import type { FactField, Reading, StatedFact } from "../source-text.ts";
import { bodyText } from "./mail-body.ts";
import { type Mail, parseMail } from "./parse-mail.ts";
import { refuseTooLong, UNREADABLE } from "./read-eml.ts";

/** Where one document ends and the next begins: frames follow the page they stand in. */
const NEXT_DOCUMENT = /<\/html\s*>\s*(?=<(?:!doctype\s+html|html|head|body)[\s>])/iu;
/** How far into a file a part's headers are looked for. */
const HEADER_BYTES = 64 * 1024;
const CONTENT_LOCATION = /^content-location:[ \t]*(?<address>\S+(?:\r?\n[ \t]+\S+)*)/gimu;
/** "Saved by Blink", "Saved by Microsoft Internet Explorer 11". */
const SAVED_BY = /saved by\s+(?:microsoft\s+)?(?<program>[^<>"]+)/iu;

function firstDocument(html: string): string {
  const end = NEXT_DOCUMENT.exec(html);
  return end === null ? html : html.slice(0, end.index + end[0].trimEnd().length);
}

/** The first address a part was taken from; a line too long for mail is folded, and an address has no white space. */
function partAddress(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEADER_BYTES));
  for (const match of head.matchAll(CONTENT_LOCATION)) {
    const address = match.groups?.address?.replace(/\s+/g, "") ?? "";
    if (isWebAddress(address)) return address;
  }
  return null;
}

function archiveFacts(mail: Mail, bytes: Uint8Array): StatedFact[] {
  const stated = (field: FactField, value: string | null, rule: string): StatedFact[] =>
    value === null ? [] : [{ field, value, rule, confidence: "high", span: null }];
  const snapshot = mail.header("snapshot-content-location");
  const program = SAVED_BY.exec(mail.header("from") ?? "")?.groups?.program?.trim();
  const address = snapshot !== null && isWebAddress(snapshot) ? snapshot : null;
  return [
    ...stated("url", address, "header Snapshot-Content-Location"),
    ...(address === null ? stated("url", partAddress(bytes), "header Content-Location") : []),
    ...stated("retrieved", mail.header("date"), "header Date"),
    ...stated(
      "retrievedHow",
      program === undefined ? "saved page" : `saved page (${program})`,
      "MHTML headers",
    ),
  ];
}

function subjectFact(mail: Mail): StatedFact[] {
  const value = mail.header("subject");
  if (value === null) return [];
  return [{ field: "title", value, rule: "header Subject", confidence: "medium", span: null }];
}

async function readArchive(bytes: Uint8Array, reading: Reading): Promise<ReadResult> {
  const mail = await parseMail(bytes);
  if (mail === null) return { ok: false, error: UNREADABLE };
  const taken = archiveFacts(mail, bytes);
  const repair = reading.repairMojibake ?? false;
  if (mail.html === null) {
    const { text, warnings } = treatMojibake(bodyText(mail), repair);
    if (text === "") return { ok: false, error: NO_PAGE };
    const facts = [...taken, ...subjectFact(mail)];
    return { ok: true, source: { ...plainSource("utf-8", text, "mht"), facts, warnings } };
  }
  const { text: html, warnings } = treatMojibake(firstDocument(mail.html), repair);
  const read = readPage(html);
  if (!read.ok) return read;
  const facts = [...taken, ...read.page.facts, ...subjectFact(mail)];
  const page = { ...read.page, facts, warnings: [...warnings, ...read.page.warnings], columns: null };
  return { ok: true, source: { format: "mht", encoding: "utf-8", ...page } };
}

/** Reads a page saved as MHTML. What its headers state of its taking goes before what the page states. */
export const readMht: FormatReader = (bytes, reading) => readArchive(bytes, reading).catch(refuseTooLong);

const NO_PAGE = {
  code: "no_article",
  message: "The web archive holds no page: none of its parts is HTML or text.",
  line: null,
} as const;
