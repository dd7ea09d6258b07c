/** A line that is the article's own address: alone above the text, or labelled as its link. */

import { readAddress } from "./stated-facts.ts";

export type AddressLine = {
  url: string;
  /** Where the address stands in the line. */
  startUtf16: number;
  endUtf16: number;
  isLabelled: boolean;
};

const LINE =
  /^(?<label>(?:permalink|permanent link|url|link|address|web ?link|page url|article url|adresse|lien|enlace|ссылка)\s*:\s*)?<?(?<url>https?:\/\/[^\s<>]{4,2000})>?$/iu;

/** Reads a line as an address; null when it says anything else. */
export function readAddressLine(line: string): AddressLine | null {
  const match = LINE.exec(line);
  const url = match?.groups?.url;
  if (match === null || url === undefined || readAddress(url) === null) return null;
  const startUtf16 = line.indexOf(url);
  return {
    url,
    startUtf16,
    endUtf16: startUtf16 + url.length,
    isLabelled: match.groups?.label !== undefined,
  };
}
