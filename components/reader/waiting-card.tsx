"use client";

/** The card of a mark that waits, near the place it may belong to: its state, what was marked, and the way to say where. */
import { memo } from "react";
import { waitingTones, waitingWords } from "#components/anchor/verdict-words.ts";
import { Chip } from "#components/ui/chip.tsx";
import { type WaitingHere, waitingCardId } from "./waiting-here.ts";

export type WaitingCardProps = { waiting: WaitingHere; href: string };

const SHOWN_UTF16 = 140;

const shortened = (text: string) => (text.length <= SHOWN_UTF16 ? text : `${text.slice(0, SHOWN_UTF16)}…`);

function placesSaid({ verdict, places }: WaitingHere): string {
  if (verdict === "changed") return "waits, perhaps here";
  return places === 1 ? "waits, perhaps here" : `waits, here or at ${places - 1} other`;
}

export const WaitingCard = memo(function WaitingCard({ waiting, href }: WaitingCardProps) {
  const { verdict, startUtf16, endUtf16, exact, says, authorName } = waiting;
  return (
    <li
      data-placed={waitingCardId(waiting)}
      data-from={startUtf16}
      data-to={endUtf16}
      className="reader-card reader-card-waiting"
    >
      <p className="reader-card-who">
        <Chip tone={waitingTones[verdict]}>{waitingWords[verdict]}</Chip>
        <span>{placesSaid(waiting)}</span>
      </p>
      <p className="reader-card-note" dir="auto">
        “{shortened(exact)}”
      </p>
      <p className="text-12 text-ink-3" dir="auto">
        {says === "" ? authorName : `${authorName}: ${shortened(says)}`}
      </p>
      <a
        href={href}
        className="mt-2 inline-block font-medium underline decoration-line-strong underline-offset-2 hover:text-accent"
      >
        Say where it stands
      </a>
    </li>
  );
});
