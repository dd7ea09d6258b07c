/** A picture in the place of the texts, with its heading and the way back to them. */
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { BackKey } from "#components/compare/back-key.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

type InsteadOfTextsProps = {
  title: string;
  /** Null where there are no texts to go back to. */
  textsHref: string | null;
  children: ReactNode;
};

export function InsteadOfTexts({ title, textsHref, children }: InsteadOfTextsProps) {
  return (
    <section aria-label={title} className="mx-auto max-w-180">
      <header className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h2 className="reading text-19 font-semibold text-balance">{title}</h2>
        {textsHref === null ? null : (
          <>
            <LinkButton href={textsHref} size="s" className="touch:h-9">
              <ArrowLeft aria-hidden="true" className="size-3.5" />
              Back to the texts
            </LinkButton>
            <BackKey href={textsHref} />
          </>
        )}
      </header>
      {children}
    </section>
  );
}
