/** What people said of passages that are no longer found in these two texts: their word stands, and is shown. */
export type UnmatchedRuling = {
  ruledPassageId: string;
  a: { exact: string };
  alignment: { word: "same" | "notSame" | "none"; authorName: string; reason: string } | null;
};

const words = { same: "the same passage", notSame: "not the same passage" } as const;

export function UnmatchedRulings({ unmatched }: { unmatched: readonly UnmatchedRuling[] }) {
  const said = unmatched.flatMap(({ ruledPassageId, a, alignment }) =>
    alignment === null || alignment.word === "none"
      ? []
      : [{ ...alignment, word: alignment.word, ruledPassageId, exact: a.exact }],
  );
  if (said.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer rounded-s py-1 text-12 text-ink-3 hover:text-ink">
        {said.length === 1 ? "1 ruling on a passage" : `${said.length} rulings on passages`} no longer found
      </summary>
      <ul>
        {said.map(({ ruledPassageId, exact, word, authorName, reason }) => (
          <li key={ruledPassageId} className="py-2">
            <span dir="auto" className="line-clamp-2 text-ink-3">
              {exact}
            </span>
            <span className="text-12 text-ink-2">
              {words[word]}, <bdi>{authorName}</bdi>
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
