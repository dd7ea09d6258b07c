"use client";

/** What may be said of a mark's place, each with its key while the mark is selected. */
import { Check, MousePointerClick, RotateCw, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { reviewHref } from "#components/review/review-query.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { WaitingMark, WaitingPlace } from "#lib/data/anchor/waiting-mark.ts";
import type { AnchorScope } from "./anchor-card.tsx";
import { ANCHOR_GROUP, ANCHOR_KEYS, placeKeys } from "./anchor-keys.ts";
import type { Placing } from "./use-placing.ts";

export type PlaceButtonsProps = {
  mark: WaitingMark;
  scope: AnchorScope;
  placing: Placing;
  isSelected: boolean;
  onKeep: () => void;
  onRefresh: () => void;
};

function PlaceKey({ at, place, placing }: { at: number; place: WaitingPlace; placing: Placing }) {
  useShortcut({
    keys: placeKeys[at] ?? "9",
    label: `Take place ${at + 1} and move on`,
    group: ANCHOR_GROUP,
    when: () => !placing.isPending,
    run: () => placing.take(place),
  });
  return null;
}

function Keys({ mark, placing, onKeep, href }: PlaceButtonsProps & { href: string }) {
  const router = useRouter();
  const when = () => !placing.isPending;
  const group = ANCHOR_GROUP;
  const [proposed] = mark.verdict === "changed" ? mark.places : [];
  useShortcut({
    keys: ANCHOR_KEYS.take,
    label: "Take the new place and move on",
    group,
    when: () => when() && proposed !== undefined,
    run: () => proposed && placing.take(proposed),
  });
  useShortcut({ keys: ANCHOR_KEYS.keep, label: "Keep on the old version", group, when, run: onKeep });
  useShortcut({
    keys: ANCHOR_KEYS.select,
    label: "Select the place in the text",
    group,
    when,
    run: () => router.push(href),
  });
  return mark.verdict === "ambiguous"
    ? mark.places
        .slice(0, placeKeys.length)
        .map((place, at) => <PlaceKey key={place.startUtf16} at={at} place={place} placing={placing} />)
    : null;
}

export function PlaceButtons(props: PlaceButtonsProps) {
  const { mark, scope, placing, isSelected, onKeep, onRefresh } = props;
  const { projectSlug, articleId } = scope;
  const href = reviewHref(projectSlug, { tab: "anchors", articleId, placingId: mark.reanchoringId });
  const [proposed] = mark.verdict === "changed" ? mark.places : [];
  // The keys' room is kept where they are not shown: a button that moved under a press would lose its click.
  const quiet = isSelected ? "" : "[&_kbd]:invisible";
  if (!mark.mayPlace)
    return <p className="text-12 text-ink-3">Its author, or a reviewer, says where it stands.</p>;
  return (
    <div className="flex flex-wrap items-center gap-2 pt-1">
      {isSelected ? <Keys {...props} href={href} /> : null}
      {proposed === undefined ? null : (
        <Button
          onPress={() => placing.take(proposed)}
          isDisabled={placing.isPending}
          shortcut={ANCHOR_KEYS.take}
          className={quiet}
        >
          <Check aria-hidden="true" className="size-3.5 text-supports" />
          Take the new place
        </Button>
      )}
      <LinkButton variant="secondary" href={href} className={quiet}>
        <MousePointerClick aria-hidden="true" className="size-3.5 text-accent" />
        {proposed === undefined ? "Select a place" : "Select another place"}
        <Kbd keys={ANCHOR_KEYS.select} />
      </LinkButton>
      <Button onPress={onKeep} isDisabled={placing.isPending} shortcut={ANCHOR_KEYS.keep} className={quiet}>
        <Undo2 aria-hidden="true" className="size-3.5 text-disputes" />
        Keep on version {mark.fromVersion}
      </Button>
      {placing.failure?.code === "conflict" ? (
        <Button variant="ghost" onPress={onRefresh}>
          <RotateCw aria-hidden="true" className="size-3.5" />
          Show how it stands
        </Button>
      ) : null}
    </div>
  );
}
