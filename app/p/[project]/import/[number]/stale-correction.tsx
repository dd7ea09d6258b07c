"use client";

/** An edit that someone else's came before: both stand side by side, and one chooses. */
import * as z from "zod/mini";
import { type TypedFields, typedFields } from "#components/import/typed-corrections.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";
import type { Failure } from "#lib/errors.ts";

export type Standing = TypedFields & { revision: number };

// Mini: the whole of zod tries whether it may evaluate code, which the content security policy reports.
const source = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unknown") }),
  z.object({ kind: z.literal("existing"), sourceId: z.string() }),
  z.object({ kind: z.literal("named"), name: z.string() }),
]);
const current = z.object({
  title: z.string(),
  source,
  publication: z.object({ publishedOn: z.nullable(z.string()), publishedPrecision: z.string() }),
  revision: z.number(),
});

/** How the article stands by now, out of a conflict's answer; null for any other answer. */
export function readStanding(failure: Failure | null, options: readonly SourceOption[]): Standing | null {
  if (failure?.code !== "conflict") return null;
  const parsed = current.safeParse(failure.current);
  return parsed.success ? { ...typedFields(parsed.data, options), revision: parsed.data.revision } : null;
}

const rows: readonly [keyof TypedFields, string][] = [
  ["title", "Title"],
  ["date", "Published"],
  ["source", "Source"],
];

export type StaleCorrectionProps = {
  mine: TypedFields;
  standing: Standing;
  isPending: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

function BothTexts({ mine, standing }: { mine: TypedFields; standing: Standing }) {
  return (
    <table className="mt-2 w-full table-fixed border-collapse text-12">
      <thead>
        <tr className="text-start text-ink-2">
          <td className="w-20" />
          <th scope="col" className="pe-3 text-start font-medium">
            Theirs, as it stands
          </th>
          <th scope="col" className="text-start font-medium">
            Yours
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, name]) => (
          <tr key={key} className="align-top">
            <th scope="row" className="py-0.5 pe-3 text-start font-normal text-ink-2">
              {name}
            </th>
            <td className="py-0.5 pe-3 wrap-anywhere" dir="auto">
              {standing[key] || "not known"}
            </td>
            <td className="py-0.5 wrap-anywhere" dir="auto">
              {mine[key] || "not known"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function StaleCorrection({
  mine,
  standing,
  isPending,
  onKeepMine,
  onTakeTheirs,
}: StaleCorrectionProps) {
  return (
    <Banner tone="caution" title="Someone corrected this article meanwhile. Nothing was overwritten.">
      <BothTexts mine={mine} standing={standing} />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="s" variant="primary" isPending={isPending} onPress={onKeepMine}>
          Save yours over it
        </Button>
        <Button size="s" onPress={onTakeTheirs}>
          Keep theirs
        </Button>
      </div>
    </Banner>
  );
}
