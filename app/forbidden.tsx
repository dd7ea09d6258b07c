/** A page of one's own project that one's role does not open. */
import type { Metadata } from "next";
import { StandalonePage } from "#components/shell/standalone-page.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

export const metadata: Metadata = { title: "Not allowed" };

export default function Forbidden() {
  return (
    <StandalonePage>
      <ErrorState
        title="Your role does not open this"
        actions={
          <LinkButton href="/" variant="primary">
            Go to your project
          </LinkButton>
        }
      >
        This page is for the project’s admins. One of them can give you another role.
      </ErrorState>
    </StandalonePage>
  );
}
