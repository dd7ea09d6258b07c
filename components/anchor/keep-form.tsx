"use client";

/** Why a mark stays on the old version. */
import { useState } from "react";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { ANCHOR_GROUP, ANCHOR_KEYS } from "./anchor-keys.ts";
import type { Placing } from "./use-placing.ts";

const LONGEST_REASON = 2_000;

export type KeepFormProps = { placing: Placing; fromVersion: number; onLeave: () => void };

export function KeepForm({ placing, fromVersion, onLeave }: KeepFormProps) {
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === "";
  const send = () => {
    setTried(true);
    if (!isMissing) placing.keep(reason);
  };
  const label = `Keep on version ${fromVersion}`;
  useShortcut({ keys: ANCHOR_KEYS.send, label, group: ANCHOR_GROUP, reach: "anywhere", run: send });
  const missing = isTried && isMissing ? "Say why it stays: others read your reason with it." : undefined;
  return (
    <fieldset
      className="flex min-w-0 max-w-[42rem] flex-col gap-3 border-s-2 border-accent ps-4"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onLeave();
      }}
    >
      <legend className="sr-only">{label}</legend>
      <TextArea
        label="Reason"
        hint={`It goes on standing on version ${fromVersion}, which stays readable.`}
        rows={2}
        isRequired
        autoFocus
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={setReason}
        error={placing.failure?.fields?.reason ?? missing}
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onPress={send} isPending={placing.isPending} shortcut={ANCHOR_KEYS.send}>
          {label}
        </Button>
        <Button variant="ghost" onPress={onLeave} shortcut={ANCHOR_KEYS.leave}>
          Not now
        </Button>
      </div>
    </fieldset>
  );
}
