/** What people said of passages, quotations and numbers that are no longer found in these two texts: their word stands, and is shown. */
import { type DirectionWord, directionShort } from "./direction-words.ts";

export type UnmatchedRuling = {
  ruledPassageId: string;
  kind: "passage" | "quotation" | "quantity";
  a: { exact: string };
  b: { exact: string };
  alignment: { word: "same" | "notSame" | "none"; authorName: string; reason: string } | null;
  direction: { word: DirectionWord; authorName: string; reason: string } | null;
};

type Told = { says: string; authorName: string; reason: string };

const words = { same: "the same", notSame: "not the same" } as const;

/** What stands of it; a word that was taken back does not. */
function toldOf({ kind, alignment, direction }: UnmatchedRuling): Told[] {
  return [
    ...(alignment === null || alignment.word === "none"
      ? []
      : [{ ...alignment, says: `${words[alignment.word]} ${kind}` }]),
    ...(direction === null || direction.word === "none"
      ? []
      : [{ ...direction, says: directionShort[direction.word] }]),
  ];
}

/** Of numbers both, which alone say little. */
function exactOf({ kind, a, b }: UnmatchedRuling): string {
  return kind === "quantity" ? `“${a.exact}” against “${b.exact}”` : a.exact;
}

export function UnmatchedRulings({ unmatched }: { unmatched: readonly UnmatchedRuling[] }) {
  const said = unmatched.flatMap((one) =>
    toldOf(one).map((told) => ({ ...told, ruledPassageId: one.ruledPassageId, exact: exactOf(one) })),
  );
  if (said.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer rounded-s py-1 text-12 text-ink-3 hover:text-ink">
        {said.length === 1 ? "1 ruling on what is" : `${said.length} rulings on what is`} no longer found
      </summary>
      <ul>
        {said.map(({ ruledPassageId, exact, says, authorName, reason }) => (
          <li key={`${ruledPassageId} ${says}`} className="py-2">
            <span dir="auto" className="line-clamp-2 text-ink-3">
              {exact}
            </span>
            <span className="text-12 text-ink-2">
              {says}, <bdi>{authorName}</bdi>
              {reason === "" ? null : (
                <>
                  : <bdi>{reason}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
