/** Which alignment of the page one is at: a passage in the texts, or two quotations or numbers in the list of findings. */

const passageSelector = "[data-reuse]";
/** Where a passage is told in the texts: the list of findings names it too. */
const toldSelector = `section${passageSelector}`;
const findingSelector = "[data-finding]";
/** Whatever stands in the list and is ruled on there. */
const listedSelector = `${findingSelector}, li${passageSelector}`;
const alignmentSelector = `${passageSelector}, ${findingSelector}`;

/** What holds an element; null: nothing that is ruled on. */
export function alignmentOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>(alignmentSelector) ?? null;
}

export function hasAlignment(root: HTMLElement | null): boolean {
  return root?.querySelector(alignmentSelector) != null;
}

export function hasPassage(root: HTMLElement | null): boolean {
  return root?.querySelector(passageSelector) != null;
}

const passageOf = (element: Element | null) => element?.closest<HTMLElement>(passageSelector) ?? null;

/** The passage one is at: what holds the focus, else what the address names, else the first one in sight. */
export function currentPassage(root: HTMLElement | null): HTMLElement | null {
  const focused = passageOf(document.activeElement);
  if (focused !== null) return focused;
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (passageOf(named) !== null) return passageOf(named);
  const all = [...(root?.querySelectorAll<HTMLElement>(toldSelector) ?? [])];
  return all.find((element) => element.getBoundingClientRect().bottom > window.innerHeight / 4) ?? null;
}

/**
 * What holds the focus, else the finding whose place one has gone to (`followed`: the one last pressed, where several lead
 * to one place), else the passage one is at.
 */
export function currentAlignment(root: HTMLElement | null, followed: Element | null): HTMLElement | null {
  const focused = alignmentOf(document.activeElement);
  if (focused !== null) return focused;
  const here = [
    ...(root?.querySelectorAll<HTMLElement>(`${findingSelector}:has(a[aria-current=true])`) ?? []),
  ];
  const finding = here.find((element) => element === followed) ?? (here.length === 1 ? here[0] : undefined);
  return finding ?? currentPassage(root);
}

/** What follows in the list of what is ruled on there, or the one before it where it is the last; null: it is alone. */
export function findingAfter(place: HTMLElement): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(listedSelector)];
  const at = all.indexOf(place);
  return all[at + 1] ?? all[at - 1] ?? null;
}
