"use client";

/** A small dialog anchored to its button: `<DialogTrigger><Button/><PopoverDialog label="…">…</PopoverDialog></DialogTrigger>`. */
import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
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
  return (
    <Popover offset={6} {...rest} className={`${popoverStyle} max-w-[calc(100vw-1rem)]`}>
      <Dialog aria-label={label} className={`max-h-[inherit] overflow-auto p-3 outline-none ${className}`}>
        {({ close }) => (typeof children === "function" ? children(close) : children)}
      </Dialog>
    </Popover>
  );
}
