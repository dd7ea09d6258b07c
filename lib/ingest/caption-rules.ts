/** Lines that belong to pictures: captions, credits and the picture's file name. A table of forms. */

import type { UnitMark } from "./unit-marks.ts";

type CaptionRule = UnitMark & { form: RegExp };

const CAPTION_RULES: readonly CaptionRule[] = [
  { role: "caption", rule: "picture credit", form: /^.{3,400}Credit:\s*\p{Lu}[^.!?]{1,60}$/u },
  {
    role: "caption",
    rule: "picture credit",
    form: /^.{0,400}[([](?:image|photo|picture|pic|credit|foto|bild)s?(?:\s+(?:credit|by|courtesy))?\s*:\s*[^()[\]]{1,80}[)\]]$/iu,
  },
  { role: "caption", rule: "file photograph", form: /^FILE(?:\s+PHOTO)?\s*[-–—:]\s*\S/u },
  {
    role: "caption",
    rule: "caption label",
    form: /^(?:image|photo(?:graph)?|picture|caption|figure|foto|bild|imagen?|illustration)\s*(?:\d+\s*)?:\s*\S/iu,
  },
  {
    role: "caption",
    rule: "picture credit",
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
    form: /^.{0,400}[([]?(?:(?:AP|AFP|EPA|REUTERS|Reuters)\s*(?:Photo)?\s*\/\s*\p{Lu}|Getty Images|AP Photo|Shutterstock|iStock|via AP\b).{0,60}[)\]]?$/u,
  },
  {
    role: "removed",
    rule: "image name",
    form: /^(?=\S*\p{L})(?:(?=\S*_)|(?=\S*\d{3})(?=\S*-\S*-))[\p{L}\d]+(?:[-_.][\p{L}\d]+)+$/u,
  },
  { role: "removed", rule: "image name", form: /^[^\s/]+\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)$/iu },
  { role: "removed", rule: "image mark-up", form: /^!\[[^\]]*\]\([^)]*\)$/u },
];

/** A longer line is a paragraph. */
const MAX_LINE_UTF16 = 700;

/** What a line is to a picture by its wording, or null. */
export function captionMark(text: string): UnitMark | null {
  if (text.length > MAX_LINE_UTF16) return null;
  const match = CAPTION_RULES.find(({ form }) => form.test(text));
  return match === undefined ? null : { role: match.role, rule: match.rule };
}
