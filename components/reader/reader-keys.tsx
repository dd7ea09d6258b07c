"use client";

/** The reader's keys. What they do stands in the parts they call; here is only which key calls what, and when. */
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import type { ReaderItem, ReaderTag } from "./reader-item.ts";
import type { SelectionPanel } from "./selection-float.tsx";
import type { CursorStep } from "./sentence-cursor.ts";

export type ReaderKeysProps = {
  tags: readonly ReaderTag[];
  hasRange: boolean;
  selected: ReaderItem | null;
  onStep: (step: CursorStep) => void;
  /** Puts the cursor on the first sentence in view. */
  onStart: () => void;
  onTag: (tagId: string) => void;
  onPanel: (panel: SelectionPanel) => void;
  onCycle: (by: 1 | -1) => void;
  onVisibility: () => void;
  onRelease: () => void;
  onReuse: () => void;
};

const SENTENCE = "Sentence cursor";
const PASSAGE = "Selected passage";
const MARK = "Selected mark";

export function ReaderKeys(props: ReaderKeysProps) {
  const { tags, hasRange, selected, onStep, onStart, onTag, onPanel, onCycle, onVisibility } = props;
  const hasSubject = () => hasRange || (selected?.isMine === true && selected.kind === "annotation");
  useShortcut({ keys: "v", label: "Select the first sentence in view", group: SENTENCE, run: onStart });
  useShortcut({ keys: "j", label: "Next sentence", group: SENTENCE, run: () => onStep("next") });
  useShortcut({ keys: "k", label: "Previous sentence", group: SENTENCE, run: () => onStep("previous") });
  useShortcut({
    keys: "shift+j",
    label: "Take in the next sentence",
    group: SENTENCE,
    run: () => onStep("extendNext"),
  });
  useShortcut({
    keys: "shift+k",
    label: "Take in the previous sentence, or let go of the last",
    group: SENTENCE,
    run: () => onStep("extendPrevious"),
  });
  useShortcut({
    keys: "t",
    label: "Find or create a tag",
    group: PASSAGE,
    when: () => hasRange,
    run: () => onPanel("tag"),
  });
  useShortcut({
    keys: "n",
    label: "Write a note",
    group: PASSAGE,
    when: () => hasRange,
    run: () => onPanel("note"),
  });
  useShortcut({
    keys: "c",
    label: "Make it evidence of a claim",
    group: PASSAGE,
    when: () => hasRange || selected !== null,
    run: () => onPanel("claim"),
  });
  useShortcut({ keys: "d", label: "New marks are drafts, or shared", group: PASSAGE, run: onVisibility });
  useShortcut({
    keys: "]",
    label: "Next mark, also where marks overlap",
    group: MARK,
    run: () => onCycle(1),
  });
  useShortcut({ keys: "[", label: "Previous mark", group: MARK, run: () => onCycle(-1) });
  useShortcut({
    keys: "escape",
    label: "Let go of the mark",
    group: MARK,
    when: () => selected !== null,
    run: props.onRelease,
  });
  useShortcut({ keys: "r", label: "Who else ran this paragraph", group: "Article", run: props.onReuse });
  return tags
    .filter((tag) => tag.key !== null)
    .map((tag) => <TagKey key={tag.id} tag={tag} when={hasSubject} run={() => onTag(tag.id)} />);
}

function TagKey({ tag, when, run }: { tag: ReaderTag; when: () => boolean; run: () => void }) {
  useShortcut({ keys: tag.key ?? "", label: `Tag: ${tag.name}`, group: "Tags", when, run });
  return null;
}
