"use client";

/** Texts of the same import that an article to come resembles: what may be an earlier version, the same text, nearly the same. */
import type { ReactNode } from "react";
import { FoundText } from "#components/import/found-text.tsx";
import type { ArticleCard } from "#components/import/plan-view.ts";
import { Radio } from "#components/ui/radio-group.tsx";
import type { KnownHere } from "#lib/data/import/known/known-article.ts";
import { KnownDifference } from "./known-difference.tsx";

type Other = { plannedId: string; title: string; fileName: string };

type RowProps = {
  /** What it is to the other text. */
  words: string;
  other: Other;
  plannedId: string;
  why: ReactNode;
  /** Ways to write it. */
  children: ReactNode;
};

function Row({ words, other, plannedId, why, children }: RowProps) {
  return (
    <li className="flex flex-col gap-1 border-t border-line py-2 first:border-t-0">
      <p className="wrap-anywhere">
        <span className="text-ink-2">{words} </span>
        <span className="font-medium">
          <FoundText text={other.title} />
        </span>
        <span className="text-ink-3">
          {" · "}
          <FoundText text={other.fileName} />
        </span>
      </p>
      <p className="text-12 text-ink-3">{why}</p>
      {children}
      <KnownDifference plannedId={plannedId} against={{ plannedId: other.plannedId }} />
    </li>
  );
}

type HereProps = { card: ArticleCard; canDecide: boolean };

const asCopy = (plannedId: string) => (
  <Radio value={`copyHere ${plannedId}`}>Write it as a copy of this</Radio>
);

function NextOrCopy({ plannedId }: { plannedId: string }) {
  return (
    <span className="flex flex-wrap gap-x-5">
      <Radio value={`versionHere ${plannedId}`}>Write it as the next version of this</Radio>
      {asCopy(plannedId)}
    </span>
  );
}

function EarlierRow({ here, card, canDecide }: HereProps & { here: KnownHere }) {
  return (
    <Row words="perhaps a later version of" other={here} plannedId={card.plannedId} why={here.why}>
      {canDecide ? <NextOrCopy plannedId={here.plannedId} /> : null}
    </Row>
  );
}

function NearRow({ near, card, canDecide }: HereProps & { near: ArticleCard["nearHere"][number] }) {
  return (
    <Row words="near copy, in this import, of" other={near} plannedId={card.plannedId} why={near.why}>
      {canDecide ? <NextOrCopy plannedId={near.plannedId} /> : null}
    </Row>
  );
}

/** The same text, which comes in this import already. */
function CopyRow({ card, canDecide }: HereProps) {
  const { copyHere: copy, plannedId, isIncluded } = card;
  if (copy === null) return null;
  const isLeftOut = canDecide && copy.isRepeat && !isIncluded;
  const why = isLeftOut
    ? `${copy.why} It is left out; include it if it is to stand in the library twice.`
    : copy.why;
  return (
    <Row words="exact copy, in this import, of" other={copy} plannedId={plannedId} why={why}>
      {canDecide && isIncluded ? asCopy(copy.plannedId) : null}
    </Row>
  );
}

/** How many rows there are of it. */
export function countHere({ here, nearHere, copyHere }: ArticleCard): number {
  return here.length + nearHere.length + (copyHere === null ? 0 : 1);
}

export function KnownHereRows({ card, canDecide }: HereProps) {
  return (
    <>
      <CopyRow card={card} canDecide={canDecide} />
      {card.here.map((one) => (
        <EarlierRow key={one.plannedId} here={one} card={card} canDecide={canDecide} />
      ))}
      {card.nearHere.map((one) => (
        <NearRow key={one.plannedId} near={one} card={card} canDecide={canDecide} />
      ))}
    </>
  );
}
