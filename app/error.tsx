"use client";

/**
 * A screen that failed while the rest of the app stands. What went wrong is in the server's log under the reference.
 * Loaded with every page, so it is made of native controls; leaving it reloads the document on purpose.
 */
import { buttonStyle } from "#components/ui/button-style.ts";
import { ErrorState } from "#components/ui/error-state.tsx";
import { digestOf } from "./error-digest.ts";

export default function ScreenError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <title>This screen could not be shown · Collate</title>
      <ErrorState
        title="This screen could not be shown"
        reference={digestOf(error)}
        actions={
          <>
            <button type="button" className={buttonStyle("primary")} onClick={retry}>
              Try again
            </button>
            <a href="/" className={buttonStyle()}>
              Go to your projects
            </a>
          </>
        }
      >
        Nothing that was saved is lost. If it happens again, give the reference to whoever runs this instance.
      </ErrorState>
    </main>
  );
}
