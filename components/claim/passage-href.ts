/** Where a passage stands, as an address that lands on it. Pure. */

export type PassagePlace = { articleId: string; versionNumber: number; startUtf16: number; endUtf16: number };

/** The reader at the passage, in the version it was marked in; with an evidence's id, at that evidence. */
export function passageHref(projectSlug: string, place: PassagePlace, evidenceId?: string): string {
  const { articleId, versionNumber, startUtf16, endUtf16 } = place;
  const anchor = evidenceId === undefined ? "" : `#e-${evidenceId}`;
  return `/p/${projectSlug}/articles/${articleId}?at=${startUtf16}-${endUtf16}&v=${versionNumber}${anchor}`;
}
