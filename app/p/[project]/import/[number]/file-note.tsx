/** What is to say of one file: what is wrong with it, or where its bytes were before, or how many articles it holds. */
import { countOf, sizeOf } from "#components/import/count-of.ts";
import { HiddenText } from "#components/import/hidden-text.tsx";
import { sayProblem } from "#components/import/problem-words.ts";
import type { EarlierImport, ImportFileFacts } from "#lib/data/import/import-view.ts";

function sayEarlier(earlier: readonly EarlierImport[]): string | null {
  const [first] = earlier;
  if (first === undefined) return null;
  if (first.isThisImport) return `same bytes as ${first.name}`;
  const undone = first.isUndone ? ", undone since" : "";
  return `same bytes as in import ${first.importNumber}${undone}`;
}

export function FileNote({ file }: { file: ImportFileFacts }) {
  if (file.problem !== null) {
    return (
      <p className="text-12 text-caution">
        <HiddenText text={sayProblem(file.problem)} />
      </p>
    );
  }
  const earlier = sayEarlier(file.earlier);
  return (
    <p className="text-12 text-ink-3">
      {countOf(file.articleCount, "article")}
      {file.byteLength === null ? null : ` · ${sizeOf(file.byteLength)}`}
      {earlier === null ? null : (
        <span className="text-accent">
          {" "}
          · <HiddenText text={earlier} />
        </span>
      )}
    </p>
  );
}
