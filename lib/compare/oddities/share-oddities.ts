/** "265 of the 527 (61 percent)": a percentage beside the two numbers it is made of. */

import { exactValue, inDigits, type Oddity, oddity } from "./oddity.ts";
import type { Parting } from "./part-oddities.ts";

const BESIDE =
  /^(?:[^.;:()]{0,40}?\(|,? or |, )(?<about>about |around |nearly |almost |some |roughly |more than |over |just )?(?<percent>\d{1,3}(?:\.\d+)?)(?: ?%| per ?cent)(?: of [^,.;()]{1,40})?(?:\)|,|\.)/iu;

/** A percentage told right behind "N of M", off by more than its rounding. */
export function percentOfWhole(text: string, { part, whole }: Parting): Oddity | null {
  const [some, all] = [exactValue(part) ?? 0, exactValue(whole) ?? 0];
  const told = BESIDE.exec(text.slice(whole.endUtf16, whole.endUtf16 + 120));
  const percent = Number(told?.groups?.percent);
  if (told === null || all <= 0 || some > all) return null;
  const real = (some / all) * 100;
  const room = told.groups?.about === undefined ? 1 : 5;
  if (Math.abs(real - percent) <= room) return null;
  const startUtf16 = whole.endUtf16 + told[0].indexOf(told.groups?.percent ?? "");
  const span = { startUtf16, endUtf16: whole.endUtf16 + told[0].length - 1 };
  return oddity(
    "percentDoesNotFit",
    [part, whole, span],
    `${inDigits(some)} of ${inDigits(all)} is ${inDigits(Math.round(real * 10) / 10)} percent, and the text says ${inDigits(percent)}.`,
  );
}
