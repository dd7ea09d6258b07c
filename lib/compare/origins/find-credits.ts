/**
 * Where a text credits somebody as the source of what it reports: "(AP)" behind its dateline or its last sentence, "according
 * to VOA", "VOA reported", a byline's agency. English forms. Names that are given are looked for, and an agency's that the form
 * alone makes a credit; nothing else is guessed. Pure.
 */
import { type CreditForm, creditFormAt } from "./credit-forms.ts";
import { type FormalCredit, findFormalCredits } from "./formal-credits.ts";
import { type NameIndex, namesIn } from "./name-index.ts";

export type Credit = {
  /** The name as given, or as the text has it where it was not given. */
  name: string;
  form: CreditForm;
  /** The words of the text it was read from; of a byline: the byline. */
  exact: string;
  /** UTF-16 units of the text; null for a byline, which stands beside it. */
  startUtf16: number | null;
  endUtf16: number | null;
};

function inByline(byline: string | null, index: NameIndex): Credit[] {
  if (byline === null) return [];
  const names = new Set(namesIn(byline, index).flatMap((place) => place.names));
  return [...names].map((name) => {
    return { name, form: "byline", exact: byline, startUtf16: null, endUtf16: null };
  });
}

type Placed = Credit & { startUtf16: number; endUtf16: number };

function inText(text: string, index: NameIndex): Placed[] {
  const credits: Placed[] = [];
  /** Where the last credit of a name ends: what it took is not another's. */
  const taken = new Map<string, number>();
  for (const { names, ...place } of namesIn(text, index)) {
    for (const name of names) {
      const met = creditFormAt(text, place, taken.get(name) ?? 0);
      if (met === null || place.startUtf16 < (taken.get(name) ?? 0)) continue;
      taken.set(name, met.endUtf16);
      credits.push({ name, ...met, exact: text.slice(met.startUtf16, met.endUtf16) });
    }
  }
  return credits;
}

/** Those that no credit of a given name touches. Both in the order of the text. */
function notGiven(text: string, given: readonly Placed[], formal: readonly FormalCredit[]): Placed[] {
  let at = 0;
  return formal.flatMap(({ startUtf16, endUtf16, name, form }) => {
    while ((given[at]?.endUtf16 ?? Number.POSITIVE_INFINITY) <= startUtf16) at++;
    if ((given[at]?.startUtf16 ?? Number.POSITIVE_INFINITY) < endUtf16) return [];
    return [{ name, form, exact: text.slice(startUtf16, endUtf16), startUtf16, endUtf16 }];
  });
}

/**
 * All credits in a text and its byline: the byline's first, then in the order of the text. A text that only mentions a name
 * credits nobody. `index`: the names to look for, made once for all texts; `formal`: what
 * findFormalCredits gives of it, where that is known. Linear in the text, whatever the number of names.
 */
export function findCredits(
  text: string,
  byline: string | null,
  index: NameIndex,
  formal: readonly FormalCredit[] = findFormalCredits(text),
): Credit[] {
  const given = inText(text, index).sort((x, y) => x.startUtf16 - y.startUtf16);
  const all = [...given, ...notGiven(text, given, formal)].sort((x, y) => x.startUtf16 - y.startUtf16);
  return [...inByline(byline, index), ...all];
}
