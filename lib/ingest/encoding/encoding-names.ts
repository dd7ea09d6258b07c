/**
 * Every encoding that files are decoded by, by its name in the WHATWG Encoding Standard, with what a person calls it:
 * whose letters it has first. The Standard reads ISO-8859-1 as windows-1252 and ISO-8859-9 as windows-1254.
 */

export type EncodingGroup = { group: string; encodings: readonly { id: string; name: string }[] };

function group(name: string, encodings: Readonly<Record<string, string>>): EncodingGroup {
  return { group: name, encodings: Object.entries(encodings).map(([id, one]) => ({ id, name: one })) };
}

/** The likeliest of a group first. */
export const ENCODING_GROUPS: readonly EncodingGroup[] = [
  group("Unicode", {
    "utf-8": "Unicode (UTF-8)",
    "utf-16le": "Unicode (UTF-16, little endian)",
    "utf-16be": "Unicode (UTF-16, big endian)",
  }),
  group("Western and Northern Europe", {
    "windows-1252": "Western European (Windows-1252, ISO-8859-1)",
    "iso-8859-15": "Western European with euro (ISO-8859-15)",
    macintosh: "Western European (Mac Roman)",
    "iso-8859-14": "Celtic: Irish, Welsh (ISO-8859-14)",
    "iso-8859-10": "Nordic (ISO-8859-10)",
    "iso-8859-3": "Southern European: Maltese, Esperanto (ISO-8859-3)",
  }),
  group("Central and Eastern Europe", {
    "windows-1250": "Central European (Windows-1250)",
    "iso-8859-2": "Central European (ISO-8859-2)",
    "iso-8859-16": "South-Eastern European: Romanian (ISO-8859-16)",
    "windows-1257": "Baltic (Windows-1257)",
    "iso-8859-13": "Baltic (ISO-8859-13)",
    "iso-8859-4": "Baltic, older (ISO-8859-4)",
  }),
  group("Cyrillic", {
    "windows-1251": "Cyrillic (Windows-1251)",
    "koi8-r": "Russian (KOI8-R)",
    "koi8-u": "Ukrainian (KOI8-U)",
    "iso-8859-5": "Cyrillic (ISO-8859-5)",
    ibm866: "Cyrillic, DOS (IBM866)",
    "x-mac-cyrillic": "Cyrillic (Mac)",
  }),
  group("Greek, Turkish and the Middle East", {
    "windows-1253": "Greek (Windows-1253)",
    "iso-8859-7": "Greek (ISO-8859-7)",
    "windows-1254": "Turkish (Windows-1254, ISO-8859-9)",
    "windows-1256": "Arabic (Windows-1256)",
    "iso-8859-6": "Arabic (ISO-8859-6)",
    "windows-1255": "Hebrew (Windows-1255)",
    "iso-8859-8-i": "Hebrew (ISO-8859-8-I)",
    "iso-8859-8": "Hebrew, visual order (ISO-8859-8)",
  }),
  group("East and South-East Asia", {
    gb18030: "Chinese, simplified (GB 18030)",
    gbk: "Chinese, simplified (GBK)",
    big5: "Chinese, traditional (Big5)",
    shift_jis: "Japanese (Shift JIS)",
    "euc-jp": "Japanese (EUC-JP)",
    "iso-2022-jp": "Japanese, mail (ISO-2022-JP)",
    "euc-kr": "Korean (EUC-KR)",
    "windows-874": "Thai (Windows-874, ISO-8859-11)",
    "windows-1258": "Vietnamese (Windows-1258)",
  }),
];

const NAMES = new Map(
  ENCODING_GROUPS.flatMap(({ encodings }) => encodings.map(({ id, name }) => [id, name] as const)),
);

/** What a person calls an encoding; its label in capitals where it has no such name (UTF-32). */
export function encodingWords(label: string): string {
  return NAMES.get(label) ?? label.toUpperCase();
}

/** The Encoding Standard's name for a label, or null for one it does not have or does not decode. */
export function encodingName(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding === "replacement" || encoding === "x-user-defined" ? null : encoding;
  } catch {
    return null;
  }
}
