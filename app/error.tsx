"use client";

/** A screen that failed while the rest of the app stands. What went wrong is in the server's log under the reference. */
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { digestOf } from "./error-digest.ts";

export default function ScreenError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <ErrorState
        title="This screen could not be shown"
        reference={digestOf(error)}
        actions={
          <>
            <Button variant="primary" onPress={retry}>
              Try again
            </Button>
            <LinkButton href="/">Go to your projects</LinkButton>
          </>
        }
      >
        Nothing that was saved is lost. If it happens again, give the reference to whoever runs this instance.
      </ErrorState>
    </main>
  );
}
