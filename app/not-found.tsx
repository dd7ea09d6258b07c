/** What is not there and what one may not know of look alike on purpose. */
import type { Metadata } from "next";
import { StandalonePage } from "#components/shell/standalone-page.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <StandalonePage>
      <ErrorState
        title="There is nothing here"
        actions={
          <LinkButton href="/" variant="primary">
            Go to your projects
          </LinkButton>
        }
      >
        The address may be mistyped, what it named may have been withdrawn, or it belongs to a project you are
        not a member of.
      </ErrorState>
    </StandalonePage>
  );
}
