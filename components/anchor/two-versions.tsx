"use client";

/** The mark as it stands in the old version, and where it may stand in the new one. */
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import type { WaitingMark, WaitingPlace } from "#lib/data/anchor/waiting-mark.ts";
import { placeKeys } from "./anchor-keys.ts";
import { MarkedPassage } from "./marked-passage.tsx";
import { touchedWords } from "./verdict-words.ts";

function Side({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-1">
      <h2 className="text-12 text-ink-3">{label}</h2>
      {children}
    </section>
  );
}

function Touched({ place }: { place: WaitingPlace }) {
  const words = touchedWords(place.touches);
  return words === null ? null : <span className="font-medium text-caution"> · changed: {words}</span>;
}

export type TwoVersionsProps = {
  mark: WaitingMark;
  /** Takes one of several places; null for who may not say. */
  onTake: ((place: WaitingPlace) => void) | null;
  isSelected: boolean;
  isPending: boolean;
};

function Choices({ mark, onTake, isSelected, isPending }: TwoVersionsProps) {
  return (
    <ol className="flex flex-col gap-3">
      {mark.places.map((place, index) => (
        <li key={place.startUtf16} className="flex flex-col items-start gap-1.5">
          <MarkedPassage pieces={place.pieces} side="new" language={mark.language} />
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-2">
            {onTake === null ? null : (
              <Button
                size="s"
                onPress={() => onTake(place)}
                isDisabled={isPending}
                shortcut={placeKeys[index]}
                className={isSelected ? "" : "[&_kbd]:invisible"}
              >
                <Check aria-hidden="true" className="size-3.5 text-supports" />
                Take place {index + 1}
              </Button>
            )}
            <span>
              paragraph {place.paragraph}
              <Touched place={place} />
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

export function TwoVersions(props: TwoVersionsProps) {
  const { mark } = props;
  const [first] = mark.places;
  return (
    <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
      <Side label={`Version ${mark.fromVersion}`}>
        <MarkedPassage pieces={mark.standing.pieces} side="old" language={mark.language} />
      </Side>
      <Side
        label={
          <>
            Version {mark.toVersion}
            {mark.verdict === "changed" && first ? <Touched place={first} /> : null}
          </>
        }
      >
        {mark.verdict === "changed" && first ? (
          <MarkedPassage pieces={first.pieces} side="new" language={mark.language} />
        ) : null}
        {mark.verdict === "ambiguous" ? <Choices {...props} /> : null}
        {mark.verdict === "orphaned" ? (
          <p className="text-ink-2">The words are gone, and no other sentence stands in their place.</p>
        ) : null}
      </Side>
    </div>
  );
}
