/** The evidence of who took from whom in sentences, each with its strength and the way to its words in the texts. */
import { Fragment } from "react";
import { type EvidenceGroup, groupEvidence, type ShownEvidence } from "./evidence-groups.ts";
import type { EvidenceLink } from "./evidence-places.ts";
import { evidenceAnchor } from "./side-text.tsx";

const textNames = { a: "left", b: "right" };

function PlaceLink({ link: { side, label, mark } }: { link: EvidenceLink }) {
  const ordinal = label === textNames[side] ? "" : `, ${label}`;
  return (
    <a
      href={`#${evidenceAnchor(mark, side)}`}
      aria-label={`Its words in the ${textNames[side]} text${ordinal}`}
      className="text-accent underline decoration-1 underline-offset-2"
    >
      {label}
    </a>
  );
}

/** "(strong; see left, right)" */
function Weight({ line: { strength, points, kind, links } }: { line: ShownEvidence }) {
  // What speaks for nothing has no strength to tell, nor has that a third text is not excluded.
  if (points === "neither" || kind === "commonThirdText") return null;
  return (
    <span className="text-12 text-ink-3">
      ({strength}
      {links.map((link, at) => (
        <Fragment key={link.mark}>
          {at === 0 ? "; see " : ", "}
          <PlaceLink link={link} />
        </Fragment>
      ))}
      ){" "}
    </span>
  );
}

function Line({ line }: { line: ShownEvidence }) {
  return (
    <span>
      <span dir="auto">{line.text}</span> <Weight line={line} />
    </span>
  );
}

function Group({ group }: { group: EvidenceGroup }) {
  return (
    <p>
      {group.title === null ? null : <b className="font-semibold text-ink">{group.title}: </b>}
      {group.lines.map((line) => (
        <Line key={line.text} line={line} />
      ))}
    </p>
  );
}

export function EvidenceLines({ evidence }: { evidence: readonly ShownEvidence[] }) {
  return groupEvidence(evidence).map((group) => <Group key={group.points} group={group} />);
}
