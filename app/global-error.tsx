"use client";

/** The last resort, when the document itself failed: it brings its own, and follows the system's theme. */
import { buttonStyle } from "#components/ui/button-style.ts";
import { ErrorState } from "#components/ui/error-state.tsx";
import { digestOf } from "./error-digest.ts";
import "./globals.css";

export default function DocumentError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong · Collate</title>
        <main className="grid min-h-dvh place-items-center">
          <ErrorState
            title="Collate could not be shown"
            reference={digestOf(error)}
            actions={
              <button type="button" className={buttonStyle("primary")} onClick={retry}>
                Try again
              </button>
            }
          >
            Nothing that was saved is lost. If it happens again, give the reference to whoever runs this
            instance.
          </ErrorState>
        </main>
      </body>
    </html>
  );
}
