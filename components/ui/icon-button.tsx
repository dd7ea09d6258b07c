"use client";

/** A button that shows an icon only: `label` names it, and its tooltip is fetched when somebody first asks for it. */
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonSize, type ButtonVariant, iconButtonStyle } from "./button-style.ts";
import type { TooltipProps } from "./tooltip.tsx";

const Tooltip = lazy(() => import("./tooltip.tsx"));
const HOVER_DELAY_MS = 400;

export type IconButtonProps = Omit<AriaButtonProps, "children" | "className" | "style" | "aria-label"> & {
  label: string;
  shortcut?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  placement?: TooltipProps["placement"];
  className?: string;
  /** An icon of lucide-react. */
  children: ReactNode;
};

export function IconButton(props: IconButtonProps) {
  const { label, shortcut, variant, size, placement, className = "", children, ...rest } = props;
  const button = useRef<HTMLButtonElement>(null);
  const { isOpen, setOpen, listeners } = useTooltipTiming();
  return (
    <>
      <AriaButton
        {...rest}
        {...listeners}
        ref={button}
        aria-label={label}
        className={`${iconButtonStyle(variant, size)} [&_svg]:size-4 ${className}`}
      >
        {children}
      </AriaButton>
      {isOpen ? (
        <Suspense fallback={null}>
          <Tooltip
            text={label}
            shortcut={shortcut}
            triggerRef={button}
            isOpen
            onOpenChange={setOpen}
            placement={placement}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** Opens after a rest of the pointer or at once on keyboard focus; closes on leaving, pressing and Escape. */
function useTooltipTiming() {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const close = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  const listeners = {
    onHoverStart: () => {
      timer.current = setTimeout(() => setOpen(true), HOVER_DELAY_MS);
    },
    onHoverEnd: close,
    onFocus: (event: React.FocusEvent) => setOpen(event.target.matches(":focus-visible")),
    onBlur: close,
    onPressStart: close,
    onKeyDown: (event: { key: string }) => {
      if (event.key === "Escape") close();
    },
  };
  return { isOpen, setOpen, listeners };
}
