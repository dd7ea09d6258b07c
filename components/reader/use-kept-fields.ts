"use client";

/** Fields of a form whose text outlives a reload: kept as it is typed, forgotten when the server has it. */
import { useState } from "react";
import { useReaderScope } from "./reader-context.ts";

export function useKeptFields<Fields extends Record<string, string>>(thing: string, initial: Fields) {
  const { kept } = useReaderScope();
  const [fields, setFields] = useState<Fields>(() => ({ ...initial, ...kept.fields(thing) }));
  const change = (more: Partial<Fields>) => {
    const next = { ...fields, ...more };
    setFields(next);
    kept.keepFields(thing, next);
  };
  const forget = () => {
    setFields(initial);
    kept.keepFields(thing, null);
  };
  return { fields, change, forget };
}
