"use client";

/** Proposals as a list that keys move through: one commits what is shown, one declines it. */
import Link from "next/link";
import { useRef, useState } from "react";
import { useAct } from "#components/form/use-act.ts";
import { countOf } from "#components/import/count-of.ts";
import { HiddenText } from "#components/import/hidden-text.tsx";
import type { ProposalBrief } from "#components/import/proposal-brief.ts";
import { visibleText } from "#components/import/visible-text.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import { InstantText } from "#components/ui/date-text.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import type { AcceptedImport } from "#lib/data/import/commit-import.ts";
import type { Result } from "#lib/errors.ts";
import { PublishedText } from "./[number]/published-text.tsx";
import { IMPORT_GROUP, IMPORT_KEYS } from "./import-keys.ts";
import { type DeclineActions, useDecline } from "./use-decline.ts";

export type ProposalListProps = DeclineActions & {
  projectId: string;
  projectHref: string;
  proposals: readonly ProposalBrief[];
  commitImport: (raw: unknown) => Promise<Result<AcceptedImport>>;
};

function Articles({ proposal }: { proposal: ProposalBrief }) {
  const { articles, moreArticles } = proposal;
  return (
    <ul className="mt-1.5 flex flex-col gap-1">
      {articles.map((article) => (
        <li key={article.plannedId} className="min-w-0 border-s-2 border-line ps-3">
          <div className="reading text-15 font-semibold">
            <p className="truncate" dir="auto" title={visibleText(article.title)}>
              <HiddenText text={article.title} />
            </p>
          </div>
          <p className="truncate text-12 text-ink-2">
            <span dir="auto">{article.source ?? "source not known"}</span> ·{" "}
            <PublishedText publication={article.publication} />
            {article.url === null ? null : (
              <>
                {" · "}
                <span className="text-ink-3">{article.url}</span>
              </>
            )}
          </p>
        </li>
      ))}
      {moreArticles > 0 ? <li className="ps-3.5 text-12 text-ink-3">and {moreArticles} more</li> : null}
    </ul>
  );
}

type RowProps = {
  proposal: ProposalBrief;
  /** The one the keys act on. */
  isCurrent: boolean;
  href: string;
  isPending: boolean;
  onCommit: () => void;
  onDecline: () => void;
};

function Row({ proposal, isCurrent, href, isPending, onCommit, onDecline }: RowProps) {
  const { number, createdBy, proposedAt, summary, canCommit, hindrance } = proposal;
  return (
    <li
      data-proposal={number}
      aria-current={isCurrent ? "true" : undefined}
      className="-mx-3 border-t border-line px-3 py-3 aria-[current]:bg-sunken/60"
    >
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          <p className="flex flex-wrap items-baseline gap-x-2.5">
            <Link
              prefetch={false}
              href={href}
              data-open
              className="reading text-17 font-semibold hover:text-accent"
            >
              Import {number}
            </Link>
            <span className="text-ink-2">
              <span dir="auto">{createdBy}</span> · <InstantText instant={proposedAt} /> · {summary}
            </span>
          </p>
          <Articles proposal={proposal} />
          {hindrance === null ? null : <p className="mt-1.5 text-12 text-caution">{hindrance}</p>}
        </div>
        <div className="flex gap-2">
          <Button
            shortcut={isCurrent ? IMPORT_KEYS.decline : undefined}
            isPending={isPending}
            onPress={onDecline}
          >
            Decline<span className="sr-only"> import {number}</span>
          </Button>
          <Button
            variant="primary"
            shortcut={isCurrent ? IMPORT_KEYS.commit : undefined}
            isPending={isPending}
            isDisabled={!canCommit}
            onPress={onCommit}
          >
            Commit<span className="sr-only"> import {number}</span>
          </Button>
        </div>
      </div>
    </li>
  );
}

export function ProposalList(props: ProposalListProps) {
  const { projectId, projectHref, proposals, commitImport } = props;
  const list = useRef<HTMLUListElement>(null);
  const { act, isPending: isCommitting } = useAct();
  const declining = useDecline(props);
  const isPending = isCommitting || declining.isPending;
  const hrefOf = (number: number) => `${projectHref}/import/${number}`;
  const [currentNumber, setCurrent] = useState<number | null>(null);
  const current = proposals.find(({ number }) => number === currentNumber) ?? proposals[0];
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-proposal]") ?? [])];
  const step = (by: 1 | -1) => {
    const all = rows();
    const own = document.activeElement?.closest<HTMLElement>("[data-proposal]") ?? null;
    const at = own === null ? (by === 1 ? 0 : all.length - 1) : all.indexOf(own) + by;
    const next = all[Math.min(Math.max(at, 0), all.length - 1)];
    next?.querySelector<HTMLElement>("[data-open]")?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const commit = (proposal: ProposalBrief | undefined) => {
    if (proposal?.planHash == null || !proposal.canCommit) return;
    const { importId, planHash, number } = proposal;
    act(commitImport, { projectId, importId, planHash }, ({ articles }) =>
      toast(`Import ${number} is being written: ${countOf(articles, "article")}`),
    );
  };
  const decline = (proposal: ProposalBrief | undefined) => {
    if (proposal === undefined || isPending) return;
    declining.decline({ projectId, importId: proposal.importId }, hrefOf(proposal.number));
  };
  const group = IMPORT_GROUP;
  useShortcut({ keys: IMPORT_KEYS.next, label: "Next proposal", group, run: () => step(1) });
  useShortcut({ keys: IMPORT_KEYS.previous, label: "Proposal before", group, run: () => step(-1) });
  useShortcut({
    keys: IMPORT_KEYS.commit,
    label: "Commit the proposal",
    group,
    when: () => current?.canCommit === true && !isPending,
    run: () => commit(current),
  });
  useShortcut({
    keys: IMPORT_KEYS.decline,
    label: "Decline the proposal",
    group,
    when: () => current !== undefined && !isPending,
    run: () => decline(current),
  });
  return (
    <ul
      ref={list}
      className="border-b border-line"
      onFocus={(event) => {
        const row = event.target.closest<HTMLElement>("[data-proposal]");
        if (row !== null) setCurrent(Number(row.dataset.proposal));
      }}
    >
      {proposals.map((proposal) => (
        <Row
          key={proposal.number}
          proposal={proposal}
          isCurrent={proposal === current}
          href={hrefOf(proposal.number)}
          isPending={isPending}
          onCommit={() => commit(proposal)}
          onDecline={() => decline(proposal)}
        />
      ))}
    </ul>
  );
}
