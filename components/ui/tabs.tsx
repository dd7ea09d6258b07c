"use client";

/** Views of one thing that need no address of their own. Where a view deserves a link, use links instead. */
import type { ReactNode } from "react";
import {
  Tab as AriaTab,
  TabList as AriaTabList,
  TabPanel as AriaTabPanel,
  Tabs as AriaTabs,
  type TabsProps as AriaTabsProps,
} from "react-aria-components/Tabs";

export function Tabs({
  className = "",
  ...rest
}: Omit<AriaTabsProps, "className" | "style"> & { className?: string }) {
  return <AriaTabs {...rest} className={`flex flex-col ${className}`} />;
}

export function TabList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <AriaTabList aria-label={label} className="flex gap-4 overflow-x-auto border-b border-line">
      {children}
    </AriaTabList>
  );
}

export function Tab({ id, children }: { id: string; children: ReactNode }) {
  return (
    <AriaTab
      id={id}
      className="-mb-px flex h-9 shrink-0 cursor-pointer items-center gap-1.5 border-b-2 border-transparent font-medium text-ink-2 select-none data-hovered:text-ink data-selected:border-accent data-selected:text-ink data-focus-visible:-outline-offset-2"
    >
      {children}
    </AriaTab>
  );
}

export function TabPanel({ id, children }: { id: string; children: ReactNode }) {
  return (
    <AriaTabPanel id={id} className="pt-4">
      {children}
    </AriaTabPanel>
  );
}
