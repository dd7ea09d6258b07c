"use client";

/** A button with a label and, where it helps, an icon in front: `<Button><Check />Accept</Button>`. */
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style.ts";
import { Kbd } from "./kbd.tsx";

export type ButtonProps = Omit<AriaButtonProps, "children" | "className" | "style"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Shown after the label, for instance "t"; binding it is the shortcut registry's business. */
  shortcut?: string;
  className?: string;
  children: ReactNode;
};

export function Button({ variant, size, shortcut, className = "", children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${buttonStyle(variant, size)} ${className}`}>
      {children}
      {shortcut ? <Kbd keys={shortcut} /> : null}
    </AriaButton>
  );
}
