/** Things that are joined two by two, and which of them are one for it (union–find). Pure. */

export type DisjointSets = {
  /** The first of all that this one is joined with, itself where it is alone. */
  root: (at: number) => number;
  join: (x: number, y: number) => void;
};

/** Of the numbers below `count`, each alone at first. */
export function disjointSets(count: number): DisjointSets {
  const parent = Array.from({ length: count }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    for (let up = parent[top] ?? top; up !== top; up = parent[top] ?? top) top = up;
    parent[at] = top;
    return top;
  };
  const join = (x: number, y: number) => {
    const [first, second] = [root(x), root(y)].sort((a, b) => a - b);
    if (first !== undefined && second !== undefined) parent[second] = first;
  };
  return { root, join };
}
