/** Addresses a page states: http and https only, written out in full. */

/**
 * @param value an address, complete or relative
 * @param base the page's own address, or null
 * @returns the complete address; null for any other scheme (javascript:, data:, file:) and for what cannot be completed
 */
export function webAddress(value: string, base: string | null): string | null {
  const trimmed = value.trim();
  if (trimmed === "" || trimmed.length > 4_000) return null;
  const url = URL.parse(trimmed, base ?? undefined);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  return /^https?:/i.test(trimmed) && !/\s/.test(trimmed) ? trimmed : url.href;
}

/** Two addresses of one page: the scheme, "www.", a closing slash, the query and the fragment aside. */
export function isSamePage(one: string, other: string): boolean {
  const bare = (address: string) =>
    address
      .trim()
      .replace(/^https?:\/\/(?:www\.)?/iu, "")
      .replace(/[?#].*$/u, "")
      .replace(/\/$/u, "")
      .toLowerCase();
  const [a, b] = [bare(one), bare(other)];
  return a !== "" && a === b;
}

/** True for a complete address with http or https. */
export function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value);
}
