/** The head of a kind of findings: its name, how many there are (null where nobody looked), and the way to more of it. */
import Link from "next/link";

export type FindingHeadingProps = {
  title: string;
  count: number | null;
  more?: { href: string; label: string };
};

export function FindingHeading({ title, count, more }: FindingHeadingProps) {
  return (
    <h2 className="mt-6 mb-1 flex items-baseline gap-2 text-12 font-medium text-ink-3 first:mt-0">
      {title}
      {more ? (
        <Link
          prefetch={false}
          href={more.href}
          className="font-normal text-accent hover:underline touch:-my-2.5 touch:py-2.5"
        >
          {more.label}
        </Link>
      ) : null}
      <span className="tabular ms-auto">{count}</span>
    </h2>
  );
}
