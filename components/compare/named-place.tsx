"use client";

/**
 * Goes to the place that the address names once the texts stand: scrolled to, ringed by `:target`, and focused for the keys.
 * The browser does so by itself only where it loads the page; after a link within the app, or Back from a picture that stood
 * in place of the texts, it knows of no target. So this is mounted with the texts.
 */
import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { ringCells } from "./ring-cells.ts";

const nameInAddress = () => window.location.hash.slice(1);

/** Of a passage that stands elsewhere in the other text, or is told in another column, the list of findings knows the place. */
function listedPlace(name: string): string {
  const item = `li[data-reuse="${CSS.escape(name.slice(2))}"] a[href^="#"]`;
  return document.querySelector<HTMLAnchorElement>(item)?.hash.slice(1) ?? "";
}

function namedPlace(): HTMLElement | null {
  const name = nameInAddress();
  if (name === "") return null;
  return document.getElementById(name) ?? document.getElementById(listedPlace(name));
}

/** Takes the place of the entry in the history, and leaves in it what the router wrote there. */
function makeTarget({ id }: HTMLElement): void {
  const { state } = window.history;
  window.location.replace(`#${id}`);
  window.history.replaceState(state, "");
}

export function NamedPlace() {
  const params = useSearchParams().toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other parameters are other texts
  useEffect(() => {
    const { state } = window.history;
    const onPlace = () => {
      // A place of the page is an entry in the history too: without the router's state, Back to it would change nothing.
      if (window.history.state === null) window.history.replaceState(state, "");
      ringCells(document.getElementById(nameInAddress()));
    };
    const place = namedPlace();
    if (place !== null && !place.matches(":target")) makeTarget(place);
    place?.focus({ preventScroll: true });
    onPlace();
    window.addEventListener("hashchange", onPlace);
    return () => window.removeEventListener("hashchange", onPlace);
  }, [params]);
  return null;
}
