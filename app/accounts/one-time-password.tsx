"use client";

/** A one-time password, told this once: to be copied, or read out group by group. */
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { toastError } from "#components/ui/toast-queue.ts";

export type OneTimePasswordProps = {
  name: string;
  /** Null: it was told in an answer that did not arrive. */
  password: string | null;
};

export function OneTimePassword({ name, password }: OneTimePasswordProps) {
  const [isCopied, setCopied] = useState(false);
  if (password === null) {
    return (
      <Banner tone="caution">
        The password was made, but the answer that told it got lost. Close this and make a new one for {name}.
      </Banner>
    );
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      setCopied(true);
    } catch {
      toastError("The browser did not let it be copied", "Select the password and copy it yourself.");
    }
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">
        Give this to {name} by a way you trust. It works for 7 days, once, and is not shown again.
      </p>
      <p className="flex items-center gap-2 rounded-m border border-line bg-sunken py-2 ps-3 pe-2">
        <code className="flex-1 font-ui text-15 font-semibold tracking-wide break-all select-all">
          {password}
        </code>
        <Button size="s" onPress={copy}>
          {isCopied ? (
            <Check aria-hidden="true" className="size-3.5" />
          ) : (
            <Copy aria-hidden="true" className="size-3.5" />
          )}
          {isCopied ? "Copied" : "Copy"}
        </Button>
      </p>
    </div>
  );
}
