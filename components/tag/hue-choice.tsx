"use client";

/** The ten hues of a tag as native radios, each with its name, so that colour is never the only carrier. */
import { useId } from "react";
import { HueStripe } from "#components/ui/tag-chip.tsx";
import { TAG_HUES, type TagHue } from "#lib/text/tag-hue.ts";

export function HueChoice({ value, onChange }: { value: TagHue; onChange: (hue: TagHue) => void }) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-12 font-medium text-ink-2">Colour</legend>
      <div className="grid grid-cols-5 gap-1 max-sm:grid-cols-3">
        {TAG_HUES.map((hue) => (
          <label
            key={hue}
            data-hue={hue}
            className="flex h-8 cursor-pointer items-center gap-1.5 rounded-[6px] border border-line bg-hue-fill px-2 text-12 text-ink capitalize has-checked:border-ink has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent max-sm:h-10"
          >
            <input
              type="radio"
              name={name}
              value={hue}
              checked={hue === value}
              onChange={() => onChange(hue)}
              className="sr-only"
            />
            <HueStripe />
            {hue}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
