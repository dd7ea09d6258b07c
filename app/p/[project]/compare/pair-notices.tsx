/** What is not there to be shown of the compared articles, and why: not compared, nothing shared, a language that is not read. */
import { languageSentence } from "#components/compare/coverage-words.ts";
import { NotAnalysedLine } from "#components/compare/not-analysed.tsx";
import { readCoverage } from "#lib/data/comparison/read-coverage.ts";
import type { Member } from "#lib/data/viewer.ts";
import { NotCompared, pairName } from "./not-compared.tsx";
import { NoticeStrip } from "./notice-strip.tsx";
import type { Compared, StoredPair } from "./read-compared.ts";

type PairNoticesProps = { member: Member; compared: Compared; names: readonly string[] };

/** Why nothing could be found, where that is known: another language, too short a text. */
async function limitsOf(
  { member, compared: { articles }, names }: PairNoticesProps,
  pairs: readonly StoredPair[],
) {
  const concerned = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const short = await Promise.all(
    concerned.map(async (at) => {
      const article = articles[at];
      const coverage = article === undefined ? null : await readCoverage(member, article.version.id);
      return coverage?.isTooShort ? [`“${names[at]}” is too short for a shared passage to be found.`] : [];
    }),
  );
  const languageOf = (at: number) => articles[at]?.version.language;
  const isForeign = pairs.some(({ first, second }) => languageOf(first) !== languageOf(second));
  return [
    ...(isForeign ? ["They are in different languages: a translation is not found."] : []),
    ...short.flat(),
  ];
}

async function NothingShared(props: PairNoticesProps & { pairs: readonly StoredPair[] }) {
  const { pairs, names } = props;
  const limits = await limitsOf(props, pairs);
  const of = `: ${pairs.map((pair) => pairName(pair, names)).join("; ")}`;
  return (
    <NoticeStrip title={`No passage was found in both${names.length === 2 ? "" : of}`}>
      That does not make them independent: only a person can state that. {limits.join(" ")}
    </NoticeStrip>
  );
}

/** Of those that are not in English, what of them is not read. */
function unreadOf({ articles }: Compared, names: readonly string[]): string[] {
  return articles.flatMap(({ version, title }, at) => {
    const sentence = languageSentence(version.language, `“${names[at] ?? title}”`);
    return sentence === null ? [] : [sentence];
  });
}

export function PairNotices(props: PairNoticesProps) {
  const { member, compared, names } = props;
  const none = compared.pairs.filter(({ stored }) => stored.state === "none");
  const unread = unreadOf(compared, names);
  return (
    <>
      <NotCompared projectId={member.projectId} compared={compared} names={names} />
      {none.length === 0 ? null : <NothingShared {...props} pairs={none} />}
      {unread.length === 0 ? null : (
        <div className="px-7 py-3 max-md:px-4">
          <NotAnalysedLine sentences={unread} />
        </div>
      )}
    </>
  );
}
