/** A link that looks like a button: it goes somewhere, so it can be opened in a new tab. */
import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style.ts";

export type LinkButtonProps = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize };

export function LinkButton({ variant, size, className = "", ...rest }: LinkButtonProps) {
  return <Link prefetch={false} {...rest} className={`${buttonStyle(variant, size)} ${className}`} />;
}
