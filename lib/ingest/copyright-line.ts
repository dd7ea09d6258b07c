/**
 * Whose copyright a line states. The holder is the outlet only where it bears an outlet's name: many are companies that
 * own several.
 */

import { hasOutletWord } from "./outlet-names.ts";

export type CopyrightHolder = {
  name: string;
  /** An outlet by its name, not a company that may own one. */
  isOutlet: boolean;
};

const SIGN = /(?:copyright|©|\(c\)|℗)/iu;
/** What stands around the holder: signs, years, "all rights reserved", "by". */
const AROUND =
  /copyright|©|\(c\)|℗|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|riproduzione riservata|reproducción (?:reservada|prohibida)|reproduction (?:réservée|interdite)|reprodução (?:reservada|proibida)|todos os direitos reservados|(?<!\d)(?:19|20|21)\d{2}(?:\s*[-–]\s*(?:(?:19|20|21)\d{2}|\d{2}|present))?(?!\d)|(?<!\p{L})by(?!\p{L})/giu;
const CUT = /\.(?=\s|$)|[,|;–—()[\]/]|\s-\s|\s(?:and its|is a|may not|unless)\s/iu;
const NO_NAME =
  /^(?:polic(?:y|ies)|notices?|terms|privacy|and|or|reprints?|about|contact|use|info|statement|infringement|photo|image|us|this|these|designed|powered|site)\b|reserved/iu;
/** Whose a right is by law, where the line names nobody. */
const NOBODY =
  /^(?:the )?(?:crown|parliament(?:ary)?|public domain|government works?|(?:respective |original )?(?:authors?|owners?|creators?|photographers?|contributors?)|creative commons)$/iu;
const COMPANY =
  /\b(?:inc|llc|ltd|limited|gmbh|ag|corp|corporation|company|co|holdings?|group|communications?|publishing|publications|newspapers|enterprises|ventures|partners|pvt|plc|interactive|digital|entertainment|network operations|media|network)\b/iu;
const MAX_WORDS = 6;

/** A sign stands in front of the holder, or behind it with the year; elsewhere it is a picture's. */
function statement(line: string): string | null {
  const sign = SIGN.exec(line);
  if (sign === null || line.length > 300) return null;
  if (sign.index <= MAX_BEFORE_SIGN) return line.slice(sign.index);
  const after = line.slice(sign.index).replace(AROUND, "");
  const isBehind = !/[\p{L}\p{N}]/u.test(after) || /^all rights reserved/iu.test(line);
  return isBehind ? line : null;
}

const MAX_BEFORE_SIGN = 2;

/** The holder that a line names, or null. */
export function readCopyright(line: string): CopyrightHolder | null {
  const parts = (statement(line) ?? "")
    .replace(AROUND, "|")
    .split(CUT)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [name] = parts;
  if (name === undefined || NO_NAME.test(name) || NOBODY.test(name) || !/^[\p{Lu}\p{Lo}\d]/u.test(name))
    return null;
  const words = name.split(/\s+/).length;
  if (words > MAX_WORDS || !/\p{L}/u.test(name)) return null;
  return { name, isOutlet: hasOutletWord(name) && !COMPANY.test(name) };
}
