/** Currencies by their signs and words, as ISO 4217 codes; a bare dollar is the American one. */

const MONEY_WORDS: readonly [RegExp, string][] = [
  [/^ (?:US |U\.S\. |American )?dollars?(?!\p{L})/u, "USD"],
  [/^ (?:US )?cents?(?!\p{L})/u, "US cent"],
  [/^ euros?(?!\p{L})/iu, "EUR"],
  [/^ (?:British )?pounds? sterling(?!\p{L})/iu, "GBP"],
  [/^ Syrian pounds?(?!\p{L})/u, "SYP"],
  [/^ Egyptian pounds?(?!\p{L})/u, "EGP"],
  [/^ Lebanese pounds?(?!\p{L})/u, "LBP"],
  [/^ Sudanese pounds?(?!\p{L})/u, "SDG"],
  [/^ (?:new |Israeli )?shekels?(?!\p{L})/iu, "ILS"],
  [/^ Iraqi dinars?(?!\p{L})/u, "IQD"],
  [/^ Libyan dinars?(?!\p{L})/u, "LYD"],
  [/^ Jordanian dinars?(?!\p{L})/u, "JOD"],
  [/^ Kuwaiti dinars?(?!\p{L})/u, "KWD"],
  [/^ Iranian rials?(?!\p{L})/u, "IRR"],
  [/^ Yemeni r[iy]+als?(?!\p{L})/u, "YER"],
  [/^ Saudi r[iy]+als?(?!\p{L})/u, "SAR"],
  [/^ Qatari r[iy]+als?(?!\p{L})/u, "QAR"],
  [/^ Pakistani rupees?(?!\p{L})/u, "PKR"],
  [/^ hryvnias?(?!\p{L})/iu, "UAH"],
  [/^ nairas?(?!\p{L})/iu, "NGN"],
  [/^ afghanis?(?!\p{L})/u, "AFN"],
  [/^ zlotys?(?!\p{L})/iu, "PLN"],
  [/^ (?:yuan|renminbi)(?!\p{L})/iu, "CNY"],
  [/^ yen(?!\p{L})/iu, "JPY"],
  [/^ (?:Indian )?rupees?(?!\p{L})/iu, "INR"],
  [/^ (?:Russian )?r(?:o)?ubles?(?!\p{L})/iu, "RUB"],
  [/^ (?:Turkish )?lira(?!\p{L})/iu, "TRY"],
  [/^ (?:Swiss )?francs?(?!\p{L})/iu, "CHF"],
  [/^ (?:USD|EUR|GBP|CNY|JPY|RUB|CHF|SEK|NOK|DKK|PLN|UAH|TRY|INR)(?!\p{L})/u, ""],
];

/** The currency a number's next word names, and the word's length; null for none. */
export function currencyBehind(text: string, at: number): { code: string; lengthUtf16: number } | null {
  const after = text.slice(at, at + 24);
  for (const [form, code] of MONEY_WORDS) {
    const match = form.exec(after);
    if (match === null) continue;
    return { code: code || match[0].trim(), lengthUtf16: match[0].length };
  }
  return null;
}

const CURRENCY_SIGNS: readonly [RegExp, string][] = [
  [/(?<!\p{L})AU?\$\s?$/u, "AUD"],
  [/(?<!\p{L})CA?\$\s?$/u, "CAD"],
  [/(?<!\p{L})NZ\$\s?$/u, "NZD"],
  [/(?<!\p{L})HK\$\s?$/u, "HKD"],
  [/(?<!\p{L})NT\$\s?$/u, "TWD"],
  [/(?<!\p{L})S\$\s?$/u, "SGD"],
  [/(?<!\p{L})R\$\s?$/u, "BRL"],
  [/(?<!\p{L})(?:NIS\s|₪)\s?$/u, "ILS"],
  [/(?:US\$|U\.S\.\s?\$|USD\s?|\$)\s?$/u, "USD"],
  [/(?:€|EUR\s?)\s?$/u, "EUR"],
  [/(?:£|GBP\s?)\s?$/u, "GBP"],
  [/(?:CNY|RMB)\s?$/u, "CNY"],
  // Yuan and yen share the sign.
  [/¥\s?$/u, "¥"],
  [/(?:₽|RUB\s?)\s?$/u, "RUB"],
  [/(?:₹|INR\s?|Rs\.?\s?)$/u, "INR"],
  [/(?:₴|UAH\s?)\s?$/u, "UAH"],
];

/** The currency whose sign stands right in front of a number, and the sign's length. */
export function currencyBefore(
  text: string,
  startUtf16: number,
): { code: string; lengthUtf16: number } | null {
  const before = text.slice(Math.max(0, startUtf16 - 8), startUtf16);
  for (const [form, code] of CURRENCY_SIGNS) {
    const match = form.exec(before);
    if (match !== null) return { code, lengthUtf16: match[0].length };
  }
  return null;
}
