"use client";

/**
 * The way to a comparison that has the articles compared as one goes there. Opened in another tab it is a link like any
 * other: the page then says what is not compared, and has the button; so it does where asking was refused.
 */
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useTransition } from "react";
import { runAction } from "#components/form/run-action.ts";
import type { AskComparisonProps } from "./ask-comparison.tsx";

type ChooseLinkProps = AskComparisonProps & { href: string; className: string; children: ReactNode };

export function ChooseLink(props: ChooseLinkProps) {
  const { projectId, articleIds, askComparison, href, className, children } = props;
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const choose = () => {
    startTransition(async () => {
      await runAction(askComparison, { projectId, articleIds });
      router.push(href);
    });
  };
  return (
    <Link
      prefetch={false}
      href={href}
      className={className}
      aria-busy={isPending}
      onNavigate={(event) => {
        event.preventDefault();
        if (!isPending) choose();
      }}
    >
      {children}
    </Link>
  );
}
