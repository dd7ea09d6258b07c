"use client";

/** The address of a place in the raw text, which may lie in another part of a long file. */
import { createContext, use } from "react";

export const PlaceHrefContext = createContext<(startUtf16: number) => string>((at) => `#r-${at}`);

export function usePlaceHref(): (startUtf16: number) => string {
  return use(PlaceHrefContext);
}
