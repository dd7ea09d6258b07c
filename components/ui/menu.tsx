"use client";

/** Acts that open from a button: `<MenuTrigger><Button>…</Button><Menu>…<MenuItem>…</Menu></MenuTrigger>`. Load it lazily. */
import type { ReactNode } from "react";
import { Header } from "react-aria-components/Header";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuSection as AriaMenuSection,
} from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import { Kbd } from "./kbd.tsx";
import { listStyle, optionStyle, popoverStyle, sectionTitleStyle } from "./list-style.ts";

export { MenuTrigger } from "react-aria-components/Menu";

export type MenuProps = Omit<AriaMenuProps<object>, "className" | "style"> & {
  placement?: PopoverProps["placement"];
};

export function Menu({ placement = "bottom end", ...rest }: MenuProps) {
  return (
    <Popover offset={4} placement={placement} className={`${popoverStyle} min-w-44`}>
      <AriaMenu {...rest} className={listStyle} />
    </Popover>
  );
}

export type MenuItemProps = Omit<AriaMenuItemProps, "children" | "className" | "style"> & {
  icon?: ReactNode;
  shortcut?: string;
  /** `danger` for what takes something away. */
  tone?: "neutral" | "danger";
  children: ReactNode;
};

export function MenuItem({ icon, shortcut, tone = "neutral", children, ...rest }: MenuItemProps) {
  const color = tone === "danger" ? "text-danger" : "";
  return (
    <AriaMenuItem {...rest} className={`${optionStyle} ${color} [&>svg]:size-4 [&>svg]:shrink-0`}>
      {icon}
      <span className="flex-1">{children}</span>
      {shortcut ? <Kbd keys={shortcut} className="ms-4" /> : null}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className={sectionTitleStyle}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="-mx-1 my-1 h-px border-0 bg-line" />;
}
