"use client";

/**
 * The new version's whole text to select a mark's place in, with the mouse, touch or the keyboard. A text field, because
 * there Shift and the arrows select and its offsets are the body's, which has no carriage returns that a field would fold.
 * Input is refused rather than the field made read-only: browsers show no caret in a read-only one.
 */
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { reviewHref } from "#components/review/review-query.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { WaitingMark } from "#lib/data/anchor/waiting-mark.ts";
import type { AnchorScope } from "./anchor-card.tsx";
import { ANCHOR_GROUP, ANCHOR_KEYS } from "./anchor-keys.ts";
import { type ChosenSpan, chosenSpan } from "./chosen-span.ts";
import { usePlacing } from "./use-placing.ts";

export type PlaceChooserProps = {
  mark: WaitingMark;
  body: string;
  direction: "ltr" | "rtl" | "auto";
  scope: AnchorScope;
};

/** Selects the place proposed, if there is one, and brings it into view. */
function useProposed(
  field: React.RefObject<HTMLTextAreaElement | null>,
  { places }: WaitingMark,
  body: string,
) {
  const [proposed] = places;
  useEffect(() => {
    const area = field.current;
    if (area === null) return;
    const refuse = (event: InputEvent) => event.preventDefault();
    area.addEventListener("beforeinput", refuse);
    area.focus({ preventScroll: true });
    area.setSelectionRange(proposed?.startUtf16 ?? 0, proposed?.endUtf16 ?? 0);
    const share = (proposed?.startUtf16 ?? 0) / Math.max(1, body.length);
    area.scrollTop = Math.max(0, share * area.scrollHeight - area.clientHeight / 2);
    return () => area.removeEventListener("beforeinput", refuse);
  }, [field, proposed, body]);
}

export function PlaceChooser({ mark, body, direction, scope }: PlaceChooserProps) {
  const router = useRouter();
  const field = useRef<HTMLTextAreaElement>(null);
  const [span, setSpan] = useState<ChosenSpan | null>(mark.places[0] ?? null);
  useProposed(field, mark, body);
  const back = reviewHref(scope.projectSlug, { tab: "anchors", articleId: scope.articleId });
  const placing = usePlacing(scope.projectId, mark, scope, () => router.push(back));
  const read = () => {
    const area = field.current;
    if (area !== null) setSpan(chosenSpan(body, area.selectionStart, area.selectionEnd));
  };
  const take = () => {
    if (span !== null) placing.take(span);
  };
  useShortcut({
    keys: ANCHOR_KEYS.send,
    label: "Take the selected words",
    group: ANCHOR_GROUP,
    reach: "anywhere",
    run: take,
  });
  return (
    <div className="flex flex-col gap-3">
      <label htmlFor="place-text" className="text-12 text-ink-2">
        Version {mark.toVersion}. Select the words the mark belongs to.
      </label>
      <textarea
        id="place-text"
        ref={field}
        aria-readonly="true"
        inputMode="none"
        value={body}
        onChange={() => undefined}
        dir={direction}
        lang={mark.language}
        onSelect={read}
        className="reading field-sizing-content max-h-96 min-h-32 w-full max-w-[46rem] resize-y rounded-m border border-line-strong bg-surface px-4 py-3 text-17 leading-7 text-ink"
      />
      <p className="max-w-[46rem] text-ink-2" aria-live="polite">
        {span === null ? (
          "Nothing is selected yet."
        ) : (
          <>
            Selected:{" "}
            <span className="reading line-clamp-3 text-ink" dir="auto">
              “{span.exact}”
            </span>
          </>
        )}
      </p>
      <FailureBanner failure={placing.failure} />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          onPress={take}
          isDisabled={span === null}
          isPending={placing.isPending}
          shortcut={ANCHOR_KEYS.send}
        >
          Take the selected words
        </Button>
        <LinkButton variant="ghost" href={back}>
          Not now
        </LinkButton>
      </div>
    </div>
  );
}
