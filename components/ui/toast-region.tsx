"use client";

/** Shows the messages of toast-queue.ts at the foot of the screen; F6 moves the keyboard to them. */
import { CircleAlert, X } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
  type QueuedToast,
} from "react-aria-components/Toast";
import { Button } from "./button.tsx";
import { iconButtonStyle } from "./button-style.ts";
import { type ToastContent, toastQueue } from "./toast-queue.ts";

export default function ToastRegion() {
  return (
    <AriaToastRegion
      queue={toastQueue}
      aria-label="Messages"
      className="fixed end-4 bottom-[calc(var(--foot-height)+1rem)] z-60 flex flex-col-reverse gap-2 rounded-m max-sm:inset-x-2 max-sm:bottom-[calc(var(--bar-height)+0.5rem)]"
    >
      {({ toast }) => <ToastCard toast={toast} />}
    </AriaToastRegion>
  );
}

function ToastCard({ toast }: { toast: QueuedToast<ToastContent> }) {
  const { title, detail, tone, action, more } = toast.content;
  return (
    <AriaToast
      toast={toast}
      className="flex items-center gap-3 rounded-m border border-line-strong bg-surface py-2 ps-3.5 pe-2 text-ink shadow-high sm:min-w-72 sm:max-w-110"
    >
      {tone === "error" ? <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-disputes" /> : null}
      <AriaToastContent className="flex min-w-0 flex-1 flex-col">
        <Text slot="title" className="font-medium">
          {title}
        </Text>
        {detail ? (
          <Text slot="description" className="text-12 text-ink-2">
            {detail}
          </Text>
        ) : null}
      </AriaToastContent>
      {[more, action].map((one) =>
        one === undefined ? null : (
          <Button
            key={one.label}
            size="s"
            variant={one === more ? "ghost" : undefined}
            onPress={() => {
              one.run();
              toastQueue.close(toast.key);
            }}
          >
            {one.label}
          </Button>
        ),
      )}
      <AriaButton slot="close" aria-label="Close" className={iconButtonStyle("ghost", "s")}>
        <X aria-hidden="true" className="size-3.5" />
      </AriaButton>
    </AriaToast>
  );
}
