/**
 * Characters a reader does not see, made visible: controls of writing direction, zero-width characters, tags, stray marks
 * and what stands for a character that could not be stored. Those that do their honest work where they stand (a joiner in
 * Persian or in a family emoji, a selector behind the emoji it selects) are left alone. It finds and names; it changes
 * nothing.
 */

export type HiddenKind =
  | "direction"
  | "zero-width"
  | "soft hyphen"
  | "tag"
  | "selector"
  | "control"
  | "unreadable";

/** `[startUtf16, endUtf16)` is one code point of the text, or one half of a broken pair. */
export type HiddenCharacter = {
  startUtf16: number;
  endUtf16: number;
  kind: HiddenKind;
  /** Unicode's name, or what it does, in lower case. */
  name: string;
  /** A few letters to show in its place: "RLO", "ZWSP". */
  glyph: string;
};

type Named = { kind: HiddenKind; name: string; glyph: string };

const NAMED: ReadonlyMap<number, Named> = new Map(
  (
    [
      [0x00ad, "soft hyphen", "soft hyphen", "SHY"],
      [0x034f, "zero-width", "combining grapheme joiner", "CGJ"],
      [0x061c, "direction", "arabic letter mark", "ALM"],
      [0x115f, "zero-width", "hangul choseong filler", "HCF"],
      [0x1160, "zero-width", "hangul jungseong filler", "HJF"],
      [0x17b4, "zero-width", "khmer inherent vowel aq", "KIV"],
      [0x17b5, "zero-width", "khmer inherent vowel aa", "KIV"],
      [0x180e, "zero-width", "mongolian vowel separator", "MVS"],
      [0x200b, "zero-width", "zero width space", "ZWSP"],
      [0x200c, "zero-width", "zero width non-joiner", "ZWNJ"],
      [0x200d, "zero-width", "zero width joiner", "ZWJ"],
      [0x200e, "direction", "left-to-right mark", "LRM"],
      [0x200f, "direction", "right-to-left mark", "RLM"],
      [0x202a, "direction", "left-to-right embedding", "LRE"],
      [0x202b, "direction", "right-to-left embedding", "RLE"],
      [0x202c, "direction", "pop directional formatting", "PDF"],
      [0x202d, "direction", "left-to-right override", "LRO"],
      [0x202e, "direction", "right-to-left override", "RLO"],
      [0x2060, "zero-width", "word joiner", "WJ"],
      [0x2061, "zero-width", "function application", "FA"],
      [0x2062, "zero-width", "invisible times", "IT"],
      [0x2063, "zero-width", "invisible separator", "IS"],
      [0x2064, "zero-width", "invisible plus", "IP"],
      [0x2066, "direction", "left-to-right isolate", "LRI"],
      [0x2067, "direction", "right-to-left isolate", "RLI"],
      [0x2068, "direction", "first strong isolate", "FSI"],
      [0x2069, "direction", "pop directional isolate", "PDI"],
      [0x206a, "direction", "inhibit symmetric swapping", "ISS"],
      [0x206b, "direction", "activate symmetric swapping", "ASS"],
      [0x206c, "zero-width", "inhibit arabic form shaping", "IAFS"],
      [0x206d, "zero-width", "activate arabic form shaping", "AAFS"],
      [0x206e, "zero-width", "national digit shapes", "NADS"],
      [0x206f, "zero-width", "nominal digit shapes", "NODS"],
      [0x3164, "zero-width", "hangul filler", "HF"],
      [0xfeff, "zero-width", "zero width no-break space (byte order mark)", "BOM"],
      [0xffa0, "zero-width", "halfwidth hangul filler", "HHF"],
      [0xfff9, "zero-width", "interlinear annotation anchor", "IAA"],
      [0xfffa, "zero-width", "interlinear annotation separator", "IAS"],
      [0xfffb, "zero-width", "interlinear annotation terminator", "IAT"],
      [0xfffd, "unreadable", "a character that could not be read", "\uFFFD"],
    ] as const
  ).map(([code, kind, name, glyph]) => [code, { kind, name, glyph }]),
);

const CONTROLS =
  "NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US".split(
    " ",
  );

