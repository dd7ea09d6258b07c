/** The evidence of who took from whom in sentences, each with its strength. */
import { type EvidenceGroup, groupEvidence, type ShownEvidence } from "./evidence-groups.ts";

function Group({ group }: { group: EvidenceGroup }) {
  return (
    <p>
      {group.title === null ? null : <b className="font-semibold text-ink">{group.title}: </b>}
      {group.lines.map(({ text, strength }) => (
        <span key={text}>
          <span dir="auto">{text}</span>{" "}
          {group.points === "neither" || group.points === "commonThirdText" ? null : (
            <span className="text-12 text-ink-3">({strength}) </span>
          )}
        </span>
      ))}
    </p>
  );
}

export function EvidenceLines({ evidence }: { evidence: readonly ShownEvidence[] }) {
  return groupEvidence(evidence).map((group) => <Group key={group.points} group={group} />);
}
