"use client";

/**
 * One listener for the clicks of everything inside an element. The things clicked are buttons, or marks that keys reach
 * as well; the element itself is none, and many hundreds of handlers would cost at every change.
 */
import { type RefObject, useEffect, useEffectEvent } from "react";

export function useClicks(ref: RefObject<HTMLElement | null>, onClick: (target: Element) => void): void {
  const click = useEffectEvent((event: MouseEvent) => {
    if (event.target instanceof Element) onClick(event.target);
  });
  useEffect(() => {
    const element = ref.current;
    const listen = (event: MouseEvent) => click(event);
    element?.addEventListener("click", listen);
    return () => element?.removeEventListener("click", listen);
  }, [ref]);
}
