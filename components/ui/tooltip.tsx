"use client";

/** The words of a control that shows only an icon. Never the only place where something is said. */
import type { RefObject } from "react";
import {
  Tooltip as AriaTooltip,
  type TooltipProps as AriaTooltipProps,
  TooltipTriggerStateContext,
} from "react-aria-components/Tooltip";
import { useTooltipTriggerState } from "react-stately/useTooltipTriggerState";
import { Kbd } from "./kbd.tsx";

export type TooltipProps = {
  text: string;
  shortcut?: string;
  triggerRef: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  placement?: AriaTooltipProps["placement"];
};

/** Inside the landmark or dialog of its control, so that it is neither outside every region nor behind a modal. */
function placeOf(trigger: HTMLElement | null): Element | undefined {
  return trigger?.closest("[role=dialog], [role=alertdialog], main, nav, header, footer") ?? undefined;
}

/** Stands apart from its trigger, which opens it: React Aria wants the state in a context either way. */
export default function Tooltip({
  text,
  shortcut,
  placement = "bottom",
  triggerRef,
  isOpen,
  onOpenChange,
}: TooltipProps) {
  const state = useTooltipTriggerState({ isOpen, onOpenChange });
  return (
    <TooltipTriggerStateContext.Provider value={state}>
      <AriaTooltip
        isOpen={isOpen}
        triggerRef={triggerRef}
        placement={placement}
        offset={6}
        UNSTABLE_portalContainer={placeOf(triggerRef.current)}
        className="flex items-center gap-2 rounded-[6px] bg-ink px-2 py-1 text-12 text-paper shadow-lift"
      >
        {text}
        {shortcut ? <Kbd keys={shortcut} /> : null}
      </AriaTooltip>
    </TooltipTriggerStateContext.Provider>
  );
}
