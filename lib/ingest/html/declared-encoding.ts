/** The encoding a saved page declares for itself, after the HTML Standard's prescan (13.2.3.3). */

import { declaredByXml } from "../decode-source.ts";

/** The standard looks at the first 1,024 bytes; pages saved with a program's comment on top declare it below that. */
const PRESCAN_BYTES = 4 * 1024;
const META = /<meta(?=[\s/])[^>]{0,400}?charset\s*=\s*["']?\s*(?<label>[\w.:-]{2,40})/iu;
/** What is found by reading a page as ASCII cannot be in these. */
const NOT_ASCII = /^(?:utf-?16|utf-?32|ucs-?2)/iu;

/**
 * @param bytes the whole page
 * @returns the label as the page has it, or null when it declares none
 */
export function declaredByHtml(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1")
    .decode(bytes.subarray(0, PRESCAN_BYTES))
    .replace(/<!--[\s\S]*?-->/g, "");
  const label = META.exec(head)?.groups?.label ?? declaredByXml(bytes);
  return label !== null && NOT_ASCII.test(label) ? "utf-8" : label;
}
