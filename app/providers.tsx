"use client";

/** What every screen stands in: one language for React Aria's own words, whatever the browser's, and the place of messages. */
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { ToastHost } from "#components/ui/toast-host.tsx";

export function Providers({ children }: { children: ReactNode }) {
  return (
    <I18nProvider locale="en-GB">
      {children}
      <ToastHost />
    </I18nProvider>
  );
}
