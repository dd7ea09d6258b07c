/**
 * Which of several groups of passages are one text origin for who carries them. A text origin is the articles that carry
 * a passage: two passages that the same articles carry, or all of whose carriers are among the other's, are not shown to
 * be two texts. "Two sentences of one report are not two reports". Pure.
 */

export type CarriedGroup = { articleIds: readonly string[] };

/**
 * The groups that are one, together, the one with the most articles first; in the order of the groups given. One whose
 * articles stand in several larger ones goes to the first of these. O(groups² · articles).
 */
export function joinCarried<G extends CarriedGroup>(groups: readonly G[]): G[][] {
  const homes: { carriers: ReadonlySet<string>; groups: G[] }[] = [];
  for (const group of groups.toSorted((x, y) => y.articleIds.length - x.articleIds.length)) {
    const home = homes.find(({ carriers }) => group.articleIds.every((id) => carriers.has(id)));
    if (home === undefined) homes.push({ carriers: new Set(group.articleIds), groups: [group] });
    else home.groups.push(group);
  }
  const place = new Map(groups.map((group, at) => [group, at]));
  const first = (of: readonly G[]) => Math.min(...of.map((group) => place.get(group) ?? 0));
  return homes.map((home) => home.groups).sort((x, y) => first(x) - first(y));
}
