"use client";

/** One of many, found by typing; with `allowsCustomValue` something new as well. Children are `<Option id="…" text="…" />`. */
import { ChevronsUpDown } from "lucide-react";
import { type ReactNode, use, useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
  ComboBoxStateContext,
} from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { answered } from "./answered.ts";
import { FieldError } from "./field-error.tsx";
import { fieldStyle, hintStyle, inputStyle, labelStyle } from "./field-style.ts";
import { listStyle, popoverStyle } from "./list-style.ts";

export type ComboBoxProps<T extends object> = Omit<
  AriaComboBoxProps<T>,
  "children" | "className" | "style" | "isInvalid"
> & {
  label?: string;
  hint?: ReactNode;
  error?: string;
  placeholder?: string;
  /** Said in place of the list when nothing matches. */
  emptyText?: string;
  className?: string;
  children: ReactNode | ((item: T) => ReactNode);
};

/** The list opens in the landmark of its field, so that it is not outside every region; over a dialog it is on its own. */
function regionOf(field: Element | null): Element | undefined {
  return field?.closest("main, nav, header, footer") ?? undefined;
}

/**
 * What is typed opens the list a moment later: by then one may have left the field, and nothing closes it any more
 * while it hides everything beside the field.
 */
function CloseOnceLeft() {
  const state = use(ComboBoxStateContext);
  const isLeftOpen = state?.isOpen && !state.isFocused;
  useEffect(() => {
    if (isLeftOpen) state.close();
  }, [isLeftOpen, state]);
  return null;
}

export function ComboBox<T extends object>(props: ComboBoxProps<T>) {
  const {
    label,
    hint,
    error,
    placeholder,
    emptyText = "Nothing matches",
    className = "",
    children,
    ...rest
  } = props;
  const [region, setRegion] = useState<Element>();
  return (
    <AriaComboBox
      allowsEmptyCollection
      menuTrigger="focus"
      {...rest}
      {...answered(error)}
      className={`${fieldStyle} ${className}`}
    >
      <CloseOnceLeft />
      {label ? <Label className={labelStyle}>{label}</Label> : null}
      <div ref={(element) => setRegion(regionOf(element))} className="relative">
        <Input placeholder={placeholder} className={`${inputStyle} pe-8`} />
        <Button className="absolute inset-y-0 end-0 grid w-8 place-items-center rounded-[6px] text-ink-3">
          <ChevronsUpDown aria-hidden="true" className="size-3.5" />
        </Button>
      </div>
      {hint ? (
        <Text slot="description" className={hintStyle}>
          {hint}
        </Text>
      ) : null}
      <FieldError message={error} />
      <Popover offset={4} UNSTABLE_portalContainer={region} className={`${popoverStyle} w-(--trigger-width)`}>
        <ListBox
          className={listStyle}
          renderEmptyState={() => <div className="px-2 py-1.5 text-ink-3">{emptyText}</div>}
        >
          {children}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
