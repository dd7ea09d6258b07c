"use client";

/** One of a few. Children are `<Option id="…" text="…" />`. In a form, `name` carries the id. */
import { ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  SelectValue,
} from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { answered } from "./answered.ts";
import { FieldError } from "./field-error.tsx";
import { fieldStyle, hintStyle, inputStyle, labelStyle } from "./field-style.ts";
import { listStyle, popoverStyle } from "./list-style.ts";

export type SelectProps = Omit<
  AriaSelectProps<object, "single">,
  "children" | "className" | "style" | "isInvalid"
> & {
  label?: string;
  hint?: ReactNode;
  error?: string;
  className?: string;
  children: ReactNode;
};

export function Select({ label, hint, error, className = "", children, ...rest }: SelectProps) {
  return (
    <AriaSelect {...rest} {...answered(error)} className={`${fieldStyle} ${className}`}>
      {label ? <Label className={labelStyle}>{label}</Label> : null}
      <Button className={`${inputStyle} flex items-center gap-2 text-start`}>
        <SelectValue className="flex min-w-0 flex-1 items-center gap-2 truncate data-placeholder:text-ink-3 [&_svg:last-child]:hidden" />
        <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
      </Button>
      {hint ? (
        <Text slot="description" className={hintStyle}>
          {hint}
        </Text>
      ) : null}
      <FieldError message={error} />
      <Popover offset={4} className={`${popoverStyle} min-w-(--trigger-width)`}>
        <ListBox className={listStyle}>{children}</ListBox>
      </Popover>
    </AriaSelect>
  );
}
