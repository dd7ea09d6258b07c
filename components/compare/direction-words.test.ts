import { expect, it } from "vitest";
import { directionShort, directionWords, isSaid } from "./direction-words.ts";

it("says who took from whom by where two articles stand, and among more by their names", () => {
  const names = { a: "Harbour Office", b: "Lock Watch" };
  expect(directionWords(null).bTookFromA).toBe("The right took from the left");
  expect(directionWords(null).aTookFromB).toBe("The left took from the right");
  expect(directionWords(names).bTookFromA).toBe("Lock Watch took from Harbour Office");
  expect(directionWords(names).aTookFromB).toBe("Harbour Office took from Lock Watch");
  expect(directionShort(null).aTookFromB).toBe("left from right");
  expect(directionShort(names).aTookFromB).toBe("Harbour Office from Lock Watch");
});

it("tells a word that stands from one that was taken back", () => {
  expect(["aTookFromB", "unsure", "none", "toString"].map(isSaid)).toEqual([true, true, false, false]);
});
