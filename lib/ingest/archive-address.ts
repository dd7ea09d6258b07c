/** Addresses of copies in web archives, taken apart: the page's own address, and when the copy was made. */

export type ArchivedAddress = {
  /** How it was taken, for a person to read. */
  how: string;
  url: string;
  archiveUrl: string;
  /** RFC 3339, in UTC. */
  retrieved: string;
};

/** `…/web/20191119123456/https://…`, with the letters that say how the archive serves it. Others run such archives too. */
const WAYBACK =
  /^https?:\/\/(?<host>[\w.-]+)\/web\/(?<stamp>\d{14})(?:[a-z]{2}_)?\/(?<url>https?:\/\/\S+)$/iu;
const ARCHIVE_TODAY =
  /^https?:\/\/archive\.(?:today|is|ph|md|li|vn|fo)\/(?<stamp>\d{14}|\d{4}\.\d{2}\.\d{2}-\d{6})\/(?<url>https?:\/\/\S+)$/iu;

/** `20191119123456`, or the same with points and a hyphen, in UTC as the archives write it, as RFC 3339. */
export function fromStamp(stamp: string): string {
  const digits = stamp.replace(/\D/g, "");
  const part = (from: number, to: number) => digits.slice(from, to);
  return `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}T${part(8, 10)}:${part(10, 12)}:${part(12, 14)}Z`;
}

/** Takes an address inside a web archive apart; null for any other. */
export function readArchiveAddress(address: string): ArchivedAddress | null {
  const wayback = WAYBACK.exec(address)?.groups;
  const parts = wayback ?? ARCHIVE_TODAY.exec(address)?.groups;
  if (parts === undefined) return null;
  const host = wayback?.host?.toLowerCase();
  const archive = host === "web.archive.org" ? "Internet Archive" : (host ?? "archive.today");
  const how = `web archive (${archive})`;
  return { how, url: parts.url ?? "", archiveUrl: address, retrieved: fromStamp(parts.stamp ?? "") };
}