function hex(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function selectorName(code: number): Named | null {
  const number =
    code >= 0xfe00 && code <= 0xfe0f
      ? code - 0xfdff
      : code >= 0xe0100 && code <= 0xe01ef
        ? code - 0xe00ef
        : null;
  if (number !== null)
    return { kind: "selector", name: `variation selector-${number}`, glyph: `VS${number}` };
  const mongolian = code >= 0x180b && code <= 0x180d ? code - 0x180a : null;
  if (mongolian === null) return null;
  return {
    kind: "selector",
    name: `mongolian free variation selector ${mongolian}`,
    glyph: `FVS${mongolian}`,
  };
}

function nameOf(code: number): Named {
  const known = NAMED.get(code) ?? selectorName(code);
  if (known !== null) return known;
  if (code >= 0xe0000 && code <= 0xe007f) {
    const letter = code >= 0xe0021 && code < 0xe007f ? String.fromCharCode(code - 0xe0000) : hex(code);
    return { kind: "tag", name: `tag ${letter}`, glyph: `TAG ${letter}` };
  }
  if (code >= 0xd800 && code <= 0xdfff)
    return { kind: "unreadable", name: "half of a surrogate pair", glyph: hex(code) };
  if (code < 0x20)
    return { kind: "control", name: `control character ${hex(code)}`, glyph: CONTROLS[code] ?? hex(code) };
  if (code < 0xa0)
    return {
      kind: "control",
      name: `control character ${hex(code)}`,
      glyph: code === 0x7f ? "DEL" : hex(code),
    };
  const isNone = /\p{Noncharacter_Code_Point}/u.test(String.fromCodePoint(code));
  return isNone
    ? { kind: "control", name: `noncharacter ${hex(code)}`, glyph: hex(code) }
    : { kind: "zero-width", name: `invisible character ${hex(code)}`, glyph: hex(code) };
}

/** Every candidate (UAX #44). Tab and what ends a line are white space and seen as that. */
const CANDIDATE =
  /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb\ufffd]/gu;

/** Scripts whose spelling needs joiners and non-joiners. */
const NEEDS_JOINERS =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const EMOJI = /\p{Emoji}|\u200d|\ufe0f|\u20e3/u;
/** Britain's countries: a black flag, the tags of its name, the end of tags. */
const FLAG = /\u{1f3f4}[\u{e0030}-\u{e007a}]{0,6}$/u;
/** How far around a direction mark letters of the right-to-left scripts are looked for. */
const NEAR_UTF16 = 40;

function codePointBefore(text: string, atUtf16: number): string {
  return /[\s\S]$/u.exec(text.slice(Math.max(0, atUtf16 - 2), atUtf16))?.[0] ?? "";
}

function isSelectorInPlace(code: number, before: string): boolean {
  if (code === 0xfe0e || code === 0xfe0f)
    return EMOJI.test(before) || /\p{Extended_Pictographic}/u.test(before);
  if (code >= 0x180b && code <= 0x180d) return /\p{Script=Mongolian}/u.test(before);
  return /[\p{Script=Han}\p{Sm}\p{Script=Myanmar}\p{Script=Phags_Pa}]/u.test(before);
}

/** True where a character does the work it was made for. */
function isInPlace(text: string, startUtf16: number, endUtf16: number, code: number): boolean {
  const before = codePointBefore(text, startUtf16);
  const after = String.fromCodePoint(text.codePointAt(endUtf16) ?? 0x20);
  if (code === 0x200d && EMOJI.test(before) && /\p{Extended_Pictographic}/u.test(after)) return true;
  if (code === 0x200c || code === 0x200d)
    return NEEDS_JOINERS.test(before) && (NEEDS_JOINERS.test(after) || !/\S/.test(after));
  if (code === 0x200e || code === 0x200f || code === 0x061c)
    return RTL.test(text.slice(Math.max(0, startUtf16 - NEAR_UTF16), endUtf16 + NEAR_UTF16));
  if (code >= 0xe0020 && code <= 0xe007f)
    return FLAG.test(text.slice(Math.max(0, startUtf16 - 20), startUtf16));
  return selectorName(code) !== null && isSelectorInPlace(code, before);
}

/**
 * Finds the characters that are not seen.
 *
 * @param text any string, well-formed or not
 * @returns them in text order, none overlapping, each one code point (or half of a broken pair). O(n).
 */
export function findHiddenCharacters(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  for (const { 0: character, index: startUtf16 } of text.matchAll(CANDIDATE)) {
    const code = character.codePointAt(0) ?? 0;
    const endUtf16 = startUtf16 + character.length;
    if (!isInPlace(text, startUtf16, endUtf16, code)) found.push({ startUtf16, endUtf16, ...nameOf(code) });
  }
  return found;
}
