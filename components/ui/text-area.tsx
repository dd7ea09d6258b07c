"use client";

/** Several lines of text that grow with what is written (field-sizing), up to a limit. */
import type { ReactNode, Ref } from "react";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import { answered } from "./answered.ts";
import { FieldError } from "./field-error.tsx";
import { fieldStyle, hintStyle, inputStyle, labelStyle } from "./field-style.ts";
import { UnbrokenDates } from "./unbroken-dates.tsx";

export type TextAreaProps = Omit<
  AriaTextFieldProps,
  "children" | "className" | "style" | "isInvalid" | "type"
> & {
  label?: string;
  hint?: ReactNode;
  error?: string;
  placeholder?: string;
  /** Height while empty, in lines. */
  rows?: number;
  className?: string;
  inputRef?: Ref<HTMLTextAreaElement>;
};

export function TextArea({
  label,
  hint,
  error,
  placeholder,
  rows = 3,
  className = "",
  inputRef,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField {...rest} {...answered(error)} className={`${fieldStyle} ${className}`}>
      {label ? <Label className={labelStyle}>{label}</Label> : null}
      <AriaTextArea
        ref={inputRef}
        rows={rows}
        placeholder={placeholder}
        dir="auto"
        className={`${inputStyle} field-sizing-content max-h-80 resize-y leading-5`}
        style={{ minBlockSize: `calc(${rows} * 1.25rem + 0.875rem)` }}
      />
      {hint ? (
        <Text slot="description" className={hintStyle}>
          {typeof hint === "string" ? <UnbrokenDates text={hint} /> : hint}
        </Text>
      ) : null}
      <FieldError message={error} />
    </AriaTextField>
  );
}
