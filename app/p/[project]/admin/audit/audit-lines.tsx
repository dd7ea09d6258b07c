/** Audit rows under their days, as sentences. The object of each leads to everything done to it. */
import Link from "next/link";
import { Chip } from "#components/ui/chip.tsx";
import { wholeAudit, writeAuditQuery } from "#lib/data/audit/audit-query.ts";
import type { AuditLine } from "#lib/data/audit/list-audit.ts";
import { formatInstantDay } from "#lib/text/format-date.ts";

type LinesProps = { base: string; lines: AuditLine[] };
type LineProps = { base: string; line: AuditLine };

/** The lines as they come, parted where the day changes. O(lines). */
function byDay(lines: AuditLine[]): { day: string; lines: AuditLine[] }[] {
  const days: { day: string; lines: AuditLine[] }[] = [];
  for (const line of lines) {
    const day = formatInstantDay(line.at, "long");
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

function Subject({ base, line }: LineProps) {
  const { subject, sentence } = line;
  const name = subject?.name ?? sentence.object;
  if (subject === null) return <>{name}</>;
  const href = base + writeAuditQuery({ ...wholeAudit, subjectId: subject.id });
  return (
    <Link
      prefetch={false}
      href={href}
      title="Everything done to this"
      className="underline decoration-line-strong underline-offset-3 hover:decoration-current"
    >
      <bdi>{name || "this"}</bdi>
    </Link>
  );
}

function Sentence(props: LineProps) {
  const { actor, sentence } = props.line;
  return (
    <p className="break-words">
      <bdi className="font-medium">{actor?.name || "Someone not signed in"}</bdi> {sentence.verb}{" "}
      <Subject {...props} />
      {sentence.rest}
    </p>
  );
}

function Line(props: LineProps) {
  const { at, isRefused, address, sequence } = props.line;
  return (
    <li className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto] gap-x-3 border-t border-line py-2.5">
      <time dateTime={at.toISOString()} className="tabular text-ink-3">
        {at.toISOString().slice(11, 16)}
      </time>
      <div className="min-w-0">
        <Sentence {...props} />
        <p className="text-12 text-ink-3">
          {address ?? "no address"} · {sequence === null ? "not sealed yet" : `row ${sequence}`}
        </p>
      </div>
      {isRefused ? <Chip tone="disputes">refused</Chip> : null}
    </li>
  );
}

export function AuditLines({ base, lines }: LinesProps) {
  return byDay(lines).map(({ day, lines: ofDay }) => (
    <section key={day} className="mb-6">
      <h2 className="mb-2 flex items-baseline gap-2 text-13 font-semibold">
        {day} <span className="text-12 font-normal text-ink-3">UTC</span>
      </h2>
      <ol className="border-b border-line">
        {ofDay.map((line) => (
          <Line key={line.id} base={base} line={line} />
        ))}
      </ol>
    </section>
  ));
}
