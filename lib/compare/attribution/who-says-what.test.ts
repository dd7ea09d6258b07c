import { expect, it } from "vitest";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { whoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";

const read = (text: string) => {
  const told = whoSaysWhat(text, findAttributions(text));
  const words = ({ startUtf16, endUtf16 }: { startUtf16: number; endUtf16: number }) =>
    text.slice(startUtf16, endUtf16);
  return { unattributed: told.unattributed.map(words), hedges: told.hedges.map(words), told };
};

it("tells the quotations that are given to nobody from those that are somebody’s", () => {
  const { unattributed, told } = read(
    "“The sluice holds,” said Mira Soldan. The old mill, known as the “Lantern”, was shut.",
  );
  expect(unattributed).toEqual(["Lantern"]);
  expect(told.attributions.map(({ speaker }) => speaker?.name)).toEqual(["Mira Soldan"]);
});

it.each([
  ["The crew has reportedly left.", ["reportedly"]],
  ["The crew may have left, and is likely lost.", ["may", "likely"]],
  ["They seem to have left; they seem tired.", ["seem"]],
  ["He is believed to be abroad.", ["believed"]],
  ["On May 3 the crew left, and in May it came back.", []],
  ["May was cold. Could the lock hold?", []],
  ["She said: “It may break.”", []],
  ["The crew left.", []],
])("finds what leaves open how sure %j is", (text, hedges) => {
  expect(read(text).hedges).toEqual(hedges);
});
