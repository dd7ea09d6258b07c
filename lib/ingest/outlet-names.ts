/** Words that mark a name as an outlet's, and outlets known by letters alone. A hint for reading credit lines. */

const OUTLET_WORDS = new Set(
  (
    "agency post times news press journal magazine herald tribune gazette chronicle guardian telegraph observer review " +
    "star sun mail globe mirror express courier examiner standard dispatch record bulletin monitor weekly " +
    "daily today radio tv television broadcasting network wire online lantern inquirer independent reporter " +
    "zeitung presse nachrichten rundschau tageblatt anzeiger rundfunk spiegel monde figaro libération hayom pais país " +
    "mundo vanguardia repubblica corriere stampa folha estado diario jornal journaal courant dagblad aftenposten " +
    "écho dépêche gaceta noticias gazzetta messaggero notizie новости газета ведомости агентство وكالة صحيفة جريدة " +
    "pravda izvestia kommersant interfax reuters bloomberg institute foundation ministry project blog"
  ).split(" "),
);

const LETTERED_OUTLETS = new Set(
  "AFP AP VOA BBC CNN NPR PBS NBC ABC CBS CBC MSNBC UPI DPA EFE ANSA RFI RT TASS ITAR TRT ZDF ARD ORF SRF NHK KUNA SANA WAM IRNA FARS ISNA PTI ANI NYT WSJ FT RFE/RL".split(
    " ",
  ),
);

/** German, Dutch and Scandinavian outlets write theirs in one word: "Heimatblatt", "Morgenposten". */
const OUTLET_COMPOUND =
  /^\p{L}{3,}(?:zeitung|blatt|anzeiger|kurier|nachrichten|rundschau|bladet|tidningen|posten|avisen|krant)$/u;

const WORD = /[\p{L}\p{N}/]+/gu;

/** The words of a name that mark an outlet. */
export function hasOutletWord(name: string): boolean {
  return (name.match(WORD) ?? []).some((word) => isOutletWord(word));
}

/** True for one word that ends or makes an outlet's name. */
export function isOutletWord(word: string): boolean {
  const lower = word.toLowerCase();
  return OUTLET_WORDS.has(lower) || LETTERED_OUTLETS.has(word) || OUTLET_COMPOUND.test(lower);
}

/** A project's source as the importer may know it beforehand. */
export type KnownSource = {
  name: string;
  aliases: string[];
  /** Its web site's domain ("harrowpost.example"), where the project knows it. */
  domain?: string | null;
};

/** Every name the known sources go by, longest first, so that the fullest match wins. */
export function knownNames(sources: readonly KnownSource[]): string[] {
  return sources
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => name.trim() !== "")
    .sort((a, b) => b.length - a.length);
}
