"use client";

/** One choice of a Select or a ComboBox, with its tick. */
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { ListBoxItem, type ListBoxItemProps } from "react-aria-components/ListBox";
import { optionStyle } from "./list-style.ts";

export type OptionProps = Omit<ListBoxItemProps, "children" | "className" | "style" | "textValue"> & {
  /** What is typed to find it and read out; the label itself where it is plain text. */
  text: string;
  icon?: ReactNode;
  detail?: ReactNode;
};

export function Option({ text, icon, detail, ...rest }: OptionProps) {
  return (
    <ListBoxItem {...rest} textValue={text} className={optionStyle}>
      {({ isSelected }) => (
        <>
          {icon}
          <span className="min-w-0 flex-1 truncate" dir="auto">
            {text}
          </span>
          {detail ? <span className="shrink-0 text-12 text-ink-3">{detail}</span> : null}
          <Check
            aria-hidden="true"
            className={`size-3.5 shrink-0 text-accent ${isSelected ? "" : "invisible"}`}
          />
        </>
      )}
    </ListBoxItem>
  );
}
