/**
 * From where the property tests draw their cases: from the same seed in each run, so that a run says something of the change
 * and not of chance; `npm run fuzz` draws others each time, and a counterexample's seed can be given to it again.
 * `COLLATE_PROPERTY_SEED` is a whole number or `random`.
 */
import fc from "fast-check";

const given = process.env.COLLATE_PROPERTY_SEED ?? "1";
const seed = given === "random" ? undefined : Number(given);
if (seed !== undefined && !Number.isSafeInteger(seed))
  throw new Error(`COLLATE_PROPERTY_SEED is "${given}"; it is a whole number or "random".`);
if (seed !== undefined) fc.configureGlobal({ seed });
