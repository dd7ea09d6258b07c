/**
 * The letters beyond ASCII that languages are written with (CLDR's main exemplar sets, with the older forms of Romanian),
 * and the encodings in which files of each are found. Names are the WHATWG Encoding Standard's.
 */

export type Alphabet = { language: string; letters: ReadonlySet<string> };

function letters(lower: string): ReadonlySet<string> {
  return new Set([...lower, ...lower.toLocaleUpperCase("en")]);
}

function alphabets(byLanguage: Readonly<Record<string, string>>): Alphabet[] {
  return Object.entries(byLanguage).map(([language, lower]) => ({ language, letters: letters(lower) }));
}

const WEST = alphabets({
  de: "äöüß",
  fr: "àâæçéèêëîïôœùûüÿ",
  es: "áéíñóúüªº",
  pt: "ãáàâçéêíóôõúü",
  it: "àèéìîòóù",
  sv: "åäöéà",
  da: "æøåéóòâ",
  nl: "áéíóúëïöüè",
  is: "áðéíóúýþæö",
  ca: "àçèéíïòóúü",
});
const CENTRAL = alphabets({
  pl: "ąćęłńóśźż",
  cs: "áčďéěíňóřšťúůýž",
  sk: "áäčďéíĺľňóôŕšťúýž",
  hu: "áéíóöőúüű",
  ro: "ăâîşţșț",
  hr: "čćđšž",
  de: "äöüß",
});
const BALTIC = alphabets({ lt: "ąčęėįšųūž", lv: "āčēģīķļņšūž", et: "äöõüšž" });
const TURKIC = alphabets({ tr: "çğıöşüâîûi̇İ" });
const RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
const CYRILLIC = alphabets({
  ru: RUSSIAN,
  uk: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
  bg: "абвгдежзийклмнопрстуфхцчшщъьюя",
  sr: "абвгдђежзијклљмнњопрстћуфхцчџш",
  be: "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
  mk: "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
});
const RUSSIAN_ONLY = alphabets({ ru: RUSSIAN, bg: "абвгдежзийклмнопрстуфхцчшщъьюя" });
const GREEK = alphabets({ el: "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ" });
const HEBREW = alphabets({ he: "אבגדהוזחטיךכלםמןנסעףפץצקרשת" });
const ARABIC = alphabets({
  ar: "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىي\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652",
  fa: "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيكئءأؤ",
});
const VIETNAMESE = alphabets({ vi: "àáâãèéêìíòóôùúýăđơư\u0300\u0301\u0303\u0309\u0323" });
const thai = String.fromCharCode(
  ...Array.from({ length: 0x3a }, (_, at) => 0x0e01 + at),
  ...Array.from({ length: 0x1c }, (_, at) => 0x0e40 + at),
);
const THAI = alphabets({ th: thai });

/** In the order they are taken where nothing tells two apart. */
export const SINGLE_BYTE: readonly { label: string; alphabets: readonly Alphabet[] }[] = [
  { label: "windows-1252", alphabets: WEST },
  { label: "windows-1251", alphabets: CYRILLIC },
  { label: "windows-1250", alphabets: CENTRAL },
  { label: "iso-8859-2", alphabets: CENTRAL },
  { label: "windows-1254", alphabets: TURKIC },
  { label: "windows-1253", alphabets: GREEK },
  { label: "iso-8859-7", alphabets: GREEK },
  { label: "windows-1255", alphabets: HEBREW },
  { label: "iso-8859-8-i", alphabets: HEBREW },
  { label: "windows-1256", alphabets: ARABIC },
  { label: "iso-8859-6", alphabets: ARABIC },
  { label: "windows-1257", alphabets: BALTIC },
  { label: "windows-1258", alphabets: VIETNAMESE },
  { label: "windows-874", alphabets: THAI },
  { label: "koi8-r", alphabets: RUSSIAN_ONLY },
  { label: "koi8-u", alphabets: CYRILLIC },
  { label: "iso-8859-5", alphabets: CYRILLIC },
  { label: "ibm866", alphabets: RUSSIAN_ONLY },
  { label: "x-mac-cyrillic", alphabets: CYRILLIC },
  { label: "iso-8859-15", alphabets: WEST },
  { label: "iso-8859-16", alphabets: CENTRAL },
  { label: "macintosh", alphabets: WEST },
];

const SAMI = alphabets({ se: "áčđŋšŧž" });

/**
 * Tables that few files are written in: taken only where they fit clearly better than each of the others. The alphabets
 * are those they were made for.
 */
export const RARE_SINGLE_BYTE: typeof SINGLE_BYTE = [
  { label: "iso-8859-13", alphabets: BALTIC },
  { label: "iso-8859-4", alphabets: [...BALTIC, ...SAMI] },
  { label: "iso-8859-10", alphabets: [...BALTIC, ...SAMI] },
  { label: "iso-8859-3", alphabets: alphabets({ mt: "àċèġħìòùż", eo: "ĉĝĥĵŝŭ" }) },
  {
    label: "iso-8859-14",
    alphabets: alphabets({ cy: "àáâäèéêëìíîïòóôöùúûüýÿŵŷẁẃẅỳ", ga: "áéíóúḃċḋḟġṁṗṡṫ" }),
  },
];

/** Two bytes a character; told by which characters come out and how many bytes mean nothing. */
export const MULTI_BYTE = ["shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"] as const;
