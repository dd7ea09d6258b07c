/** One quotation to the word: what changed in it and how that is shown, and by which words each text gives it to whom. */
import type { QuotationPair, QuotationSide, WordChange } from "#lib/compare/comparison.ts";
import { changesWords, touchWords } from "./finding-words.ts";
import { type Beside, quotedBeside, shownByWords } from "./quoted-beside.ts";
import type { SideNames } from "./side-names.ts";

/** The two whole texts. */
export type PairBodies = { a: string; b: string };

function Words({ text, side }: { text: string; side: "a" | "b" }) {
  const Tag = side === "a" ? "del" : "ins";
  if (text === "") return <span className="text-ink-3">nothing</span>;
  return (
    <Tag dir="auto" className="[overflow-wrap:anywhere]">
      {text}
    </Tag>
  );
}

function Change({ change, names }: { change: WordChange; names: SideNames }) {
  const touches = change.touches.map((touch) => touchWords[touch]).join(", ");
  const shown = shownByWords(change) ?? "no sign shows it";
  return (
    <li>
      <Words text={change.a} side="a" />{" "}
      <span className="text-ink-3">
        <span aria-hidden="true">→</span>
        <span className="sr-only">is {names === null ? "on the right" : `in ${names.b}`}</span>
      </span>{" "}
      <Words text={change.b} side="b" />
      <span className="block text-ink-3">{touches === "" ? shown : `touches ${touches}; ${shown}`}</span>
    </li>
  );
}

type SpeakerProps = { name: string; side: QuotationSide | null; body: string };

/** The words beside the quotation; among them those that give it to somebody stand out. */
function WordsBeside({ words, cue }: Pick<Beside, "words" | "cue">) {
  if (words === "") return null;
  const { from, to } = cue ?? { from: 0, to: 0 };
  return (
    <span className="block text-ink-2">
      {words.slice(0, from)}
      {cue === null ? null : (
        <em className="font-semibold text-ink not-italic underline decoration-line-strong underline-offset-2">
          {words.slice(from, to)}
        </em>
      )}
      {words.slice(to)}
    </span>
  );
}

function Speaker({ name, side, body }: SpeakerProps) {
  if (side === null) return null;
  const { speaker, words, cue, isNamed } = quotedBeside(body, side);
  return (
    <div>
      <dt className="text-ink-3">
        <bdi>{name}</bdi>
      </dt>
      <dd className="[overflow-wrap:anywhere]" dir="auto">
        {speaker ?? <span className="text-ink-3">nobody is named plainly</span>}
        {side.quoted ? null : <span className="text-ink-3">, without quotation marks</span>}
        <WordsBeside words={words} cue={cue} />
        {speaker === null || isNamed ? null : (
          <span className="block text-ink-3">The name stands further off in the text.</span>
        )}
      </dd>
    </div>
  );
}

type QuotationDetailsProps = { pair: QuotationPair; bodies: PairBodies; names: SideNames };

export function QuotationDetails({ pair, bodies, names }: QuotationDetailsProps) {
  const { a, b, changes } = pair;
  const label = changes.length === 0 ? "Who is quoted" : `${changesWords(changes.length)}, and who is quoted`;
  return (
    <details className="mb-1 text-12">
      <summary className="w-fit cursor-pointer rounded-s text-ink-3 hover:text-ink touch:py-2.5">
        {label}
      </summary>
      <div className="mt-1.5 grid gap-2 border-s border-line ps-3">
        {changes.length === 0 ? null : (
          <ul aria-label="What changed" className="grid gap-1.5">
            {changes.map((change) => (
              <Change key={`${change.aStartUtf16} ${change.bStartUtf16}`} change={change} names={names} />
            ))}
          </ul>
        )}
        <dl className="grid gap-1.5">
          <Speaker name={names?.a ?? "Left"} side={a} body={bodies.a} />
          <Speaker name={names?.b ?? "Right"} side={b} body={bodies.b} />
        </dl>
      </div>
    </details>
  );
}
