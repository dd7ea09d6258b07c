/**
 * Every comparable pair of numbers among the eleven articles of the shared folder, found by reading them, and what is to be
 * said of each. Articles by their place among the eleven; UTF-16 offsets in the cleaned bodies and hashes, no text.
 */
import type { QuantityPair } from "#lib/compare/comparison.ts";

/** One movement's names, as a project would list them. */
export const SEED_ALIASES = [
  [
    "Islamic State",
    "ISIL",
    "ISIS",
    "IS",
    "Daesh",
    "Da'esh",
    "Da’esh",
    "Islamic State of Iraq and the Levant",
  ],
];

export type SeedQuantity = [article: number, startUtf16: number, endUtf16: number, hash: string];

/** The group's fighters in the field, as told by five of them; the size of one council, by two. */
const STRENGTH_AT_MOST: SeedQuantity = [0, 196, 218, "d5a6d4b45dec35f8"];
const STRENGTH_BETWEEN: SeedQuantity = [0, 588, 623, "f118389b50979cce"];
const STRENGTH_AT_LEAST: SeedQuantity = [3, 2_871, 2_895, "380b04b367eff0a5"];
const STRENGTH_YEARS_BEFORE: SeedQuantity = [4, 2_780, 2_814, "042b55cc2c8e999e"];
const STRENGTH_IN_ONE_CITY: SeedQuantity = [9, 2_397, 2_417, "c7f10a6fdab120bf"];
const COUNCIL: SeedQuantity = [1, 1_880, 1_889, "14d4fcb7eda6d736"];
const SAME_COUNCIL: SeedQuantity = [2, 2_625, 2_634, "14d4fcb7eda6d736"];

export const SEED_QUANTITIES: [SeedQuantity, SeedQuantity, QuantityPair["verdict"]][] = [
  [STRENGTH_AT_MOST, STRENGTH_AT_LEAST, "agree"],
  [STRENGTH_BETWEEN, STRENGTH_AT_LEAST, "agree"],
  [STRENGTH_AT_MOST, STRENGTH_YEARS_BEFORE, "unclear"],
  [STRENGTH_BETWEEN, STRENGTH_YEARS_BEFORE, "unclear"],
  [COUNCIL, SAME_COUNCIL, "agree"],
  [STRENGTH_AT_LEAST, STRENGTH_YEARS_BEFORE, "unclear"],
  [STRENGTH_YEARS_BEFORE, STRENGTH_IN_ONE_CITY, "unclear"],
];
