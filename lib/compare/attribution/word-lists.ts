/** English words of closed classes, and common verbs that do not attribute, for telling clauses and noun phrases apart. */
import { type VerbForm, verbForms } from "#lib/compare/attribution/verb-forms.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const DETERMINERS = words(
  "the a an this these those his her its their my our your whose some any each every no another both all many several few most more much other such one two three four five six seven eight nine ten dozens hundreds thousands neither either half own",
);
export const PREPOSITIONS = words(
  "of in on at by for from with about against into over under through during after before between among toward towards without within across around behind beyond near off onto upon via amid despite throughout alongside inside outside except like regarding concerning per following including since until",
);
/** Pronouns that can be a clause's subject. */
export const PRONOUNS = words("i you he she it we they everyone everybody someone somebody nobody anyone");
export const OBJECT_PRONOUNS = words("me him us them himself herself itself themselves ourselves myself");
export const RELATIVES = words("who which whom");
export const CONJUNCTIONS = words("and or but nor yet");
export const SUBORDINATORS = words(
  "that because while as if when although though unless whether whereas where why how what so than whenever whatever",
);
export const AUXILIARIES = words(
  "is are was were be been being am has have had having do does did will would can could may might must shall should cannot ’s 's ’ve 've ’ll 'll ’d 'd ’re 're ’m 'm isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t mightn’t mustn’t shouldn’t ain’t",
);
export const MODALS = words(
  "will would can could may might must shall should cannot ’ll 'll ’d 'd won’t wouldn’t can’t couldn’t mustn’t shouldn’t do does did don’t doesn’t didn’t",
);
export const ADVERBS = words(
  "not n’t also then later now still never ever again already just only even once often sometimes always soon yet further first instead rather too almost nearly perhaps maybe meanwhile however therefore earlier recently previously repeatedly publicly flatly there here today yesterday tomorrow tonight well long simply largely quickly far once-again thus indeed back once likewise additionally",
);
export const TIME_WORDS = words(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow morning afternoon evening night week month year january february march april may june july august september october november december jan feb mar apr aug sept oct nov dec last this early late earlier later noon midday time",
);
export const MONTHS = words(
  "january february march april june july august september october november december",
);

const COMMON_VERBS =
  "act add aim allow approve arrest arrive attend avoid await ban become begin block break bring build buy carry cast catch cause change close come conduct contain contribute control cost cover create cut deal deliver die do draw drive drop earn end engage enter establish exist face fail fall fight fill finish fly follow force form gain gather get give go grow handle happen have help hit hold hurt include increase inspire invest involve issue join keep kick kill lack last launch lay leave let lie like lift limit live look lose maintain make manage meet miss move need obtain occur open operate organize overturn own participate pass pay perform pick place play pose prepare present prevent produce protect prove provide publish pull push put raise reach receive reduce release rely remain remove represent require rest result retire return ride rise rule run save score seem seek sell send serve set settle shake share shoot show shut sign sit sleep spend spread stand start stay steal stop strike study suffer supply survive sweep take target throw touch track travel treat try turn unleash use visit vote wait walk watch wear win work struggle dominate feature rank top total drop climb slip tumble attract fund finance benefit amount belong appear tend";
const COMMON_FORMS = new Map<string, VerbForm>();
for (const verb of words(COMMON_VERBS)) {
  for (const [word, form] of verbForms(verb)) if (!COMMON_FORMS.has(word)) COMMON_FORMS.set(word, form);
}

/** Which form of a common verb `lower` is, null for none; many are nouns as well ("a vote"). */
export function commonVerbForm(lower: string): VerbForm | null {
  return COMMON_FORMS.get(lower) ?? null;
}

/** In front of a capitalised name: its full stop ends no sentence, and the name is a person's. */
export const TITLES = words(
  "mr mrs ms miss dr prof sir lord lady gen lt col maj capt sgt adm sen rep gov pres president senator congressman congresswoman representative governor mayor judge justice secretary minister chancellor king queen prince princess pope bishop rev general colonel captain sheriff chief officer ambassador professor doctor",
);
