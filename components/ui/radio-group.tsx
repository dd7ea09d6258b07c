"use client";

/** One of a few, all in view. Children are `<Radio value="…">label</Radio>`; `Segmented` shows the same as a strip. */
import type { ReactNode } from "react";
import { Label } from "react-aria-components/Label";
import {
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  type RadioProps as AriaRadioProps,
} from "react-aria-components/RadioGroup";
import { Text } from "react-aria-components/Text";
import { answered } from "./answered.ts";
import { FieldError } from "./field-error.tsx";
import { fieldStyle, hintStyle, labelStyle } from "./field-style.ts";

export type RadioGroupProps = Omit<AriaRadioGroupProps, "children" | "className" | "style" | "isInvalid"> & {
  label?: string;
  hint?: ReactNode;
  error?: string;
  className?: string;
  children: ReactNode;
};

export function RadioGroup({ label, hint, error, className = "", children, ...rest }: RadioGroupProps) {
  return (
    <AriaRadioGroup {...rest} {...answered(error)} className={`${fieldStyle} ${className}`}>
      {label ? <Label className={labelStyle}>{label}</Label> : null}
      <div className="flex flex-col gap-1">{children}</div>
      {hint ? (
        <Text slot="description" className={hintStyle}>
          {hint}
        </Text>
      ) : null}
      <FieldError message={error} />
    </AriaRadioGroup>
  );
}

export type RadioProps = Omit<AriaRadioProps, "children" | "className" | "style"> & { children: ReactNode };

export function Radio({ children, ...rest }: RadioProps) {
  return (
    <AriaRadio
      {...rest}
      className="group flex min-h-6 cursor-pointer items-start gap-2 rounded-s data-disabled:cursor-not-allowed data-disabled:opacity-60"
    >
      <span
        aria-hidden="true"
        className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-line-control bg-surface transition-colors duration-100 group-data-hovered:border-ink-3 group-data-selected:border-accent group-data-selected:bg-accent"
      >
        <span className="size-1.5 rounded-full bg-on-accent opacity-0 group-data-selected:opacity-100" />
      </span>
      <span className="min-w-0">{children}</span>
    </AriaRadio>
  );
}
