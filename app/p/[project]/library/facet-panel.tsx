"use client";

/**
 * The facets: beside the list where there is room, else behind a button above it. Drawn here from data, so that they are
 * sent as that and not as elements a second time.
 */
import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { buttonStyle } from "#components/ui/button-style.ts";
import { Facet } from "./facet.tsx";
import type { FacetData } from "./facet-choices.ts";

export type FacetPanelProps = { chosenCount: number; facets: readonly FacetData[] };

export function FacetPanel({ chosenCount, facets }: FacetPanelProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="lg:sticky lg:top-(--top-height) lg:max-h-(--shell-content) lg:w-55 lg:shrink-0 lg:overflow-y-auto lg:px-4 lg:pt-5 lg:pb-10 lg:[scrollbar-width:thin] max-lg:px-7 max-lg:pt-4 max-sm:px-4">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="facets"
        onClick={() => setOpen(!isOpen)}
        className={`${buttonStyle()} lg:hidden`}
      >
        <SlidersHorizontal aria-hidden="true" className="size-3.5" />
        Filters{chosenCount === 0 ? "" : ` (${chosenCount})`}
      </button>
      <section
        id="facets"
        aria-label="Filters"
        className={`max-lg:mt-3 max-lg:rounded-m max-lg:border max-lg:border-line max-lg:bg-surface max-lg:p-4 ${isOpen ? "" : "max-lg:hidden"}`}
      >
        {facets.map((facet) => (
          <Facet key={facet.title} facet={facet} />
        ))}
      </section>
    </div>
  );
}
