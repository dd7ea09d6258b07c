/**
 * Remains of mark-up inside a paragraph, as converters leave them or Markdown has them: links, images, emphasis, heading
 * and quotation signs, HTML tags and ampersands written as entities. The mark-up goes and the words stay; other
 * entities stay as they stand, for what they mean could only be written, not left in.
 */

import type { RawSpan, Removed } from "./planned-article.ts";

type Form = {
  rule: string;
  form: RegExp;
  /** The group that stays; the rest of the match goes. Absent: all of it goes. */
  keeps?: "text";
};

const TAGS =
  "a|abbr|article|aside|b|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|li|main|mark|nav|ol|p|picture|pre|q|s|section|small|source|span|strike|strong|sub|sup|table|tbody|td|th|thead|time|tr|u|ul|video";

/** Each runs over a line once: no form has two open ends beside one another. */
const FORMS: readonly Form[] = [
  { rule: "image mark-up", form: /!\[[^[\]\n]{0,300}\]\([^()\s]{0,2000}(?: "[^"\n]{0,300}")?\)/gu },
  // `[text](target)`; the target is empty, `#…`, a path or an address without spaces.
  {
    rule: "link mark-up",
    form: /\[(?<text>[^[\]\n]{1,300})\]\((?:#[^\s()]*|https?:\/\/[^\s()]+|\/[^\s()]*|mailto:[^\s()]+)?(?: "[^"\n]{0,300}")?\)/gu,
    keeps: "text",
  },
  { rule: "HTML tag", form: new RegExp(`</?(?:${TAGS})(?:\\s[^<>\\n]{0,1000})?/?>`, "giu") },
  { rule: "HTML entity", form: /(?<=&)amp;/gu },
  { rule: "heading sign", form: /^#{1,6}\s+(?=\S)/gu },
  { rule: "quotation sign", form: /^(?:>\s?){1,5}(?=[^\s>])/gu },
  { rule: "emphasis", form: stress("\\*\\*"), keeps: "text" },
  { rule: "emphasis", form: stress("__"), keeps: "text" },
  { rule: "emphasis", form: stress("\\*"), keeps: "text" },
  { rule: "emphasis", form: stress("_"), keeps: "text" },
];

/** A pair of signs around words, each against a word on its inner side and none on its outer: not "f**k" nor "5 * 3". */
function stress(sign: string): RegExp {
  const outer = "[\\p{L}\\p{N}*_]";
  return new RegExp(
    `(?<!${outer})${sign}(?<text>[^\\s*_](?:[^*_\\n]{0,500}[^\\s*_])?)${sign}(?!${outer})`,
    "gu",
  );
}

function spansOf({ rule, keeps }: Form, match: RegExpExecArray, startUtf16: number): Removed[] {
  const start = startUtf16 + match.index;
  const end = start + match[0].length;
  const text = keeps === undefined ? undefined : match.groups?.text;
  if (text === undefined) return [{ rawStartUtf16: start, rawEndUtf16: end, rule }];
  const textAt = start + match[0].indexOf(text);
  return [
    { rawStartUtf16: start, rawEndUtf16: textAt, rule },
    { rawStartUtf16: textAt + text.length, rawEndUtf16: end, rule },
  ];
}

const SIGN = /[[<&#>*_]/u;

/**
 * Finds mark-up in one paragraph.
 *
 * @param raw the decoded text
 * @param unit the paragraph's span
 * @returns the spans to leave out, ascending, none overlapping: a link's opening bracket, and `](target)`; a tag; the
 *   signs around emphasis. O(n).
 */
export function inlineMarkup(raw: string, unit: RawSpan): Removed[] {
  const text = raw.slice(unit.rawStartUtf16, unit.rawEndUtf16);
  if (!SIGN.test(text)) return [];
  const found = FORMS.flatMap((form) =>
    [...text.matchAll(form.form)].flatMap((match) => spansOf(form, match, unit.rawStartUtf16)),
  ).sort((a, b) => a.rawStartUtf16 - b.rawStartUtf16 || b.rawEndUtf16 - a.rawEndUtf16);
  let endUtf16 = 0;
  return found.filter((span) => {
    if (span.rawStartUtf16 < endUtf16) return false;
    endUtf16 = span.rawEndUtf16;
    return true;
  });
}
