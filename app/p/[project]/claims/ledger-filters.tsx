"use client";

/** The ledger's filters. They are the address: each change opens another one. */
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useTransition } from "react";
import { type LedgerQuery, ledgerHref, parseLedgerQuery } from "#components/claim/ledger-query.ts";
import { inputStyle } from "#components/ui/field-style.ts";
import { LIKELIHOOD_WORDING, LIKELIHOODS } from "#lib/claims/estimate.ts";

type Props = { projectSlug: string; query: LedgerQuery; owners: readonly { userId: string; name: string }[] };

type ChoiceProps = { name: string; label: string; value: string; children: React.ReactNode };

function Choice({ name, label, value, children }: ChoiceProps) {
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={value}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
      className={`${inputStyle} h-8 w-auto max-w-48 max-sm:h-10 max-sm:max-w-none max-sm:basis-[calc(50%-0.25rem)] max-sm:grow`}
    >
      {children}
    </select>
  );
}

export function LedgerFilters({ projectSlug, query, owners }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(event.currentTarget));
    const wanted = parseLedgerQuery(values as Record<string, string>);
    startTransition(() => router.push(ledgerHref(projectSlug, wanted), { scroll: false }));
  };
  return (
    <search aria-label="Claims" aria-busy={isPending}>
      <form
        key={ledgerHref(projectSlug, query)}
        onSubmit={apply}
        className="flex flex-wrap items-center gap-2"
      >
        <span className="relative min-w-56 flex-1 max-sm:basis-full">
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-3"
          />
          <input
            name="q"
            type="search"
            aria-label="Words in the claim, or its number"
            placeholder="Words in the claim, or C-12"
            defaultValue={query.text}
            maxLength={200}
            className={`${inputStyle} h-8 ps-8 max-sm:h-10`}
          />
        </span>
        <Choice name="status" label="Status" value={query.status}>
          <option value="open">Open</option>
          <option value="closed">Closed</option>
          <option value="all">Open and closed</option>
        </Choice>
        <Choice name="state" label="Review state" value={query.state}>
          <option value="">Drafts and shared</option>
          <option value="draft">My drafts</option>
          <option value="waiting">Waiting for review</option>
        </Choice>
        <Choice name="owner" label="Owner" value={query.ownerId}>
          <option value="">Any owner</option>
          {owners.map((owner) => (
            <option key={owner.userId} value={owner.userId}>
              {owner.name}
            </option>
          ))}
        </Choice>
        <Choice name="likelihood" label="Likelihood" value={query.likelihood}>
          <option value="">Any likelihood</option>
          {LIKELIHOODS.map((likelihood) => (
            <option key={likelihood} value={likelihood}>
              {LIKELIHOOD_WORDING[likelihood]}
            </option>
          ))}
          <option value="none">not judged</option>
        </Choice>
        <Choice name="sort" label="Order" value={query.sort}>
          <option value="newest">Newest first</option>
          <option value="due">Due first</option>
        </Choice>
      </form>
    </search>
  );
}
