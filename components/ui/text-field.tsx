"use client";

/** One line of text with its label, hint and error. In a form, `name` carries it. */
import type { ReactNode, Ref } from "react";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import { answered } from "./answered.ts";
import { FieldError } from "./field-error.tsx";
import { fieldStyle, hintStyle, inputStyle, labelStyle } from "./field-style.ts";
import { UnbrokenDates } from "./unbroken-dates.tsx";

export type TextFieldProps = Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid"> & {
  /** Always visible; for a field that explains itself pass `aria-label` instead. */
  label?: string;
  hint?: ReactNode;
  /** The server's answer to this field (`fields[name]` of a failure). */
  error?: string;
  placeholder?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
};

export function TextField({
  label,
  hint,
  error,
  placeholder,
  className = "",
  inputRef,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} {...answered(error)} className={`${fieldStyle} ${className}`}>
      {label ? <Label className={labelStyle}>{label}</Label> : null}
      <Input ref={inputRef} placeholder={placeholder} className={inputStyle} />
      {hint ? (
        <Text slot="description" className={hintStyle}>
          {typeof hint === "string" ? <UnbrokenDates text={hint} /> : hint}
        </Text>
      ) : null}
      <FieldError message={error} />
    </AriaTextField>
  );
}
