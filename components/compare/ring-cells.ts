/** Rings the cells of three or four columns that hold some of the selected passage, which is told in the first of them alone. */

/** The passage that an element of the page is selected by; null: none. */
const passageOf = (selected: Element | null) =>
  selected?.closest<HTMLElement>("[data-columns][data-reuse]")?.dataset.reuse ?? null;

/** `selected`: what the address names; null takes every ring away. O(cells). */
export function ringCells(selected: Element | null): void {
  const passage = passageOf(selected);
  for (const cell of document.querySelectorAll<HTMLElement>("[data-holds]")) {
    const holds = cell.dataset.holds?.split(" ") ?? [];
    cell.toggleAttribute("data-ringed", passage !== null && holds.includes(passage));
  }
}
