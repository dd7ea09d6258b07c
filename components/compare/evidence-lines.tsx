/** The evidence of who took from whom in sentences, each with its strength and the way to its words in the texts. */
import { Fragment } from "react";
import { type EvidenceGroup, groupEvidence, type ShownEvidence } from "./evidence-groups.ts";
import { type EvidenceLink, sideLabels } from "./evidence-places.ts";
import type { SideNames } from "./side-names.ts";

type Placing = {
  names: SideNames;
  /** The id of where the words of a link stand on the page. */
  placeOf: (link: EvidenceLink) => string;
};

function PlaceLink({ link, names, placeOf }: Placing & { link: EvidenceLink }) {
  const name = sideLabels(names)[link.side];
  const ordinal = link.label === name ? "" : `, ${link.label}`;
  const text = names === null ? `the ${name} text` : name;
  return (
    <a
      href={`#${placeOf(link)}`}
      aria-label={`Its words in ${text}${ordinal}`}
      className="text-accent underline decoration-1 underline-offset-2"
    >
      {link.label}
    </a>
  );
}

/** "(strong; see left, right)" */
function Weight({ line, ...placing }: Placing & { line: ShownEvidence }) {
  const { strength, points, kind, links } = line;
  // What speaks for nothing has no strength to tell, nor has that a third text is not excluded.
  if (points === "neither" || kind === "commonThirdText") return null;
  return (
    <span className="text-12 text-ink-3">
      ({strength}
      {links.map((link, at) => (
        <Fragment key={link.mark}>
          {at === 0 ? "; see " : ", "}
          <PlaceLink link={link} {...placing} />
        </Fragment>
      ))}
      ){" "}
    </span>
  );
}

function Group({ group, ...placing }: Placing & { group: EvidenceGroup }) {
  return (
    <p>
      {group.title === null ? null : <b className="font-semibold text-ink">{group.title}: </b>}
      {group.lines.map((line) => (
        <span key={line.text}>
          <span dir="auto">{line.text}</span> <Weight line={line} {...placing} />
        </span>
      ))}
    </p>
  );
}

export function EvidenceLines({ evidence, ...placing }: Placing & { evidence: readonly ShownEvidence[] }) {
  return groupEvidence(evidence, placing.names).map((group) => (
    <Group key={group.points} group={group} {...placing} />
  ));
}
