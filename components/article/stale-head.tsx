"use client";

/** A correction that someone else's came before: what one typed beside what stands now, and the choice between them. */
import * as z from "zod/mini";
import type { TypedFields } from "#components/import/typed-corrections.ts";
import { typedDate } from "#components/import/typed-date.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Failure } from "#lib/errors.ts";

export type StandingHead = TypedFields & { revision: number };

// Mini: the whole of zod tries whether it may evaluate code, which the content security policy reports.
const current = z.object({
  title: z.string(),
  publishedOn: z.nullable(z.string()),
  publishedPrecision: z.string(),
  sourceName: z.nullable(z.string()),
  revision: z.number(),
});

/** How the article stands by now, out of a conflict's answer; null for any other answer. */
export function readStandingHead(failure: Failure | null): StandingHead | null {
  if (failure?.code !== "conflict") return null;
  const parsed = current.safeParse(failure.current);
  if (!parsed.success) return null;
  const { title, publishedOn, publishedPrecision, sourceName, revision } = parsed.data;
  const date = typedDate({ on: publishedOn, precision: publishedPrecision });
  return { title, date, source: sourceName ?? "", revision };
}

const fields: readonly [keyof TypedFields, string][] = [
  ["title", "Title"],
  ["date", "Published"],
  ["source", "Source"],
];

export type StaleHeadProps = {
  /** As the form began. */
  before: TypedFields;
  mine: TypedFields;
  standing: StandingHead;
  isPending: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Only what either of the two changed is shown: the rest is no choice. */
export function StaleHead({ before, mine, standing, isPending, onKeepMine, onTakeTheirs }: StaleHeadProps) {
  const shown = fields.filter(([key]) => mine[key] !== before[key] || standing[key] !== before[key]);
  return (
    <Banner tone="caution" title="Someone corrected this article meanwhile. Nothing was overwritten.">
      <dl className="mt-2 flex flex-col gap-2 text-12">
        {shown.map(([key, name]) => (
          <div key={key}>
            <dt className="text-ink-2">{name}</dt>
            <dd className="wrap-anywhere" dir="auto">
              {standing[key] || "not known"} <span className="text-ink-2">(as it stands)</span>
            </dd>
            {mine[key] === before[key] ? null : (
              <dd className="font-medium wrap-anywhere" dir="auto">
                {mine[key] || "not known"} <span className="font-normal text-ink-2">(yours)</span>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="s" variant="primary" isPending={isPending} onPress={onKeepMine}>
          Save yours over it
        </Button>
        <Button size="s" onPress={onTakeTheirs}>
          Keep what stands
        </Button>
      </div>
    </Banner>
  );
}
