"use client";

/** The tags of an amended annotation: those it wears, each to be taken off, and the codebook to add from. */
import { X } from "lucide-react";
import { ComboBox } from "#components/ui/combo-box.tsx";
import { Option } from "#components/ui/option.tsx";
import { HueStripe } from "#components/ui/tag-chip.tsx";
import type { ReviewTag } from "./review-tag.ts";

export type TagChoiceProps = {
  tags: readonly ReviewTag[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  error?: string;
};

function Chosen({ tag, onRemove }: { tag: ReviewTag; onRemove: () => void }) {
  return (
    <button
      type="button"
      data-hue={tag.hue}
      onClick={onRemove}
      className="inline-flex h-6 max-w-full items-center gap-1.5 rounded-s bg-hue-fill ps-2 pe-1.5 text-12 text-ink max-sm:h-9"
    >
      <HueStripe />
      <span className="sr-only">Take off </span>
      <span className="truncate" dir="auto">
        {tag.name}
      </span>
      <X aria-hidden="true" className="size-3 shrink-0" />
    </button>
  );
}

export function TagChoice({ tags, chosen, onChange, error }: TagChoiceProps) {
  const worn = tags.filter((tag) => chosen.includes(tag.id));
  const offered = tags.filter((tag) => !chosen.includes(tag.id));
  return (
    <div className="flex flex-col gap-1.5">
      <ComboBox
        label="Tags"
        placeholder="Add a tag"
        emptyText="No other tag matches"
        items={offered}
        value={null}
        onChange={(key) => key !== null && onChange([...chosen, String(key)])}
        error={error}
        className="max-w-72"
      >
        {(tag) => <Option key={tag.id} id={tag.id} text={tag.name} icon={<HueStripe hue={tag.hue} />} />}
      </ComboBox>
      <ul className="flex flex-wrap gap-1.5 empty:hidden" aria-label="Tags of the amendment">
        {worn.map((tag) => (
          <li key={tag.id} className="min-w-0 max-w-full">
            <Chosen tag={tag} onRemove={() => onChange(chosen.filter((id) => id !== tag.id))} />
          </li>
        ))}
      </ul>
    </div>
  );
}
