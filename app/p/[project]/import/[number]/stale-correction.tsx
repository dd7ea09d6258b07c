"use client";

/** An edit that someone else's came before: both stand side by side, and one chooses. */
import * as z from "zod/mini";
import { type TypedArticle, typedArticle } from "#components/import/typed-article.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";
import type { Failure } from "#lib/errors.ts";

export type Standing = TypedArticle & { revision: number };

// Mini: the whole of zod tries whether it may evaluate code, which the content security policy reports.
const source = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unknown") }),
  z.object({ kind: z.literal("existing"), sourceId: z.string() }),
  z.object({ kind: z.literal("named"), name: z.string() }),
]);
const text = z.nullable(z.string());
const current = z.object({
  title: z.string(),
  source,
  publication: z.object({ publishedOn: text, publishedPrecision: z.string() }),
  primarySource: z.nullable(z.object({ source: text, publishedOn: text, stated: text })),
  byline: text,
  url: text,
  capture: z.object({ url: text, archiveUrl: text, retrievedAt: text, method: text }),
  revision: z.number(),
});

/** How the article stands by now, out of a conflict's answer; null for any other answer. */
export function readStanding(failure: Failure | null, options: readonly SourceOption[]): Standing | null {
  if (failure?.code !== "conflict") return null;
  const parsed = current.safeParse(failure.current);
  return parsed.success ? { ...typedArticle(parsed.data, options), revision: parsed.data.revision } : null;
}

const rows: readonly [string, (typed: TypedArticle) => string][] = [
  ["Title", ({ title }) => title],
  ["Published", ({ date }) => date],
  ["Source", ({ source }) => source],
  ["Primary source", ({ primarySource }) => primarySource],
  ["Its date", ({ primaryDate }) => primaryDate],
  ["Byline", ({ byline }) => byline],
  ["Address", ({ address }) => address],
  ["Taken from", ({ capture }) => capture.url],
  ["Archive link", ({ capture }) => capture.archiveUrl],
  ["Retrieved at", ({ capture }) => capture.retrievedAt],
  ["How", ({ capture }) => capture.method],
];

export type StaleCorrectionProps = {
  mine: TypedArticle;
  standing: Standing;
  isPending: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** The title always, so that one knows what it is about. */
function differing(mine: TypedArticle, standing: TypedArticle): typeof rows {
  return rows.filter(([name, read]) => name === "Title" || read(mine).trim() !== read(standing).trim());
}

function BothTexts({ mine, standing }: { mine: TypedArticle; standing: Standing }) {
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
        {differing(mine, standing).map(([name, read]) => (
          <tr key={name} className="align-top">
            <th scope="row" className="py-0.5 pe-3 text-start font-normal text-ink-2">
              {name}
            </th>
            <td className="py-0.5 pe-3 wrap-anywhere" dir="auto">
              {read(standing) || "not known"}
            </td>
            <td className="py-0.5 wrap-anywhere" dir="auto">
              {read(mine) || "not known"}
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
