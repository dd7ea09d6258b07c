/**
 * Who says what in an article, by speaker: quoted and reported in one list, each one press from its words in the text. Drawn
 * on the server from what the worker read.
 */
import Link from "next/link";
import { languageSentence } from "#components/compare/coverage-words.ts";
import { Chip } from "#components/ui/chip.tsx";
import type { Saying, SpeakerGroup } from "#lib/compare/attribution/group-by-speaker.ts";
import type { ArticleVersionText } from "#lib/data/article/read-article.ts";
import {
  countWords,
  type SayingRun,
  sayingRuns,
  wayMeanings,
  wayWords,
  whoWords,
  wordsAt,
} from "./saying-words.ts";

type Version = Pick<ArticleVersionText, "body" | "language" | "direction">;

export type SpeakerListProps = {
  version: Version;
  /** Null: not read yet; `problem`: why it could not be, where that is so. */
  groups: readonly SpeakerGroup[] | null;
  problem: string | null;
  /** The COMPARE_VERSION that read it; null: none. */
  engine: string | null;
  /** The place in the text. */
  hrefOf: (saying: Saying) => string;
};

const markStyle = {
  cue: "font-semibold text-ink",
  hedge: "rounded-s bg-caution-soft px-0.5 text-caution",
} as const;

function Run({ run: { text, marks } }: { run: SayingRun }) {
  const mark = marks.at(-1);
  if (mark === undefined) return text;
  return <em className={`not-italic ${markStyle[mark.kind]}`}>{text}</em>;
}

type ItemProps = { saying: Saying; name: string | null; version: Version; href: string };

/** In front of the words: how they are given, by which cue, and whose the text calls them where that is not the name. */
function Given({ saying: { way, cue, source, hedges }, name, version: { body } }: Omit<ItemProps, "href">) {
  const written = source === null ? null : wordsAt(body, source);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-3">
      <Chip title={wayMeanings[way]}>{wayWords[way]}</Chip>
      {cue === null ? null : <b className="font-semibold text-ink-2">{wordsAt(body, cue)}</b>}
      {written === null || written === name ? null : (
        <span className="line-clamp-1" dir="auto">
          {written}
        </span>
      )}
      {hedges.length === 0 ? null : <Chip tone="caution">hedged</Chip>}
    </span>
  );
}

function Item({ saying, name, version, href }: ItemProps) {
  return (
    <li className="border-t border-line">
      <Link
        prefetch={false}
        href={href}
        className="-mx-2 grid gap-1.5 rounded-s px-2 py-3 hover:bg-hover [overflow-wrap:anywhere]"
      >
        <Given {...{ saying, name, version }} />
        <span
          className="reading line-clamp-4 text-17 leading-7 text-ink-2"
          dir={version.direction}
          lang={version.language}
        >
          {sayingRuns(version.body, saying).map((run) => (
            <Run key={run.startUtf16} run={run} />
          ))}
        </span>
      </Link>
    </li>
  );
}

function Group({
  group,
  version,
  hrefOf,
}: { group: SpeakerGroup } & Pick<SpeakerListProps, "version" | "hrefOf">) {
  const { who, name, sayings } = group;
  const id = `s-${sayings[0]?.whole.startUtf16 ?? 0}-${who}`;
  return (
    <section aria-labelledby={id} className="mt-8 first:mt-2">
      <h2 id={id} className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        {who === "named" ? (
          <bdi className="text-15 font-semibold text-ink [overflow-wrap:anywhere]">{name}</bdi>
        ) : (
          <span className="text-15 text-ink-2 italic">{whoWords[who]}</span>
        )}
        <span className="tabular text-12 font-normal text-ink-3">
          {who === "nobody" ? sayings.length.toLocaleString("en-GB") : countWords(sayings)}
        </span>
      </h2>
      <ul>
        {sayings.map((saying) => (
          <Item
            key={`${saying.whole.startUtf16} ${saying.cue?.startUtf16 ?? "-"} ${saying.whole.endUtf16}`}
            {...{ saying, name, version }}
            href={hrefOf(saying)}
          />
        ))}
      </ul>
    </section>
  );
}

/** What has to be known of the list before it is believed. */
function notes({ version, groups, problem }: SpeakerListProps): string[] {
  const unread = languageSentence(version.language);
  if (groups === null)
    return [problem ?? "Who says what has not been read yet: it is as soon as the article is compared."];
  const none = groups.length === 0 ? ["Nobody is found to say anything in this text."] : [];
  return [...(problem === null ? [] : [problem]), ...(unread === null ? [] : [unread]), ...none];
}

export function SpeakerList(props: SpeakerListProps) {
  const { version, groups, engine, hrefOf } = props;
  return (
    <section className="reader-speakers" aria-label="Who says what">
      {notes(props).map((note) => (
        <p key={note} className="py-2 text-ink-2">
          {note}
        </p>
      ))}
      {groups?.map((group) => (
        <Group
          key={`${group.who} ${group.name} ${group.sayings[0]?.whole.startUtf16}`}
          {...{ group, version, hrefOf }}
        />
      ))}
      {engine === null ? null : (
        <p className="mt-8 border-t border-line pt-3 text-12 text-ink-3">
          Read by engine {engine} from the words of this text alone. What it missed is not in the list: the
          text says it.
        </p>
      )}
    </section>
  );
}
