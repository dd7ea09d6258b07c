/** Text with the characters nobody would see in it drawn as labelled glyphs, which say their name and do not do their work. */
import { visiblePieces } from "./visible-text.ts";

/** Most text has none, and is drawn as it is. */
const mayBeHidden = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffd]/u;

export function HiddenText({ text }: { text: string }) {
  if (!mayBeHidden.test(text)) return text;
  return visiblePieces(text).map((piece) =>
    piece.kind === "text" ? (
      <span key={piece.startUtf16}>{piece.text}</span>
    ) : (
      <bdi
        key={piece.startUtf16}
        role="img"
        aria-label={piece.name}
        title={piece.name}
        className="mx-px rounded-s border border-caution/40 bg-caution-soft px-0.5 font-ui text-11 text-caution no-underline"
      >
        {piece.glyph}
      </bdi>
    ),
  );
}
