/** Below a passage: the same words given to somebody else, or by one side to nobody, or without its word of doubt. */
import { MessageSquareWarning } from "lucide-react";
import type { ReactNode } from "react";
import type { AttributionChange } from "#lib/compare/attribution-changes/attribution-change.ts";
import { attributionSummary } from "./attribution-change-words.ts";
import type { SideNames } from "./side-names.ts";

function where(side: "a" | "b", names: SideNames): ReactNode {
  if (names === null) return side === "a" ? "on the left" : "on the right";
  return (
    <>
      in <bdi>{names[side]}</bdi>
    </>
  );
}

const strong = "font-semibold text-ink";

function Line({ change, names }: { change: AttributionChange; names: SideNames }) {
  if (change.kind === "otherSpeaker") {
    return (
      <>
        The same words are <bdi className={strong}>{change.a.name}</bdi>’s {where("a", names)} and{" "}
        <bdi className={strong}>{change.b.name}</bdi>’s {where("b", names)}.
      </>
    );
  }
  const { lacking, words, kind } = change;
  const has = lacking === "a" ? "b" : "a";
  return (
    <>
      <bdi className={strong}>“{words}”</bdi> stands only {where(has, names)};{" "}
      {kind === "attributionLost"
        ? "the other text has the same words as its own."
        : "the other text says the same without it."}
    </>
  );
}

type AttributionLinesProps = { changes: readonly AttributionChange[]; names?: SideNames };

export function AttributionLines({ changes, names = null }: AttributionLinesProps) {
  if (changes.length === 0) return null;
  return (
    <ul
      aria-label="Who said it, and how sure it is"
      className="font-ui grid gap-1 text-12 leading-5 text-ink-2"
    >
      {changes.map((change) => {
        const place = change.kind === "otherSpeaker" ? change.a.at : change.parts[0];
        return (
          <li
            key={`${change.kind} ${place?.startUtf16} ${change.kind === "otherSpeaker" ? "" : change.lacking}`}
            className="flex gap-2 [overflow-wrap:anywhere]"
          >
            <MessageSquareWarning aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-caution" />
            <span className="min-w-0">
              <Line change={change} names={names} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The same in a few words, beside what changed words touch. */
export function AttributionSummary({ changes }: Pick<AttributionLinesProps, "changes">) {
  return attributionSummary(changes).map((words) => (
    <span key={words} className="text-caution">
      {words}
    </span>
  ));
}
