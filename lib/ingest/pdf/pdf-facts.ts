/**
 * What a PDF says of itself: its information dictionary and its XMP (ISO 16684-1, with PRISM's publication terms). The
 * program that made the file fills in most of it, so it says little for sure; a date of making is no date of publication.
 */

import type { PDFDocumentProxy } from "unpdf/pdfjs";
import type { Confidence } from "../planned-article.ts";
import type { FactField, StatedFact } from "../source-text.ts";

const DATE =
  /^(?:D:)?(?<year>\d{4})(?<month>\d{2})?(?<day>\d{2})?(?:(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)?(?<zone>Z|[+-]\d{2}'?\d{0,2})?/;
/** Names of files and templates where a title should be. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint) - .*|untitled.*|document ?\d*|.*\.(?:docx?|rtf|odt|indd|qxp|qxd|pdf|pages|html?|tmp|ai))$/i;
const NO_AUTHOR = /^(?:user|admin(?:istrator)?|owner|pc|\w+\\\w+|unknown|anonymous)$/i;

/** A PDF's date (ISO 32000-1, 7.9.4) in ISO 8601, as far as it goes; null when it is none. */
export function isoOfPdfDate(value: string): string | null {
  const { year, month, day, hour, minute, second = "00", zone } = DATE.exec(value.trim())?.groups ?? {};
  if (year === undefined) return null;
  if (month === undefined || day === undefined) return [year, month].filter(Boolean).join("-");
  if (hour === undefined) return `${year}-${month}-${day}`;
  const offset =
    zone === undefined
      ? ""
      : zone === "Z"
        ? "Z"
        : `${zone.slice(0, 3)}:${zone.replace(/'/g, "").slice(3, 5).padEnd(2, "0")}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}

type Reader = (key: string) => string | null;

function infoReader(info: unknown): Reader {
  return (key) => {
    const value = typeof info === "object" && info !== null ? Reflect.get(info, key) : null;
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
}

function fact(field: FactField, value: string | null, rule: string, confidence: Confidence): StatedFact[] {
  return value === null ? [] : [{ field, value, rule, confidence, span: null }];
}

function ofInfo(read: Reader): StatedFact[] {
  const title = read("Title");
  const author = read("Author");
  const date = (key: string) => isoOfPdfDate(read(key) ?? "");
  return [
    ...fact("title", title !== null && NO_TITLE.test(title) ? null : title, `PDF information "Title"`, "low"),
    ...fact(
      "byline",
      author !== null && NO_AUTHOR.test(author) ? null : author,
      `PDF information "Author"`,
      "low",
    ),
    ...fact("created", date("CreationDate"), `PDF information "CreationDate"`, "medium"),
    ...fact("modified", date("ModDate"), `PDF information "ModDate"`, "low"),
    ...fact("language", read("Language"), "PDF language", "medium"),
  ];
}

/** Publishers that write PRISM mean the article, not the file. */
function ofXmp(read: Reader): StatedFact[] {
  return [
    ...fact(
      "published",
      read("prism:publicationdate") ?? read("prism:coverdate"),
      "XMP prism:publicationDate",
      "medium",
    ),
    ...fact("source", read("prism:publicationname"), "XMP prism:publicationName", "medium"),
    ...fact("url", read("prism:url"), "XMP prism:url", "medium"),
  ];
}

function xmpReader(metadata: unknown): Reader {
  return (key) => {
    const get = typeof metadata === "object" && metadata !== null ? Reflect.get(metadata, "get") : null;
    const value: unknown = typeof get === "function" ? get.call(metadata, key) : null;
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
}

/** A page printed from a browser: its address stands at its foot, and it was taken when the PDF was made. */
function ofPrinted(address: string | null, created: string | null): StatedFact[] {
  if (address === null) return [];
  return [
    ...fact("url", address, "printed page's footer", "high"),
    ...fact("retrieved", created, `PDF information "CreationDate"`, "medium"),
    ...fact("retrievedHow", "page printed to PDF", "printed page's footer", "medium"),
  ];
}

/**
 * Reads what a PDF states of itself.
 *
 * @param address the one a browser printed on its pages, or null
 * @returns facts, the surer ones first in each field; none where the file says nothing. Never rejects.
 */
export async function readPdfFacts(
  document: PDFDocumentProxy,
  address: string | null,
): Promise<StatedFact[]> {
  try {
    const { info, metadata } = await document.getMetadata();
    const own = ofInfo(infoReader(info));
    const created = own.find(({ field }) => field === "created")?.value ?? null;
    return [...ofPrinted(address, created), ...ofXmp(xmpReader(metadata)), ...own];
  } catch {
    return ofPrinted(address, null);
  }
}
