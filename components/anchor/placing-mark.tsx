/** One mark whose place a person selects: as it stands in the old version, above the new version's text. */
import { ArticleLine } from "#components/review/work-passage.tsx";
import type { WaitingMark } from "#lib/data/anchor/waiting-mark.ts";
import { type AnchorScope, MarkSubject, WaitingLine } from "./anchor-card.tsx";
import { MarkedPassage } from "./marked-passage.tsx";
import { PlaceChooser } from "./place-chooser.tsx";

export type PlacingMarkProps = { mark: WaitingMark; body: string; scope: AnchorScope };

export function PlacingMark({ mark, body, scope }: PlacingMarkProps) {
  return (
    <div className="mx-auto flex max-w-220 flex-col gap-4 px-7 py-6 max-sm:px-4">
      <ArticleLine work={mark} />
      <WaitingLine mark={mark} />
      <section className="flex flex-col gap-1">
        <h2 className="text-12 text-ink-3">Version {mark.fromVersion}</h2>
        <MarkedPassage pieces={mark.standing.pieces} side="old" language={mark.language} />
      </section>
      <MarkSubject mark={mark} />
      <PlaceChooser mark={mark} body={body} direction="auto" scope={scope} />
    </div>
  );
}
