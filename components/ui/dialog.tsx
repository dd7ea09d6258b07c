"use client";

/** A modal dialog: a sheet from below on small screens. Load it lazily; open it by `isOpen` or inside a DialogTrigger. */
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay, type ModalOverlayProps } from "react-aria-components/Modal";
import { iconButtonStyle } from "./button-style.ts";

export { DialogTrigger } from "react-aria-components/Dialog";

const WIDTHS = { s: "sm:max-w-100", m: "sm:max-w-140", l: "sm:max-w-220" } as const;

export type DialogProps = Omit<ModalOverlayProps, "children" | "className" | "style"> & {
  title: string;
  width?: keyof typeof WIDTHS;
  /** `alertdialog` where something is about to be lost: it is not closed by a click beside it. */
  role?: "dialog" | "alertdialog";
  /** Buttons, in reading order; the last is the act itself. */
  footer?: ReactNode | ((close: () => void) => ReactNode);
  children: ReactNode | ((close: () => void) => ReactNode);
};

export function Dialog({ title, width = "m", role = "dialog", footer, children, ...rest }: DialogProps) {
  const fill = (part: DialogProps["footer"], close: () => void) =>
    typeof part === "function" ? part(close) : part;
  return (
    <ModalOverlay
      isDismissable={role === "dialog"}
      {...rest}
      data-scrim=""
      className="fixed inset-0 z-50 flex items-end justify-center bg-scrim transition-opacity duration-100 data-entering:opacity-0 data-exiting:opacity-0 sm:items-center sm:p-6"
    >
      <Modal
        className={`w-full max-h-[calc(100dvh-2rem)] ${WIDTHS[width]} flex flex-col rounded-m border border-line bg-surface text-ink shadow-high transition-transform duration-100 ease-out data-entering:translate-y-2 max-sm:rounded-b-none`}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-1 flex-col outline-none">
          {({ close }) => (
            <>
              <header className="flex items-start gap-4 px-5 pt-4 pb-2">
                <Heading slot="title" className="reading flex-1 text-19 font-semibold">
                  {title}
                </Heading>
                {role === "dialog" ? (
                  <Button aria-label="Close" onPress={close} className={`${iconButtonStyle()} -me-2`}>
                    <X aria-hidden="true" className="size-4" />
                  </Button>
                ) : null}
              </header>
              <div className="min-h-0 flex-1 overflow-auto px-5 pb-5">{fill(children, close)}</div>
              {footer ? (
                <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
                  {fill(footer, close)}
                </footer>
              ) : null}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
