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

/**
 * While `isPending`, it keeps the focus and does nothing. React Aria's own pending state is not used: its announcement
 * refers to the button, which is often gone by then, and leaves an image without a name in the document.
 */
function whilePending(isPending: boolean | undefined): Partial<AriaButtonProps> {
  return isPending ? { "aria-disabled": true, type: "button", onPress: undefined, onClick: undefined } : {};
}

export function Button(props: ButtonProps) {
  const { variant, size, shortcut, className = "", isPending, children, ...rest } = props;
  return (
    <AriaButton
      {...rest}
      {...whilePending(isPending)}
      className={`${buttonStyle(variant, size)} ${className}`}
    >
      {children}
      {shortcut ? <Kbd keys={shortcut} /> : null}
    </AriaButton>
  );
}
