"use client";

/** The words of a control that shows only an icon. Never the only place where something is said. */
import type { RefObject } from "react";
import { Tooltip as AriaTooltip, type TooltipProps as AriaTooltipProps } from "react-aria-components/Tooltip";
import { Kbd } from "./kbd.tsx";

export type TooltipProps = {
  text: string;
  shortcut?: string;
  triggerRef: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  placement?: AriaTooltipProps["placement"];
};

export default function Tooltip({ text, shortcut, placement = "bottom", ...rest }: TooltipProps) {
  return (
    <AriaTooltip
      {...rest}
      placement={placement}
      offset={6}
      className="flex items-center gap-2 rounded-[6px] bg-ink px-2 py-1 text-12 text-paper shadow-lift"
    >
      {text}
      {shortcut ? <Kbd keys={shortcut} /> : null}
    </AriaTooltip>
  );
}
