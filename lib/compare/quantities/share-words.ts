/** How a share reads: "1/3" rather than 0.3333. */

/** Words have names for shares up to this one. */
const MOST_PARTS = 10;
const NEAR = 1e-6;

/** The share in its lowest terms; null where it is no plain one, or none at all. */
export function shareWords(value: number): string | null {
  if (value <= 0 || value >= 1) return null;
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const taken = Math.round(value * parts);
    if (Math.abs(value * parts - taken) < NEAR) return `${taken}/${parts}`;
  }
  return null;
}
