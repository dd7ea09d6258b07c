/** The ten hues a tag may wear. The names are stored; what they look like is the theme's business (app/tokens.css). */
export const TAG_HUES = [
  "amber",
  "coral",
  "rose",
  "plum",
  "violet",
  "blue",
  "cyan",
  "teal",
  "green",
  "olive",
] as const;

export type TagHue = (typeof TAG_HUES)[number];

/**
 * Picks a hue for something that has none of its own, such as a person: the same key always gives the same hue.
 * FNV-1a (Fowler, Noll, Vo) over the UTF-16 units, O(length).
 */
export function hueOf(key: string): TagHue {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < key.length; unit += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(unit), 0x01000193);
  }
  return TAG_HUES[(hash >>> 0) % TAG_HUES.length] ?? "blue";
}
