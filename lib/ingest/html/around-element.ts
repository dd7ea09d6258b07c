/** Questions about an element that the elements around it answer. Each element is asked once, so that depth costs nothing. */

import type { PageElement } from "./page-tree.ts";

export type Asked<Answer> = (element: PageElement) => Answer | null;

/** An element and all that stand around it, from inside out. */
export function* ancestry(from: PageElement): Generator<PageElement> {
  for (let element: PageElement | null = from; element !== null; element = element.parent) yield element;
}

function asking<Answer>(
  answer: (element: PageElement, above: Answer | null) => Answer | null,
): Asked<Answer> {
  const known = new Map<PageElement, Answer | null>();
  return (from) => {
    const path: PageElement[] = [];
    for (
      let element: PageElement | null = from;
      element !== null && !known.has(element);
      element = element.parent
    )
      path.push(element);
    for (const element of path.reverse()) {
      const above = element.parent === null ? null : (known.get(element.parent) ?? null);
      known.set(element, answer(element, above));
    }
    return known.get(from) ?? null;
  };
}

/** The answer of the outermost element that has one, the element asked about included. */
export function outermost<Answer>(own: Asked<Answer>): Asked<Answer> {
  return asking((element, above) => above ?? own(element));
}

/** The answer of the innermost element that has one; nothing from `limit` on outwards is asked. */
export function innermost<Answer>(own: Asked<Answer>, limit: PageElement | null = null): Asked<Answer> {
  return asking((element, above) => (element === limit ? null : (own(element) ?? above)));
}

/** True for `outer` and all that stands in it. */
export function insideOf(outer: PageElement): (element: PageElement) => boolean {
  const asked = outermost((element) => (element === outer ? true : null));
  return (element) => asked(element) ?? false;
}
