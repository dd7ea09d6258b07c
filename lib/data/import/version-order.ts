/** The order of texts of an import of which some are to be versions or copies of others: what one follows is written before it. Pure. */

/** `after`: the text it is to be a version or a copy of; null for all others. */
export type Following = { id: string; after: string | null };

/**
 * How many others each must wait for: 0 for one that follows none, or one that is not among them; `Infinity` where they
 * follow each other in a circle. Linear.
 */
export function stepsBefore(list: readonly Following[]): Map<string, number> {
  const afterOf = new Map(list.map(({ id, after }) => [id, after]));
  const steps = new Map<string, number>();
  for (const { id } of list) {
    const way = new Set<string>();
    let at: string | null = id;
    while (at !== null && afterOf.has(at) && !steps.has(at) && !way.has(at)) {
      way.add(at);
      at = afterOf.get(at) ?? null;
    }
    const isCircle = at !== null && way.has(at);
    let so = isCircle ? Number.POSITIVE_INFINITY : at === null || !steps.has(at) ? -1 : (steps.get(at) ?? 0);
    for (const one of [...way].toReversed()) steps.set(one, ++so);
  }
  return steps;
}
