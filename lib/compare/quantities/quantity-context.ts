/** Where a number is told, from the sentence it stands in. */

export type Surroundings = {
  /** The sentence. */
  sentenceStart: number;
  sentenceEnd: number;
  /** Ends of the quantity before it, and begin of the next, in the same sentence; else the sentence's own. */
  previousEnd: number;
  nextStart: number;
};

const PLACE_NAME =
  "\\p{Lu}[\\p{L}\\p{M}'’-]+(?:(?: (?:and|of|de|al|el|the|la|le) | )\\p{Lu}[\\p{L}\\p{M}'’-]+){0,4}";
const PLACE = new RegExp(
  `(?:^|[\\s(])(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Ii]nside|[Aa]round|[Oo]utside|[Tt]hroughout) (?:the (?:(?:city|town|village|district|province|region|state|country|area|valley) of )?)?(?:(?:northern|southern|eastern|western|central|north-?eastern|north-?western|south-?eastern|south-?western|neighbou?ring) )?(?<place>${PLACE_NAME})`,
  "gu",
);
const NOT_A_PLACE =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:Parliament|Congress|Senate|House|Cabinet|Court|American|Federal|Democrat|Republican|General Assembly|Internet|Twitter|Facebook|Medicare|Bible|Koran|Quran|God|World War|Olympic|University|Ramadan|Christmas|Easter|English|Arabic|French|German|Russian|Spanish|Chinese)\b/u;

function placeIn(view: string): string | null {
  for (const match of view.matchAll(PLACE)) {
    const place = match.groups?.place;
    if (place !== undefined && !NOT_A_PLACE.test(place)) return place.replace(/['’]s?(?: .*)?$/u, "");
  }
  return null;
}

/** Behind these a place belongs to something else. */
function sameClause(view: string): string {
  return view.split(/[;:()—]|\b(?:who|which|where|when|while|because|after|before|but|than)\b/u, 1)[0] ?? "";
}

/** The place named behind the number and before the next one; else the one that opens the sentence. */
export function findPlace(
  text: string,
  endUtf16: number,
  startUtf16: number,
  around: Surroundings,
): string | null {
  const behind = placeIn(sameClause(text.slice(endUtf16, Math.min(around.nextStart, endUtf16 + 120))));
  if (behind !== null) return behind;
  return placeIn(text.slice(Math.max(around.sentenceStart, around.previousEnd), startUtf16));
}
