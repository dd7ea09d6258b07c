/** What Collate does, shown on an invented sentence: two reports of one statement, and the words that changed. */
import type { ReactNode } from "react";

type Report = { source: string; letter: string; day: string; text: ReactNode };

const removed = (words: string) => <del className="rounded-s bg-del px-0.5 no-underline">{words}</del>;
const added = (words: string) => <ins className="rounded-s bg-ins px-0.5 no-underline">{words}</ins>;

const reports: Report[] = [
  {
    source: "Interior Ministry",
    letter: "A",
    day: "14 Mar",
    text: <>“We {removed("could not yet")} say when the valley will be safe.”</>,
  },
  {
    source: "The Orla Lantern",
    letter: "D",
    day: "15 Mar",
    text: <>“We {added("will never")} say when the valley will be safe.”</>,
  },
];

function ReportRow({ source, letter, day, text }: Report) {
  return (
    <li className="border-t border-line py-5">
      <p className="flex items-center gap-2 text-12 text-ink-2">
        <span className="grid size-5 place-items-center rounded-s border border-line-strong font-semibold">
          {letter}
        </span>
        {source} · {day}
      </p>
      <p className="reading mt-2 text-19 text-pretty">{text}</p>
    </li>
  );
}

export function Specimen() {
  return (
    <aside
      aria-label="What Collate is for"
      className="flex flex-col justify-center border-e border-line bg-sunken px-16 max-lg:hidden"
    >
      <div className="mx-auto max-w-120">
        <p className="reading text-34 text-balance">
          Read once, mark once, and see who really said it first.
        </p>
        <ul className="mt-10">
          {reports.map((report) => (
            <ReportRow key={report.source} {...report} />
          ))}
        </ul>
        <p className="border-t border-line pt-4 text-12 text-ink-2">One statement, altered on the way</p>
      </div>
    </aside>
  );
}
