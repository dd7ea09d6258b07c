/** Byline lines: "By Jane Roe", "Von …", with the outlet where the line names it too. */

import { hasOutletWord } from "./outlet-names.ts";
import { isPersonName } from "./person-name.ts";

export type BylineLine = { byline: string; source: string | null };

const PREFIX =
  /^(?:(?:written|reported|posted|report|story|text|words)\s+)?(?:by|von|par|por|di|door|oleh|af|av|przez|автор|بقلم|מאת)\s*:?\s+(?<rest>\S.{1,120})$/iu;
const GROUP =
  /^(?:our|staff|the|a|special|agence|agencies|wire|news|redaktion|la|el)\b.{0,60}(?:staff|reporters?|correspondents?|writers?|desk|team|bureau|agencies|rédaction|redaktion|redacción)$/iu;
const JOB = /(?:writer|reporter|correspondent|editor|staff|producer|journalist|redakteur)/iu;
const SINGLE_NAME = /^\p{Lu}[\p{L}'’-]+$/u;

function isAuthor(text: string): boolean {
  return isPersonName(text) || GROUP.test(text) || SINGLE_NAME.test(text);
}

/**
 * Reads a line as a byline.
 *
 * @param line one unit's text, white space folded, from above the running text
 * @returns author and outlet as stated, or null when the line says anything else
 */
export function readByline(line: string): BylineLine | null {
  const rest = PREFIX.exec(line)?.groups?.rest;
  if (rest === undefined) return null;
  const [name = "", ...others] = rest.split(/\s*[,|•·]\s*|\s+[–—-]\s+|\s+(?:for|of|für)\s+/u);
  if (others.length === 0) return isAuthor(name) ? { byline: name, source: null } : null;
  const outlet = others.find((part) => hasOutletWord(part));
  if (outlet !== undefined && isAuthor(name)) return { byline: name, source: outlet };
  if (!isAuthor(name)) return null;
  if (others.every((part) => JOB.test(part))) return { byline: name, source: null };
  const isList = others.every((part) => isPersonName(part.replace(/^and\s+/i, "")));
  return isList ? { byline: rest, source: null } : null;
}
