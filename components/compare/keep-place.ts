/** Names the passage one leaves the texts from in the address, so that Back leads to it and not only to its page. */
import { passageAnchor } from "./passage-place.ts";

/** Of what is ruled on in the list alone the address says nothing. Whatever the router wrote of the entry stays in it. */
export function keepPlace({ id, dataset }: HTMLElement): void {
  if (dataset.reuse === undefined) return;
  const name = id === "" ? passageAnchor(dataset.reuse) : id;
  window.history.replaceState(window.history.state, "", `#${name}`);
}
