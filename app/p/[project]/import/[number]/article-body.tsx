"use client";

/** The cleaned text as it would be read, and what is kept beside it: captions and notes. */
import type { ReactNode } from "react";
import { noteCount } from "#components/aside/note-name.ts";
import { countOf } from "#components/import/count-of.ts";
import { HiddenText } from "#components/import/hidden-text.tsx";
import type { ArticleCard, AsideView } from "#components/import/plan-view.ts";

function Beside({ name, asides }: { name: string; asides: readonly AsideView[] }) {
  if (asides.length === 0) return null;
  return (
    <Part name={name}>
      <ul className="flex flex-col gap-1.5 text-ink-2">
        {asides.map((aside) => (
          <li key={aside.startUtf16} dir="auto" className="border-s-2 border-line ps-3 wrap-anywhere">
            <HiddenText text={aside.text} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="mt-5">
      <h4 className="mb-1.5 text-12 font-medium text-ink-2">{name}</h4>
      {children}
    </section>
  );
}

function sizeOf({ body }: ArticleCard): string {
  return body.words === null ? countOf(body.lengthUtf16, "character") : countOf(body.words, "word");
}

function Removals({ removals }: Pick<ArticleCard, "removals">) {
  if (removals.length === 0) return null;
  const total = removals.reduce((sum, { count }) => sum + count, 0);
  const rules = removals.map(({ rule, count }) => (count === 1 ? rule : `${rule} ${count}×`));
  return (
    <p className="mt-5 text-12 text-ink-3">
      {countOf(total, "removal")}: {rules.join(", ")}
    </p>
  );
}

export function ArticleBody({ card }: { card: ArticleCard }) {
  const { body, planned, captions, notes, removals } = card;
  let startUtf16 = 0;
  const paragraphs = body.text.split("\n\n").map((text) => {
    const paragraph = { text, startUtf16 };
    startUtf16 += text.length + 2;
    return paragraph;
  });
  return (
    <>
      <Part name={`Cleaned text, ${sizeOf(card)}`}>
        <div
          dir={planned.direction}
          lang={planned.language}
          className="reading flex max-w-160 flex-col gap-3 text-15 leading-6 wrap-anywhere"
          style={{ contentVisibility: "auto", containIntrinsicSize: "auto 800px" }}
        >
          {paragraphs.map((paragraph) => (
            <p key={paragraph.startUtf16}>
              <HiddenText text={paragraph.text} />
            </p>
          ))}
        </div>
        {body.isCut ? (
          <p className="mt-2 text-12 text-ink-2">
            Shown is its beginning. The whole text, {countOf(body.lengthUtf16, "character")}, is committed.
          </p>
        ) : null}
      </Part>
      <Beside name={countOf(captions.length, "caption")} asides={captions} />
      {notes.map(({ kind, notes: ofKind }) => (
        <Beside key={kind} name={noteCount(kind, ofKind.length)} asides={ofKind} />
      ))}
      <Removals removals={removals} />
    </>
  );
}
