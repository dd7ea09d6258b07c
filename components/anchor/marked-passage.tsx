/** A passage in its sentence, in one version: the passage tinted, and the words that changed struck out or underlined. */
import type { ReactNode } from "react";
import type { PassagePiece } from "#lib/anchor/passage-pieces.ts";

export type MarkedPassageProps = {
  pieces: readonly PassagePiece[];
  /** How a changed word is shown: gone from the old version, come in the new one. */
  side: "old" | "new";
  language: string;
};

const tint = "bg-sunken text-ink";

function Piece({ piece, side }: { piece: PassagePiece; side: MarkedPassageProps["side"] }): ReactNode {
  const { text, isMarked, isChanged } = piece;
  const Changed = side === "old" ? "del" : "ins";
  const words = isChanged ? <Changed className="text-ink">{text}</Changed> : text;
  return isMarked ? <mark className={isChanged ? "bg-transparent text-ink" : tint}>{words}</mark> : words;
}

export function MarkedPassage({ pieces, side, language }: MarkedPassageProps) {
  let at = 0;
  return (
    <p
      className="reading max-w-[42rem] text-17 whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]"
      dir="auto"
      lang={language}
    >
      {pieces.map((piece) => {
        const key = at;
        at += piece.text.length;
        return <Piece key={key} piece={piece} side={side} />;
      })}
    </p>
  );
}
