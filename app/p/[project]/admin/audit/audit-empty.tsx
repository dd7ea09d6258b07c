/** No row under these filters. */
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

export function AuditEmpty({ base }: { base: string }) {
  return (
    <EmptyState
      title="Nothing under these filters"
      actions={<LinkButton href={base}>Show everything</LinkButton>}
    >
      Nobody did this here, or it was longer ago than the page you are on.
    </EmptyState>
  );
}
