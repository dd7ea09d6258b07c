/** A number a text states, with what it means. Offsets are UTF-16 units of the text, end exclusive. */

export type Bound = "exact" | "atLeast" | "atMost" | "about" | "range" | "moreThan" | "lessThan";

/**
 * What sort of number it is: a count of things, a share of them, money, a measured amount, how many times, an age, or the
 * name of something ("Resolution 2139"), which is never compared.
 */
export type QuantityKind = "count" | "share" | "money" | "measure" | "times" | "age" | "label";

/** In what state what is counted is: killed is not in the field, missing is not dead. */
export type CountedState =
  | "dead"
  | "injured"
  | "missing"
  | "displaced"
  | "detained"
  | "rescued"
  | "infected"
  | "in the field"
  | "joined"
  | "returned";

export type Quantity = {
  startUtf16: number;
  endUtf16: number;
  /** The number alone, both ends of a range included: without bound, currency and noun. */
  numberStartUtf16: number;
  numberEndUtf16: number;
  /** From the words of the bound to the noun that is counted. */
  text: string;
  /** Null: no lower (upper) end is stated. Both null never. */
  low: number | null;
  high: number | null;
  bound: Bound;
  kind: QuantityKind;
  /** Singular head noun, "percent", ISO 4217 code ("USD", "USD/barrel"), measure; null when none is told. */
  unit: string | null;
  /** What is counted, with its describing words ("foreign fighter"); of a share, what it is a share of. */
  counted: string | null;
  state: CountedState | null;
  place: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD: the date for which the number is told; null when the text does not say. */
  asOf: string | null;
  /**
   * The stretch of time the number is told to cover, beside or instead of a date: an ISO 8601 interval
   * ("2017-01/2017-06", "2015/..", "P1M/2020-05-07") or week, or its words where nobody knows when they were written
   * ("so far this year"); null when none is told.
   */
  period: string | null;
  /** Whom the text attributes the number to, as written; null when it does not say. */
  speaker: string | null;
};
