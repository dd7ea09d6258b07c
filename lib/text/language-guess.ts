/**
 * A guess of the language a text is written in: by script where the script decides, else by its commonest function
 * words. A guess for choosing a search configuration and a `lang` attribute, never a statement about the article.
 */

const LOOKED_AT_UTF16 = 20_000;

/** Function words that are frequent in one language and rare in the others listed. BCP 47 tags. */
const FUNCTION_WORDS: readonly (readonly [string, string])[] = [
  [
    "en",
    "the and of to in that is was for with on as it by from at are has have were said not this be which",
  ],
  [
    "de",
    "der die und das ist nicht den von mit dem des ein eine für auf sich im auch wurde sind als nach bei wird",
  ],
  [
    "fr",
    "le la les et des est dans que pour une qui pas sur du au par plus avec ce ont été sont mais cette aux",
  ],
  [
    "es",
    "el los las que del por una con para es se su como más pero fue ha sus este han también entre sobre y a al lo",
  ],
  [
    "it",
    "il che di per una con non sono del della nel è anche più gli alla dei le ha come delle nella dal questo",
  ],
  [
    "pt",
    "os que do da em um uma para com não mais como dos foi ao mas pela pelo das são também é seu tem nos a",
  ],
  [
    "nl",
    "het een van en dat niet zijn op te met voor aan werd ook naar door bij maar uit nog worden heeft deze om",
  ],
  ["sv", "och att det som en på är av för med den till inte har de ett om var från men kan vid efter under"],
  ["da", "og at det som en på er af for med den til ikke har de et om var fra men kan ved efter blev jeg"],
  ["pl", "w i na nie się z do jest że to o jak po od za przez dla są oraz był który tym ale co"],
  ["cs", "a se na je v že to s z do o jako by pro ale podle za po jsou který také byl jeho si"],
  ["tr", "ve bir bu için ile da de olarak çok daha olan gibi en kadar sonra ise ancak değil göre her olduğu"],
  [
    "id",
    "yang dan di untuk dengan dari pada ini itu tidak dalam adalah akan juga oleh ke kita sebagai bisa karena",
  ],
  ["ro", "și în de la cu pe nu că din care este pentru au fost mai sau prin sunt după această către"],
  ["fi", "ja on ei se että oli hän mutta ovat kun myös joka sen niin kuin tai vain ole mukaan jo"],
  ["hu", "a az és hogy nem is egy volt meg de csak el ez már mint azt van vagy még lesz szerint"],
];

/** For each function word the languages it is one of, by their position in the list. */
const LANGUAGES_OF_WORD = new Map<string, number[]>();
FUNCTION_WORDS.forEach(([, words], language) => {
  for (const word of new Set(words.split(" "))) {
    const languages = LANGUAGES_OF_WORD.get(word) ?? [];
    LANGUAGES_OF_WORD.set(word, [...languages, language]);
  }
});

/** A letter of any other script than Latin. */
const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;

/** Scripts that name a language by themselves; the first whose letters are the majority wins. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["bn", /\p{Script=Bengali}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["ka", /\p{Script=Georgian}/gu],
  ["hy", /\p{Script=Armenian}/gu],
];

/** Letters one language of a shared script has and the majority language lacks. */
const REFINEMENTS: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  ar: [
    ["ur", /[ٹڈڑےں]/gu],
    ["fa", /[پچژگ]/gu],
  ],
  ru: [["uk", /[іїєґ]/giu]],
};

const GUESSED = new Set([
  ...FUNCTION_WORDS.map(([tag]) => tag),
  ...SCRIPTS.map(([tag]) => tag),
  ...Object.values(REFINEMENTS).flatMap((refined) => refined.map(([tag]) => tag)),
]);

/** True for a language a guess can come out as; of any other the guess names a relative. */
export function canGuess(language: string): boolean {
  return GUESSED.has(language);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function languageByScript(text: string): string | null {
  if (!OTHER_LETTER.test(text)) return null;
  const letters = count(text, /\p{L}/gu);
  for (const [tag, script] of SCRIPTS) {
    const own = count(text, script);
    // Japanese mixes kana with Han letters, so a fifth of kana is enough to tell it from Chinese.
    if (own === 0 || own < letters * (tag === "ja" ? 0.2 : 0.5)) continue;
    const refined = REFINEMENTS[tag]?.find(([, sign]) => count(text, sign) > own * 0.02);
    return refined?.[0] ?? tag;
  }
  return null;
}

/**
 * Guesses the language of a text.
 *
 * @param text a cleaned body or any prose; its first 20,000 units are looked at
 * @returns a BCP 47 language tag, or "und" when nothing speaks for one language
 */
export function guessLanguage(text: string): string {
  const opening = text.slice(0, LOOKED_AT_UTF16);
  const byScript = languageByScript(opening);
  if (byScript !== null) return byScript;
  const words = opening.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = FUNCTION_WORDS.map(() => 0);
  for (const word of words) {
    for (const language of LANGUAGES_OF_WORD.get(word) ?? []) hits[language] = (hits[language] ?? 0) + 1;
  }
  const most = Math.max(...hits);
  const tag = FUNCTION_WORDS[hits.indexOf(most)]?.[0] ?? "und";
  return most >= Math.max(2, words.length * 0.04) ? tag : "und";
}
