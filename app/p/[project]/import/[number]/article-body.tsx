/** The cleaned text as it would be read, and what is kept beside it: captions, and the reposter's notes. */
import type { ReactNode } from "react";
import { countOf } from "#components/import/count-of.ts";
import type { Aside, PlannedArticle } from "#lib/ingest/planned-article.ts";
import { tokenize } from "#lib/text/tokens.ts";

/** A preview, not a reader: of a very long text its beginning. */
const shownUtf16 = 40_000;

function Beside({ name, asides }: { name: string; asides: readonly Aside[] }) {
  if (asides.length === 0) return null;
  return (
    <Part name={countOf(asides.length, name)}>
      <ul className="flex flex-col gap-1.5 text-ink-2">
        {asides.map((aside) => (
          <li key={aside.rawStartUtf16} dir="auto" className="border-s-2 border-line ps-3 wrap-anywhere">
            {aside.text}
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

export function ArticleBody({ planned }: { planned: PlannedArticle }) {
  const { body, direction, language } = planned;
  const isCut = body.length > shownUtf16;
  const paragraphs = body.slice(0, shownUtf16).split("\n\n");
  let startUtf16 = 0;
  const placed = paragraphs.map((text) => {
    const paragraph = { text, startUtf16 };
    startUtf16 += text.length + 2;
    return paragraph;
  });
  return (
    <>
      <Part
        name={`Cleaned text, ${isCut ? countOf(body.length, "character") : countOf(tokenize(body).length, "word")}`}
      >
        <div
          dir={direction}
          lang={language}
          className="reading flex max-w-160 flex-col gap-3 text-15 leading-6 wrap-anywhere"
          style={{ contentVisibility: "auto", containIntrinsicSize: "auto 800px" }}
        >
          {placed.map((paragraph) => (
            <p key={paragraph.startUtf16}>{paragraph.text}</p>
          ))}
        </div>
        {isCut ? (
          <p className="mt-2 text-12 text-ink-2">
            Shown are the first {countOf(shownUtf16, "character")}. The whole text is committed.
          </p>
        ) : null}
      </Part>
      <Beside name="caption" asides={planned.captions} />
      <Beside name="note" asides={planned.notes} />
    </>
  );
}
