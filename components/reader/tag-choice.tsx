"use client";

/** Finds a tag by typing, or makes one of what was typed. */
import { Plus } from "lucide-react";
import { useState } from "react";
import { ComboBox } from "#components/ui/combo-box.tsx";
import { Option } from "#components/ui/option.tsx";
import { HueStripe } from "#components/ui/tag-chip.tsx";
import { matchTags } from "./match-tags.ts";
import { useReaderScope } from "./reader-context.ts";
import type { ReaderTag } from "./reader-item.ts";

const NEW = "new";
const LONGEST_NAME = 80;

export type TagChoiceProps = {
  label: string;
  /** Not offered: worn already. */
  except: readonly string[];
  onChoose: (tagId: string) => void;
  autoFocus?: boolean;
};

export function TagChoice({ label, except, onChoose, autoFocus }: TagChoiceProps) {
  const { tags } = useReaderScope();
  const [typed, setTyped] = useState("");
  const { make, isMaking, problem } = useNewTag(onChoose);
  const name = typed.trim().replace(/\s+/g, " ");
  const { matches, hasExact } = matchTags(tags, name);
  const offered = matches.filter((tag) => !except.includes(tag.id));
  return (
    <ComboBox
      aria-label={label}
      placeholder="Find or create a tag"
      autoFocus={autoFocus}
      inputValue={typed}
      onInputChange={(text) => setTyped(text.slice(0, LONGEST_NAME))}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        setTyped("");
        if (key === NEW) void make(name);
        else onChoose(String(key));
      }}
      defaultFilter={() => true}
      isDisabled={isMaking}
      error={problem ?? undefined}
      emptyText="Every tag is on this mark"
    >
      {offered.map((tag) => (
        <Option
          key={tag.id}
          id={tag.id}
          text={tag.name}
          icon={<HueStripe hue={tag.hue} />}
          detail={tag.key}
        />
      ))}
      {name !== "" && !hasExact ? (
        <Option
          id={NEW}
          text={`Create “${name}”`}
          icon={<Plus aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />}
        />
      ) : null}
    </ComboBox>
  );
}

/** Makes the tag on the server first: two people who type the same name get one tag. */
function useNewTag(onChoose: (tagId: string) => void) {
  const { actions, place, addTag } = useReaderScope();
  const [isMaking, setMaking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const make = async (name: string) => {
    setMaking(true);
    setProblem(null);
    const input = { projectId: place.projectId, name, requestKey: crypto.randomUUID() };
    const result = await actions.proposeTag(input).catch(() => null);
    setMaking(false);
    if (result === null) return setProblem("The server was not reached. Try again.");
    if (!result.ok) return setProblem(result.fields?.name ?? result.message);
    const { tagId: id, name: stored, hue } = result.value;
    const tag: ReaderTag = { id, name: stored, hue, key: null, definition: "" };
    addTag(tag);
    onChoose(id);
  };
  return { make, isMaking, problem };
}
