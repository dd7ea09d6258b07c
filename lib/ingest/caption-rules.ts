/** Lines that belong to pictures: captions, credits and the picture's file name. A table of forms. */

import type { UnitMark } from "./unit-marks.ts";
import { countWords } from "./unit-shape.ts";

type CaptionRule = UnitMark & {
  form: RegExp;
  /** A line that does not match this, which is cheap to try, does not match the form. */
  hint?: RegExp;
};

/** Whom pictures are credited to where no word says that it is a credit. */
const AGENCY =
  "AP|AFP|EPA|PA|Reuters|REUTERS|Getty(?: Images)?|GETTY(?: IMAGES)?|Associated Press|ASSOCIATED PRESS|Shutterstock|Alamy|iStock|Bloomberg|NASA|The New York Times|USA TODAY|EFE|dpa|ANSA|TASS|Xinhua|AAP|Anadolu(?: Agency)?";
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}";
const CREDIT_WORD = /image|photo|pic|credit|foto|bild/i;
const AGENCY_NAME = new RegExp(`(?:${AGENCY})(?: file| Images| Photo)?[)\\]]?$`, "u");

const CAPTION_RULES: readonly CaptionRule[] = [
  {
    role: "caption",
    rule: "picture credit",
    hint: CREDIT_WORD,
    form: /^.{3,400}Credit:\s*\p{Lu}[^.!?]{1,60}$/u,
  },
  {
    role: "caption",
    rule: "picture credit",
    hint: CREDIT_WORD,
    form: /^.{0,400}[([](?:image|photo|picture|pic|credit|foto|bild)s?(?:\s+(?:credit|by|courtesy))?\s*:\s*[^()[\]]{1,80}[)\]]$/iu,
  },
  { role: "caption", rule: "file photograph", form: /^FILE(?:\s+PHOTO)?\s*[-–—:]\s*\S/u },
  {
    role: "caption",
    rule: "caption label",
    form: /^(?:image|photo(?:graph)?|picture|caption|figure|foto|bild|imagen?|illustration|(?:archiv|symbol|agentur)(?:bild|foto)|(?:file|archive|library) (?:photo|picture|image)|photo d['’](?:archives?|illustration)|foto de archivo)\s*(?:\d+\s*)?:\s*\S/iu,
  },
  {
    role: "caption",
    rule: "picture credit",
    hint: CREDIT_WORD,
    form: /^.{0,200}(?:photo|image|picture|foto|bild)\s*(?:credit|courtesy|by|source)s?\s*:\s*\S.{0,120}$/iu,
  },
  {
    role: "caption",
    rule: "picture credit",
    form: /^(?:photo|image|picture|foto)\s+(?:by|courtesy(?: of)?|credit)\s.{2,120}$/iu,
  },
  {
    role: "caption",
    rule: "agency picture",
    hint: /(?:AP|AFP|EPA|REUTERS|Reuters)\s*(?:Photo)?\s*\/|Getty Images|AP Photo|Shutterstock|iStock|via AP\b/,
    form: /^.{0,400}[([]?(?:(?:AP|AFP|EPA|REUTERS|Reuters)\s*(?:Photo)?\s*\/\s*\p{Lu}|Getty Images|AP Photo|Shutterstock|iStock|via AP\b).{0,60}[)\]]?$/u,
  },
  {
    role: "caption",
    rule: "caption label",
    form: /^(?:image|media|video|picture)\s+(?:caption|copyright|credit)\b.{0,300}$/iu,
  },
  {
    role: "caption",
    rule: "caption label",
    form: /^(?:[Aa]bove|[Bb]elow|[Pp]ictured|[Tt]op|[Ll]eft|[Rr]ight)\s*:\s*\p{Lu}[^!?]{10,300}$/u,
  },
  // Behind the caption's sentence: "…across the berth. Photograph: Owen Pell/Courier", "…at the gate. © Jo Roe/dpa".
  {
    role: "caption",
    rule: "picture credit",
    hint: CREDIT_WORD,
    form: /^.{10,400}[.!?"”)]\s+(?:Photo(?:graph)?s?|Pictures?|Images?|Fotos?|Bild(?:er)?|Imagen)\s?:\s?\p{Lu}[^.!?]{1,60}$/u,
  },
  {
    role: "caption",
    rule: "picture credit",
    hint: /[.!?"”)]\s+©/u,
    form: /^(?!.*\b(?:rights|copyright|content)\b).{10,300}[.!?"”)]\s+©\s?\p{Lu}[^.!?\d]{1,60}$/iu,
  },
  // The credit set against the caption's end: "…in the valley.Jo Roe / Reuters", "…at noon (Jo Roe/AP)".
  {
    role: "caption",
    rule: "picture credit",
    hint: AGENCY_NAME,
    form: new RegExp(`^.{15,400}[.!?"”](?:${NAME}\\s?/\\s?)?(?:${AGENCY})(?: file| Images)?$`, "u"),
  },
  {
    role: "caption",
    rule: "picture credit",
    hint: AGENCY_NAME,
    form: new RegExp(
      `^.{15,400}[([](?:File(?: photo)?: ?|${NAME}[/,] ?)(?:${AGENCY})(?: Photo| file)?[)\\]]$`,
      "u",
    ),
  },
  {
    role: "caption",
    rule: "picture credit",
    hint: AGENCY_NAME,
    form: new RegExp(`^[([]?${NAME}(?:\\s?[/,|]\\s?| via )(?:${AGENCY})(?: file| Images)?[)\\]]?$`, "u"),
  },
  {
    role: "caption",
    rule: "file photograph",
    form: /^(?=.{20,400}$)(?:this|in this|a|an)\b.{0,60}\bfile photo(?:graph)?\b/iu,
  },
  {
    role: "removed",
    rule: "image name",
    form: /^(?=\S*\p{L})(?:(?=\S*_)|(?=\S*\d{3})(?=\S*-\S*-))[\p{L}\d]+(?:[-_.][\p{L}\d]+)+$/u,
  },
  { role: "removed", rule: "image name", form: /^[^\s/]+\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)$/iu },
  { role: "removed", rule: "image mark-up", form: /^!\[[^\]]*\]\([^)]*\)$/u },
];

const SIGNED_CAPTION = new RegExp(`[.!?"”] (?:${NAME} ?/ ?)?(?:${AGENCY})$`, "u");
const MAX_SIGNED_WORDS = 25;

/** "The ferry beside the northern mole. EFE": a caption above a text; below one, a paragraph that an agency signed. */
export function isSignedCaption(text: string): boolean {
  return text.length <= MAX_LINE_UTF16 && SIGNED_CAPTION.test(text) && countWords(text) <= MAX_SIGNED_WORDS;
}

/** A longer line is a paragraph. */
const MAX_LINE_UTF16 = 700;

/**
 * What a line is to a picture by its wording.
 *
 * @param text one unit's text, white space folded
 * @returns the first rule's role and name, or null. Lines of more than 700 units match none, so the cost is bounded.
 */
export function captionMark(text: string): UnitMark | null {
  if (text.length > MAX_LINE_UTF16) return null;
  const match = CAPTION_RULES.find(({ form, hint }) => (hint?.test(text) ?? true) && form.test(text));
  return match === undefined ? null : { role: match.role, rule: match.rule };
}
