"use client";

/** A small dialog anchored to its button: `<DialogTrigger><Button/><PopoverDialog label="…">…</PopoverDialog></DialogTrigger>`. */
import { type ReactNode, useContext } from "react";
import { OverlayTriggerStateContext } from "react-aria-components/Dialog";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { popoverStyle } from "./list-style.ts";

export { DialogTrigger } from "react-aria-components/Dialog";

export type PopoverDialogProps = Omit<PopoverProps, "children" | "className" | "style"> & {
  /** Name of the dialog for screen readers. */
  label: string;
  className?: string;
  children: ReactNode | ((close: () => void) => ReactNode);
};

export function PopoverDialog({ label, className = "w-80", children, ...rest }: PopoverDialogProps) {
  const state = useContext(OverlayTriggerStateContext);
  const close = () => state?.close();
  return (
    <Popover
      offset={6}
      {...rest}
      aria-label={label}
      className={`${popoverStyle} max-w-[calc(100vw-1rem)] overflow-auto p-3 ${className}`}
    >
      {typeof children === "function" ? children(close) : children}
    </Popover>
  );
}
