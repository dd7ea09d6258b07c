"use client";

/** What is wrong with the field around it, in a sentence. */
import { CircleAlert } from "lucide-react";
import { FieldError as AriaFieldError } from "react-aria-components/FieldError";
import { errorStyle } from "./field-style.ts";

/** `message` is what the server answered; without one the browser's own validation speaks. */
export function FieldError({ message }: { message?: string }) {
  return (
    <AriaFieldError className={errorStyle}>
      {({ validationErrors }) => (
        <>
          <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
          <span>{message ?? validationErrors.join(" ")}</span>
        </>
      )}
    </AriaFieldError>
  );
}
