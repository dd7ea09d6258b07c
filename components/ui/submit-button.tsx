"use client";

/** The button that sends its form. While the form is under way it says so and cannot be pressed twice. */
import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style.ts";

export type SubmitButtonProps = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** The label while the form is under way, for instance "Signing in…". */
  pendingLabel?: string;
  className?: string;
  name?: string;
  value?: string;
  children: ReactNode;
};

export function SubmitButton({
  variant = "primary",
  size,
  pendingLabel,
  className = "",
  children,
  ...rest
}: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      {...rest}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      className={`${buttonStyle(variant, size)} ${className}`}
    >
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  );
}
