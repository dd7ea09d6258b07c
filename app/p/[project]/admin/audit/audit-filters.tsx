"use client";

/** The filters of the audit log; each choice is another address. */
import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Option } from "#components/ui/option.tsx";
import { Select } from "#components/ui/select.tsx";
import { type AuditQuery, writeAuditQuery } from "#lib/data/audit/audit-query.ts";
import type { ListedMember } from "#lib/data/membership/list-members.ts";

export type AuditFiltersProps = { base: string; query: AuditQuery; members: ListedMember[] };

const kinds = [
  ["member", "Members"],
  ["project", "Project and settings"],
  ["import", "Imports"],
  ["article", "Articles"],
  ["tag", "Codebook"],
  ["annotation", "Annotations"],
  ["claim", "Claims"],
  ["evidence", "Evidence"],
  ["decision", "Rulings"],
] as const;

const anything = "any";

const chosen = (key: unknown) => (key === anything || key === null ? null : String(key));

type FilterProps = { query: AuditQuery; show: (change: Partial<AuditQuery>) => void };

function MemberFilter({ query, show, members }: FilterProps & { members: ListedMember[] }) {
  const { actorId } = query;
  const isFormer = actorId !== null && !members.some(({ userId }) => userId === actorId);
  return (
    <Select
      aria-label="Member"
      value={actorId ?? anything}
      onChange={(key) => show({ actorId: chosen(key) })}
      className="w-44"
    >
      <Option id={anything} text="By anyone" />
      {members.map(({ userId, name }) => (
        <Option key={userId} id={userId} text={name} />
      ))}
      {isFormer ? <Option id={actorId} text="Someone not a member" /> : null}
    </Select>
  );
}

function KindFilter({ query, show }: FilterProps) {
  return (
    <Select
      aria-label="Kind of act"
      value={query.act?.split(".")[0] ?? anything}
      onChange={(key) => show({ act: chosen(key) })}
      className="w-44"
    >
      <Option id={anything} text="All acts" />
      {kinds.map(([noun, name]) => (
        <Option key={noun} id={noun} text={name} />
      ))}
    </Select>
  );
}

export function AuditFilters({ base, query: shown, members }: AuditFiltersProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  // The choice shows at once, the rows when they are there.
  const [query, setQuery] = useOptimistic(shown);
  const show = (change: Partial<AuditQuery>) =>
    startTransition(() => {
      const next = { ...query, from: null, ...change };
      setQuery(next);
      router.push(base + writeAuditQuery(next));
    });
  return (
    <div aria-busy={isPending} className="mb-6 flex flex-wrap items-center gap-x-3 gap-y-2">
      <MemberFilter query={query} show={show} members={members} />
      <KindFilter query={query} show={show} />
      <Checkbox isSelected={query.onlyRefused} onChange={(onlyRefused) => show({ onlyRefused })}>
        Refused only
      </Checkbox>
      {query.subjectId === null ? null : (
        <Button size="s" onPress={() => show({ subjectId: null })}>
          One object only
          <X aria-label="Remove this filter" className="size-3.5" />
        </Button>
      )}
    </div>
  );
}
