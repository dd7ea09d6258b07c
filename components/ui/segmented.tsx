"use client";

/** One of two to four short words, as a strip. Children are `<Segment value="…">word</Segment>`; it is a radio group. */
import type { ReactNode } from "react";
import { Label } from "react-aria-components/Label";
import {
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
} from "react-aria-components/RadioGroup";
import { fieldStyle, labelStyle } from "./field-style.ts";

export type SegmentedProps = Omit<AriaRadioGroupProps, "children" | "className" | "style" | "orientation"> & {
  label?: string;
  className?: string;
  children: ReactNode;
};

export function Segmented({ label, className = "", children, ...rest }: SegmentedProps) {
  return (
    <AriaRadioGroup {...rest} orientation="horizontal" className={`${fieldStyle} ${className}`}>
      {label ? <Label className={labelStyle}>{label}</Label> : null}
      <div className="inline-flex w-fit gap-0.5 rounded-m border border-line bg-sunken p-0.5">{children}</div>
    </AriaRadioGroup>
  );
}

export function Segment({ value, children }: { value: string; children: ReactNode }) {
  return (
    <AriaRadio
      value={value}
      className="inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-[6px] border border-transparent px-2.5 font-medium text-ink-2 select-none data-hovered:text-ink data-selected:border-line-strong data-selected:bg-surface data-selected:text-ink data-disabled:cursor-not-allowed data-disabled:opacity-60 max-sm:h-9"
    >
      {children}
    </AriaRadio>
  );
}
