/** Measures by their signs and nouns, under one spelling. */

/** Measures by their signs: exact case, tight or behind one space. */
const MEASURES: ReadonlyMap<string, string> = new Map([
  ["km", "kilometre"],
  ["m", "metre"],
  ["cm", "centimetre"],
  ["mm", "millimetre"],
  ["mi", "mile"],
  ["ft", "foot"],
  ["kg", "kilogram"],
  ["g", "gram"],
  ["mg", "milligram"],
  ["t", "tonne"],
  ["lb", "pound"],
  ["lbs", "pound"],
  ["l", "litre"],
  ["ml", "millilitre"],
  ["ha", "hectare"],
  ["mph", "mile per hour"],
  ["kph", "kilometre per hour"],
  ["km/h", "kilometre per hour"],
  ["kW", "kilowatt"],
  ["MW", "megawatt"],
  ["GW", "gigawatt"],
  ["kWh", "kilowatt hour"],
  ["°C", "degree Celsius"],
  ["°F", "degree Fahrenheit"],
  ["m³", "cubic metre"],
  ["m2", "square metre"],
  ["m²", "square metre"],
  ["hp", "horsepower"],
  ["km2", "square kilometre"],
  ["km²", "square kilometre"],
]);
const SIGN = /^[\s\u00a0\u202f]?(?<sign>°[CF]|km\/h|[a-zA-Z]{1,3}[²³2]?)(?![\p{L}\d²³/])/u;
const MEASURE_NOUN =
  /^(?:kilomet(?:re|er)|met(?:re|er)|mile|foot|inch|yard|acre|hectare|kilogram|gram|kilo|ton|tonne|pound|lit(?:re|er)|gallon|barrel|degree|second|minute|hour|day|week|month|year|decade|watt|megawatt|kilowatt|(?:square|cubic) (?:kilomet(?:re|er)|met(?:re|er)|mile|foot|inch|yard|centimet(?:re|er))|nautical mile|centimet(?:re|er)|millimet(?:re|er)|horsepower)$/u;

/** The measure a noun, or two words of one, name; null for what is none. */
export function measureNamed(noun: string): string | null {
  return MEASURE_NOUN.test(noun) ? oneSpelling(noun) : null;
}

/** "kilometer" and "kilometre" are one measure. */
export function oneSpelling(measure: string): string {
  return measure.replace(/(?<stem>met|lit)er(?!\p{L})/u, "$<stem>re");
}

/** "20 sq km", "20 square km", "5 cubic m". */
const POWERED =
  /^[\s\u00a0\u202f](?<power>sq\.?|square|cu\.?|cubic) (?<sign>km|m|cm|mm|mi|miles?|ft|feet|foot)(?![\p{L}\d])/u;

function poweredSign(text: string, at: number): { name: string; lengthUtf16: number } | null {
  const match = POWERED.exec(text.slice(at, at + 20));
  const { power = "", sign = "" } = match?.groups ?? {};
  if (match === null) return null;
  const name = MEASURES.get(sign) ?? (sign.startsWith("mi") ? "mile" : "foot");
  return { name: `${power.startsWith("sq") ? "square" : "cubic"} ${name}`, lengthUtf16: match[0].length };
}

/** The measure whose sign stands at `at`, tight or behind one space, and the sign's length; null for none. */
export function measureSign(text: string, at: number): { name: string; lengthUtf16: number } | null {
  const powered = poweredSign(text, at);
  if (powered !== null) return powered;
  const match = SIGN.exec(text.slice(at, at + 8));
  const name = MEASURES.get(match?.groups?.sign ?? "");
  if (match === null || name === undefined) return null;
  return { name, lengthUtf16: match[0].length };
}
