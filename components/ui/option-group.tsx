"use client";

/** Options of a Select that belong together, under their name. */
import type { ReactNode } from "react";
import { Header } from "react-aria-components/Header";
import { ListBoxSection } from "react-aria-components/ListBox";
import { sectionTitleStyle } from "./list-style.ts";

export function OptionGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <ListBoxSection>
      <Header className={sectionTitleStyle}>{title}</Header>
      {children}
    </ListBoxSection>
  );
}
