"use client";

/** Yes or no, one of several at will. In a form it sends `value` (or "on") under `name` when ticked. */
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from "react-aria-components/Checkbox";

export type CheckboxProps = Omit<AriaCheckboxProps, "children" | "className" | "style"> & {
  className?: string;
  children?: ReactNode;
};

export function Checkbox({ className = "", children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={`group inline-flex min-h-6 cursor-pointer items-start gap-2 rounded-s data-disabled:cursor-not-allowed data-disabled:opacity-60 ${className}`}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span
            aria-hidden="true"
            className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-s border border-line-control bg-surface text-on-accent transition-colors duration-100 group-data-hovered:border-ink-3 group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-invalid:border-danger group-data-selected:border-accent group-data-selected:bg-accent"
          >
            {isIndeterminate ? <Minus className="size-3" strokeWidth={3} /> : null}
            {isSelected && !isIndeterminate ? <Check className="size-3" strokeWidth={3} /> : null}
          </span>
          {children ? <span className="min-w-0">{children}</span> : null}
        </>
      )}
    </AriaCheckbox>
  );
}
