/** Closed lists of words that turn, weaken, bound or count what is said: English, and plain negations of others. Norms as `tokenize` makes them. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const NEGATION = words(
  "not no never none nobody nothing nowhere neither nor without hardly scarcely barely rarely seldom denied denies deny denying " +
    "lacks lack lacked lacking failed fails fail refused refuses refuse rejected rejects reject unless except excluding against " +
    "stopped stops stop prevented prevents prevent " +
    "nicht nichts kein keine keinen keinem keiner keines nie niemals niemand weder " +
    "pas jamais aucun aucune ni nunca jamás ningún ninguna ninguno nadie tampoco mai nessuno nessuna",
);

/** How sure the speaker is, weaker or stronger. */
export const HEDGE = words(
  "some perhaps maybe possibly possible possibility probably probable likely unlikely apparently apparent allegedly alleged " +
    "reportedly reported seemingly seems seem seemed appears appear appeared suggests suggest suggested indicates indicate " +
    "indicated believe believes believed think thinks thought suspect suspects suspected assume assumes assumed guess doubt " +
    "doubts doubted unclear uncertain expected presumably presumed potentially potential largely mostly mainly partly somewhat " +
    "often usually generally sometimes occasionally fairly relatively arguably conceivably tentative tentatively purportedly " +
    "purported estimated claims claimed claim supposedly supposed virtually impression opinion view certain certainly definitely " +
    "clearly undoubtedly surely obviously always absolutely unquestionably undeniably evidently doubtless guaranteed " +
    "practically rumour rumours rumoured rumor rumors rumored assuming hopefully",
);
/** Hedges in front of a number only: "about 40", but not "about the purchase". */
export const NUMBER_HEDGE = words("about around roughly approximately nearly almost circa some");
/** Hedges in front of all of something, too: "nearly everyone", but not "about everyone". */
export const QUANTIFIER_HEDGE = words("nearly almost");

export const MODALITY = words(
  "may might can could must should would will shall ought need needs needed able unable obliged required allowed permitted",
);
/** Modal in front of "to": "had to", "wants to". */
export const MODAL_BEFORE_TO = words(
  "have has had having want wants wanted wish wishes wished intend intends intended plan plans planned try tries tried hope hopes " +
    "hoped going supposed ready prepared expected expects expect threatened threatens threaten promised promises promise",
);

/** What bounds the number behind it: "more than 200", "up to 18". */
export const BOUND = words(
  "least most more less fewer over under above below up exceeding maximum minimum upwards beyond only just",
);
export const QUANTIFIER = words(
  "all every each many few several some most both majority minority numerous countless tens dozens scores hundreds thousands millions billions half",
);
/** A date is a number to a reader: "Monday" for "Tuesday" alters one. */
export const CALENDAR = words(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
    "october november december",
);
/** Measures and days, singular: exchanged one for another they alter the number that they stand with. */
export const UNIT = words(
  "second minute hour day week fortnight month year decade century kilometer km mile meter centimeter foot inch yard ton tonne " +
    "kilogram kilo gram pound ounce liter gallon barrel hectare acre degree dollar euro yen yuan ruble rouble crown today " +
    "yesterday tomorrow tonight morning evening night noon midnight",
);

/** In front of a measure of time or a day of the calendar they say which one: "last week", "next Monday". */
export const WHICH_TIME = words("next last previous coming following past");

/** Exchanged one for another they alter how many are meant. */
export const WHO_ALL = words("everyone everybody everything someone somebody something");
/** Before a moment, and behind it: exchanged they alter when it was. "Never before" is "never until". */
export const TIME_BEFORE = words("before until till");
export const TIME_BEHIND = words("after since");
/** Exchanged one for another they name another place. */
export const COMPASS = words("north south east west northern southern eastern western");

export const BE = words("be been being is are was were am isnt arent wasnt werent got gets getting");
export const IRREGULAR_PARTICIPLES = words(
  "made told held hit shot struck sent found left lost kept brought caught built paid put cut led sold set met bought taught " +
    "thought understood hurt spent fought felt bound fed read laid dealt hung swept won burnt",
);
/** Behind "by" these are no doer: "by Sunday", "by hand", "by mistake". */
export const NO_DOER = words(
  "hand hands accident mistake sea air land road rail force night day noon dawn dusk midnight then now law far no tomorrow next " +
    "early late mid phone email letter radio means way chance",
);
/** Verbs and prepositions that exchange giver and taker. Each set of one line against the other of its pair. */
export const CONVERSES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [words("bought buy buys buying"), words("sold sell sells selling")],
  [
    words("gave give gives given giving sent send sends"),
    words("received receive receives took take takes got"),
  ],
  [words("lent lend lends"), words("borrowed borrow borrows")],
  [words("won win wins"), words("lost lose loses")],
  [words("attacked attack attacks"), words("defended defend defends")],
  [words("followed follow follows"), words("led lead leads")],
  [words("from"), words("to")],
];
export const SUBJECT_PRONOUNS = words("i we he she they");
